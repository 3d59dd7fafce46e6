import { z } from 'zod';

export const states = ['open', 'closed', 'reopened', 'locked', 'discarded'] as const;
export const state = z.enum(states).meta({ id: 'ConsultationState' });
export type State = z.infer<typeof state>;

export const moves = ['save', 'close', 'reopen', 'lock', 'discard', 'undo', 'correct'] as const;
export type Move = (typeof moves)[number];

/** A closed record may be reopened, with a reason, for this long; then it locks. */
export const REOPEN_HOURS = 24;

/** A contact recorded by one key or one line may be taken back this long; the button shows for ten seconds of it. */
export const UNDO_SECONDS = 60;
export const UNDO_SHOWN_SECONDS = 10;

/** The table of moves: from a state, by a move, to a state. What is not here cannot happen. */
const TABLE: Record<State, Partial<Record<Move, State>>> = {
  open: { save: 'open', close: 'closed', discard: 'discarded' },
  closed: { reopen: 'reopened', lock: 'locked', undo: 'discarded' },
  reopened: { save: 'reopened', close: 'closed' },
  locked: { correct: 'locked' },
  discarded: {},
};

export interface Closing {
  /** When the record was first closed, or null. */
  firstClosedAt: Date | null;
  /** When it was last closed, or null. */
  closedAt: Date | null;
  reopened: boolean;
}

export type Refusal = 'not_from_here' | 'too_early' | 'too_late';

/**
 * Decides a move. Reopening is open for 24 hours after the first closing, locking begins where it ends; the undo
 * of a contact is open for a minute after its only closing.
 * @returns the new state, or why the move is refused
 */
export function nextState(
  from: State,
  move: Move,
  closing: Closing,
  now: Date,
): State | { refused: Refusal } {
  const to = TABLE[from][move];
  if (to === undefined) return { refused: 'not_from_here' };
  const sinceFirst = secondsSince(closing.firstClosedAt, now);
  if (move === 'reopen' && sinceFirst > REOPEN_HOURS * 3600) return { refused: 'too_late' };
  if (move === 'lock' && sinceFirst <= REOPEN_HOURS * 3600) return { refused: 'too_early' };
  if (move === 'undo' && (closing.reopened || sinceFirst > UNDO_SECONDS)) return { refused: 'too_late' };
  return to;
}

function secondsSince(moment: Date | null, now: Date): number {
  return moment === null ? 0 : (now.getTime() - moment.getTime()) / 1000;
}

/** States that statistics count. */
export function isCounted(of: State): boolean {
  return of === 'closed' || of === 'locked';
}

/** States in which the record still changes as somebody types. */
export function isOpen(of: State): boolean {
  return of === 'open' || of === 'reopened';
}
