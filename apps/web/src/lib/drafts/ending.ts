import { isOpen } from '@okenko/shared/consultations/consultation-status';
import type { DraftEvent } from './draft-event.js';
import { isStranded, reopensFirst, type Draft } from './draft.js';

/** How the record ended, once the server agreed (or never knew it); null while it goes on. */
export function endingOf(draft: Draft): 'closed' | 'discarded' | null {
  const { base, wish, inflight, conflicts } = draft;
  if (inflight !== null) return null;
  if (wish?.move === 'discard' && (base === null || base.state === 'discarded')) return 'discarded';
  if (base === null || isOpen(base.state) || conflicts.length > 0 || wish?.move === 'reopen') return null;
  if (wish?.move === 'discard' && draft.refusal === null && base.state === 'closed') return null;
  if (isStranded(draft) || reopensFirst(draft) !== null) return null;
  return base.state === 'discarded' ? 'discarded' : 'closed';
}

/** True where the worker ended the record, whether the server knows it yet or not. */
export function isLeaving(draft: Draft): boolean {
  return draft.wish?.move === 'close' || draft.wish?.move === 'discard' || endingOf(draft) !== null;
}

/** What a window hears of a record that another window of the person told is ending: by a wish it was that person's. */
export function goneFrom(draft: Draft): DraftEvent {
  return { type: 'gone', draft, by: draft.wish === null ? 'another' : 'me' };
}
