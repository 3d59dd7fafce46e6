import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Closing,
  type Move,
  REOPEN_HOURS,
  type State,
  UNDO_SECONDS,
  isCounted,
  isOpen,
  moves,
  nextState,
  states,
} from './consultation-status.js';

const now = new Date('2026-11-21T12:00:00Z');
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const HOUR = 3600;
const DAY = REOPEN_HOURS * HOUR;

const never: Closing = { firstClosedAt: null, closedAt: null, reopened: false };
const closed = (seconds: number, reopened = false): Closing => ({
  firstClosedAt: secondsAgo(seconds),
  closedAt: secondsAgo(seconds),
  reopened,
});

/** Moves of a record that was closed an hour ago: what is not here is refused as `not_from_here`. */
const table: Record<State, Partial<Record<Move, State>>> = {
  open: { save: 'open', close: 'closed', discard: 'discarded' },
  closed: { reopen: 'reopened' },
  reopened: { save: 'reopened', close: 'closed' },
  locked: { correct: 'locked' },
  discarded: {},
};

describe('every state with every move, an hour after the closing', () => {
  const late: Partial<Record<State, Partial<Record<Move, string>>>> = {
    closed: { lock: 'too_early', undo: 'too_late' },
  };
  for (const from of states) {
    for (const move of moves) {
      const to = table[from][move];
      const refused = late[from]?.[move] ?? 'not_from_here';
      test(`${from} + ${move} → ${to ?? refused}`, () => {
        expect(nextState(from, move, closed(HOUR), now)).toEqual(to ?? { refused });
      });
    }
  }
});

describe('time', () => {
  test.each<[string, State, Move, Closing, State | { refused: string }]>([
    ['reopened at the last second', 'closed', 'reopen', closed(DAY), 'reopened'],
    ['a second too late to reopen', 'closed', 'reopen', closed(DAY + 1), { refused: 'too_late' }],
    ['not to be locked while it may be reopened', 'closed', 'lock', closed(DAY), { refused: 'too_early' }],
    ['locked when it may no longer be reopened', 'closed', 'lock', closed(DAY + 1), 'locked'],
    ['undone at the last second', 'closed', 'undo', closed(UNDO_SECONDS), 'discarded'],
    ['a second too late to undo', 'closed', 'undo', closed(UNDO_SECONDS + 1), { refused: 'too_late' }],
    ['no undo of what was reopened', 'closed', 'undo', closed(1, true), { refused: 'too_late' }],
    ['a first closing', 'open', 'close', never, 'closed'],
  ])('%s', (_what, from, move, closing, expected) => {
    expect(nextState(from, move, closing, now)).toEqual(expected);
  });

  test('a second closing does not lengthen the day', () => {
    const closing = { firstClosedAt: secondsAgo(DAY + 60), closedAt: secondsAgo(60), reopened: true };
    expect(nextState('closed', 'reopen', closing, now)).toEqual({ refused: 'too_late' });
    expect(nextState('closed', 'lock', closing, now)).toBe('locked');
  });
});

describe('properties of any history', () => {
  const step = fc.record({ move: fc.constantFrom(...moves), seconds: fc.integer({ min: 0, max: 2 * DAY }) });

  function live(
    steps: { move: Move; seconds: number }[],
    look: (from: State, move: Move, to: State) => void,
  ): State {
    let state: State = 'open';
    let clock = now.getTime();
    let closing: Closing = never;
    for (const { move, seconds } of steps) {
      clock += seconds * 1000;
      const moment = new Date(clock);
      const to = nextState(state, move, closing, moment);
      if (typeof to !== 'string') continue;
      look(state, move, to);
      if (move === 'close')
        closing = { ...closing, firstClosedAt: closing.firstClosedAt ?? moment, closedAt: moment };
      if (move === 'reopen') closing = { ...closing, reopened: true };
      state = to;
    }
    return state;
  }

  const always = (look: (from: State, move: Move, to: State) => void) =>
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => void live(steps, look)));

  test('discarded is the end', () => {
    always((from) => expect(from).not.toBe('discarded'));
  });

  test('locked stays locked and never opens', () => {
    always((from, _move, to) => expect(from === 'locked' && to !== 'locked').toBe(false));
  });

  test('what was counted leaves the count only by a reopening or an undo', () => {
    always((from, move, to) => {
      if (isCounted(from) && !isCounted(to)) expect(['reopen', 'undo']).toContain(move);
    });
  });

  test('it opens again only by a reopening, and enters the count only by a closing', () => {
    always((from, move, to) => {
      if (!isOpen(from) && isOpen(to)) expect(move).toBe('reopen');
      if (!isCounted(from) && isCounted(to)) expect(move).toBe('close');
    });
  });

  test('a state is open, counted or discarded, one of the three', () => {
    for (const state of states)
      expect([isOpen(state), isCounted(state), state === 'discarded'].filter(Boolean)).toHaveLength(1);
  });
});
