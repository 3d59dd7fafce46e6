import { describe, expect, test } from '@jest/globals';
import { fromWall, toWall } from './wall-time.js';

const PRAGUE = 'Europe/Prague';

describe('time on the wall', () => {
  test.each([
    ['2026-11-21T09:42', '2026-11-21T08:42:00.000Z'],
    ['2026-07-01T00:05', '2026-06-30T22:05:00.000Z'],
    // The hour that comes twice, and the one that never comes.
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ])('%s in Prague is %s', (wall, iso) => {
    expect(fromWall(wall, PRAGUE)).toBe(iso);
    expect(toWall(iso, PRAGUE)).toBe(wall);
  });

  test('an hour that never comes is the one after', () => {
    expect(toWall(fromWall('2026-03-29T02:30', PRAGUE) ?? '', PRAGUE)).toBe('2026-03-29T03:30');
  });

  test('refuses what is no time', () => {
    expect(fromWall('', PRAGUE)).toBeNull();
    expect(fromWall('2026-13-40T09:42', PRAGUE)).toBeNull();
  });
});
