import type { Draft } from './draft.js';
import type { Drafts } from './drafts.js';
import { officeClosed } from './steps.js';

/** True where the server refused the draft because its office is closed. It may open again. */
export function waitsForOffice({ refusal }: Draft): boolean {
  return refusal !== null && officeClosed(refusal.problem);
}

/** A draft that waits for its office is sent once more when it comes back from the browser's database. */
export function askedAgain(draft: Draft): Draft {
  return waitsForOffice(draft) ? { ...draft, refusal: null, turn: draft.turn + 1 } : draft;
}

/** Sends what waits for one of these offices, which are open. */
export function sendToOpen(
  drafts: Pick<Drafts, 'registry' | 'retry'>,
  offices: readonly { id: string }[],
): void {
  for (const draft of drafts.registry.list()) {
    if (waitsForOffice(draft) && offices.some(({ id }) => id === draft.fields.officeId))
      drafts.retry(draft.id);
  }
}
