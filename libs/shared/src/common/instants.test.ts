import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day, dayOf, instant, timeZone, wallTime } from './instants.js';

describe('moments and days', () => {
  test.each([
    ['2026-11-21T09:30:00.000Z', true],
    ['2026-11-21T09:30:00+01:00', true],
    ['2026-11-21T09:30:00', false],
    ['2026-02-30T09:30:00Z', false],
    ['1999-12-31T23:59:59Z', false],
    ['2100-01-01T00:00:00Z', false],
    ['yesterday', false],
  ])('instant %s: %s', (text, fine) => {
    expect(instant.safeParse(text).success).toBe(fine);
  });

  test.each([
    ['2026-11-21', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['20226-01-01', false],
    ['2026-1-1', false],
  ])('day %s: %s', (text, fine) => {
    expect(day.safeParse(text).success).toBe(fine);
  });

  test.each([
    ['08:30', true],
    ['00:00', true],
    ['24:00', true],
    ['24:01', false],
    ['8:30', false],
  ])('wall time %s: %s', (text, fine) => {
    expect(wallTime.safeParse(text).success).toBe(fine);
  });

  test.each([
    ['Europe/Prague', true],
    ['Europe/Warsaw', true],
    ['UTC', true],
    ['+01:00', false],
    ['-05', false],
    ['', false],
    ['Prague', false],
    ['', false],
  ])('time zone %s: %s', (text, fine) => {
    expect(timeZone.safeParse(text).success).toBe(fine);
  });
});

describe('the day on the wall', () => {
  test.each([
    ['2026-11-21T22:59:59Z', '2026-11-21'],
    ['2026-11-21T23:00:00Z', '2026-11-22'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ])('%s in Prague is %s', (moment, expected) => {
    expect(dayOf(new Date(moment), 'Europe/Prague')).toBe(expected);
  });

  test('is always a day, never more than one off', () => {
    const moments = fc.date({
      min: new Date('2000-01-02'),
      max: new Date('2099-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom('Europe/Prague', 'Europe/Warsaw', 'UTC'), (moment, zone) => {
        const text = dayOf(moment, zone);
        expect(day.safeParse(text).success).toBe(true);
        expect(Math.abs(Date.parse(text) - moment.getTime())).toBeLessThan(26 * 3600 * 1000);
      }),
    );
  });
});
