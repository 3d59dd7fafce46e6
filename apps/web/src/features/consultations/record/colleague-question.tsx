import { useEffect, useLayoutEffect, useReducer, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { drafts } from '../../../lib/drafts/desk-drafts.js';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';
import { returnFocus } from '../../../lib/focus-return.js';
import { partAhead } from '../../../lib/parts.js';
import { useMe } from '../../../lib/session.js';
import { silenceShortcuts } from '../../../lib/shortcuts.js';
import { HeldText } from './held-text.js';
import { holdWords, takeHeldWords } from './held-words.js';
import { withPiece, writtenPiece, type WrittenPiece } from './written-piece.js';

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

interface Asked {
  name: string;
  then: () => void;
  /** What was being written when the question came. */
  piece: WrittenPiece | null;
  /** The piece, and what was typed behind it since. */
  held: string;
  /** What had the focus. */
  origin: Element | null;
}

/**
 * Asks before the first change in a colleague's consultation. What is typed while the question stands is held: after
 * a yes it is written, after a no it is not, and left without an answer it is offered again. The focus goes back to the field.
 * @returns `ask`, which does the work at once or after a yes (`patch` is what it changes in the fields); `asks`,
 *   whether a change would be asked about now; and the question to be drawn
 */
export function useColleagueQuestion(id: string): {
  ask: (then: () => void, patch?: Partial<DraftFields>) => void;
  asks: () => boolean;
  question: ReactNode;
} {
  const { user } = useMe();
  const [asked, draw] = useState<Asked | null>(null);
  const latest = useRef<Asked | null>(null);
  const [, drawFetched] = useReducer((count: number) => count + 1, 0);
  const key = `${user.id} ${id}`;
  useEffect(() => {
    if (colleagueOf(id, user.id) !== null) colleagueModal.once().catch(() => undefined);
  }, [id, user.id]);
  // Keys that lead elsewhere wait for the answer.
  const isAsked = asked !== null;
  useLayoutEffect(() => (isAsked ? silenceShortcuts() : undefined), [isAsked]);

  const setAsked = (next: Asked | null) => {
    latest.current = next;
    draw(next);
  };
  const nameToAsk = () => (agreed.has(key) ? null : colleagueOf(id, user.id));
  const ask = (then: () => void, patch?: Partial<DraftFields>) => {
    const name = nameToAsk();
    const draft = drafts.registry.get(id);
    if (name === null || !draft) return then();
    if (latest.current) return;
    const piece = patch ? writtenPiece(patch, draft.fields) : null;
    const held = piece === null ? '' : takeHeldWords(user.id, id) + piece.text;
    setAsked({ name, then, piece, held, origin: document.activeElement });
    // Where the question cannot be fetched the work goes on: it stops nobody who has somebody at the counter.
    if (!colleagueModal.here()) void colleagueModal.once().then(drawFetched, goOn);
  };
  const end = () => {
    const origin = latest.current?.origin ?? null;
    setAsked(null);
    returnFocus(origin);
  };
  const leave = () => {
    holdWords(user.id, id, latest.current?.held ?? '');
    end();
  };
  // The record may be ended by its own worker while the question stands.
  useLayoutEffect(() => () => holdWords(user.id, id, latest.current?.held ?? ''), [id, user.id]);
  const goOn = () => {
    const { current: one } = latest;
    const fields = drafts.registry.get(id)?.fields;
    if (!one || !fields) return;
    end();
    if (one.piece === null) return one.then();
    const { name, field } = one.piece;
    const [text, caret] = withPiece(one.piece, one.held, fields);
    // Drawn at once: the caret goes behind it before the next letter.
    flushSync(() => drafts.edit(id, { [name]: text }));
    field.setSelectionRange(caret, caret);
  };
  const agree = () => {
    agreed.add(key);
    goOn();
  };

  const heldText = asked?.piece && (
    <HeldText
      value={asked.held}
      onChange={(held) => setAsked({ ...asked, held })}
      maxLength={asked.piece.room}
    />
  );
  const Question = colleagueModal.here();
  const question =
    asked &&
    (Question ? (
      <Question name={asked.name} held={heldText} onNo={end} onYes={agree} onLeave={leave} />
    ) : (
      <div className="visually-hidden">{heldText}</div>
    ));
  return { ask, asks: () => nameToAsk() !== null, question };
}
