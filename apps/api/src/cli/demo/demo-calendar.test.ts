import { expect, test } from '@jest/globals';
import { daysBetween, halfYearBefore, spansOf, wallClock } from './demo-calendar.js';
import { Dice } from './dice.js';

const HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '08:00', closes: '16:00' }));

test.each([
  ['2026-11-21', '2026-05-21'],
  ['2026-08-31', '2026-02-28'],
  ['2026-03-15', '2025-09-15'],
])('half a year before %s is %s', (day, before) => {
  expect(halfYearBefore(day)).toBe(before);
});

test('days run over the ends of months', () => {
  expect(daysBetween('2026-02-27', '2026-03-02')).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
    '2026-03-02',
  ]);
});

test.each([
  ['2026-11-20', 'CZ', 1],
  ['2026-11-21', 'CZ', 0],
  ['2026-11-17', 'CZ', 0],
  ['2026-11-17', 'PL', 1],
  ['2026-04-03', 'CZ', 0],
  ['2026-04-03', 'PL', 1],
  ['2026-04-06', 'PL', 0],
  ['2026-06-04', 'PL', 0],
  ['2026-06-04', 'CZ', 1],
] as const)('on %s the offices of %s open %i times', (day, country, times) => {
  expect(spansOf(day, HOURS, country)).toHaveLength(times);
});

test.each([
  ['2026-07-01', '2026-07-01T06:30:00.000Z'],
  ['2026-11-20', '2026-11-20T07:30:00.000Z'],
  ['2026-10-25', '2026-10-25T07:30:00.000Z'],
])('half past eight on %s in Prague', (day, moment) => {
  expect(wallClock(day, 'Europe/Prague')(510).toISOString()).toBe(moment);
});

test('dice repeat themselves and keep to their weights', () => {
  const throws = (seed: string) => {
    const dice = new Dice(seed);
    return Array.from({ length: 2_000 }, () =>
      dice.weighted([
        ['often', 3],
        ['seldom', 1],
      ] as const),
    );
  };
  expect(throws('one')).toEqual(throws('one'));
  expect(throws('one')).not.toEqual(throws('other'));
  const often = throws('one').filter((value) => value === 'often').length;
  expect(often).toBeGreaterThan(1_400);
  expect(often).toBeLessThan(1_600);
  expect(new Dice('id').uuid(new Date('2026-11-20T10:00:00Z'))).toMatch(
    /^01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});
