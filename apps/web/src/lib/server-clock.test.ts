import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hearServerTime, offsetAfter, serverNow } from './server-clock.js';

const NINE = Date.parse('2026-11-21T09:00:00.000Z');
const MINUTE_MS = 60_000;
const dateOf = (time: number) => new Date(time).toUTCString();

describe('how far the server is ahead', () => {
  test.each<[string, number, [sent: number, received: number, server: number], number]>([
    ['a clock that goes right', 0, [0, 40, 20], 0],
    ['a clock that is right to the second', 0, [0, 40, 900], 0],
    ['a clock ten minutes fast', 0, [600_000, 600_040, 0], -599_000],
    ['a clock ten minutes slow', 0, [-600_000, -599_960, 0], 599_960],
    ['what was known and fits', -599_500, [600_000, 600_040, 0], -599_500],
    ['what was known and fits no more: the clock was set right', -599_500, [0, 40, 20], -40],
    ['an answer that took its time says less', 0, [-600_000, 5, 0], 0],
  ])('%s', (_, known, [sent, received, server], expected) => {
    const answer = { sentAt: NINE + sent, receivedAt: NINE + received, date: dateOf(NINE + server) };
    expect(offsetAfter(known, answer)).toBe(expected);
  });

  test.each([null, '', 'yesterday'])('an answer dated %j says nothing', (date) => {
    expect(offsetAfter(7, { sentAt: NINE, receivedAt: NINE, date })).toBe(7);
  });

  test('an answer that came before it was asked for says nothing', () => {
    const answer = { sentAt: NINE, receivedAt: NINE - MINUTE_MS, date: dateOf(NINE) };
    expect(offsetAfter(7, answer)).toBe(7);
  });

  test('is known to a second and the time of one journey, whatever the clock says and answers come after', () => {
    const journey = fc.record({ there: fc.nat(800), back: fc.nat(800), at: fc.nat(3_600_000) });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(journey, { minLength: 1, maxLength: 8 }),
        (ahead, guess, journeys) => {
          const known = journeys.reduce((offset, { there, back, at }) => {
            const sentAt = NINE + at;
            const date = dateOf(sentAt + there + ahead);
            return offsetAfter(offset, { sentAt, receivedAt: sentAt + there + back, date });
          }, guess);
          const widest = Math.max(...journeys.map(({ there, back }) => there + back));
          expect(Math.abs(known - ahead)).toBeLessThanOrEqual(1_000 + widest);
        },
      ),
    );
  });
});

test('the time goes by what was heard last', () => {
  const now = Date.now();
  hearServerTime({ sentAt: now, receivedAt: now, date: dateOf(now - 10 * MINUTE_MS) });
  expect(Math.abs(serverNow() - (Date.now() - 10 * MINUTE_MS))).toBeLessThanOrEqual(1_000);
});
