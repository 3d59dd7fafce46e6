import { useEffect, useState, type ReactNode } from 'react';
import { drafts } from '../../../lib/drafts/desk-drafts.js';
import { partAhead } from '../../../lib/parts.js';
import { useMe } from '../../../lib/session.js';

/** Asked without a connection too. */
const colleagueModal = partAhead(async () => (await import('./colleague-modal.js')).ColleagueModal);

/** Whom this window let write into whose consultation: asked once for each. */
const agreed = new Set<string>();

/** The name of the colleague whose running consultation this is; null for an own one and one written by oneself. */
function colleagueOf(id: string, me: string): string | null {
  const draft = drafts.registry.get(id);
  if (!draft?.base) return null;
  const { worker, recordedBy } = draft.base;
  return [worker.id, recordedBy.id, draft.fields.workerId].includes(me) ? null : worker.name;
}

/**
 * Asks before the first change in a colleague's consultation.
 * @returns `ask`, which does the work at once or after a yes; `asks`, whether a change would be asked about now; and
 *   the question to be drawn
 */
export function useColleagueQuestion(id: string): {
  ask: (then: () => void) => void;
  asks: () => boolean;
  question: ReactNode;
} {
  const { user } = useMe();
  const [asked, setAsked] = useState<{ name: string; then: () => void } | null>(null);
  const key = `${user.id} ${id}`;
  useEffect(() => {
    if (colleagueOf(id, user.id) !== null) colleagueModal.once().catch(() => undefined);
  }, [id, user.id]);
  const nameToAsk = () => (agreed.has(key) ? null : colleagueOf(id, user.id));
  const ask = (then: () => void) => {
    const name = nameToAsk();
    if (name === null) return then();
    const put = () => setAsked({ name, then });
    // Where the question cannot be fetched the work goes on: it stops nobody who has somebody at the counter.
    if (colleagueModal.here()) put();
    else void colleagueModal.once().then(put, then);
  };
  const agree = () => {
    agreed.add(key);
    setAsked(null);
    asked?.then();
  };
  const Question = colleagueModal.here();
  const question = asked && Question && (
    <Question name={asked.name} onNo={() => setAsked(null)} onYes={agree} />
  );
  return { ask, asks: () => nameToAsk() !== null, question };
}
