import { afterEach, describe, expect, it } from '@jest/globals';
import { type Channels, incomingLine, isIncomingLine, lastLine, rememberLine } from './incoming-line.js';

const channels = (...retired: string[]): Channels =>
  new Map(
    [
      ['walk_in', 'personal'],
      ['phone_in', 'phone'],
      ['phone_out', 'phone'],
      ['green_line', 'phone'],
    ].map(([code = '', group = '']) => [code, { group, retired: retired.includes(code) }]),
  );

describe('the line of an empty contact', () => {
  it.each([
    ['the office’s own', 'phone_in', 'green_line', [], 'phone_in'],
    ['the last one where the office’s usual channel is no line', 'walk_in', 'phone_in', [], 'phone_in'],
    ['the free line where there was none', 'walk_in', null, [], 'green_line'],
    ['never an outgoing call', 'phone_out', 'phone_out', [], 'green_line'],
    ['the ordinary phone where the town has no free line', 'walk_in', null, ['green_line'], 'phone_in'],
    ['none that the town gave up since', 'walk_in', 'green_line', ['green_line'], 'phone_in'],
  ] as const)('is %s', (_which, usual, last, retired, expected) => {
    expect(incomingLine(channels(...retired), usual, last)).toBe(expected);
  });

  it('is the ordinary phone before the lists are here', () => {
    expect(incomingLine(new Map(), 'walk_in', 'green_line')).toBe('phone_in');
    expect(isIncomingLine(new Map(), 'phone_in')).toBe(false);
  });
});

describe('the line last used', () => {
  const today = { day: '2026-11-22', officeId: 'a' };
  afterEach(() => localStorage.clear());

  it('holds for the day and the office, also after a new sign-in', () => {
    expect(lastLine(today)).toBeNull();
    rememberLine(today, 'phone_in');
    expect(lastLine(today)).toBe('phone_in');
    expect(lastLine({ ...today, day: '2026-11-23' })).toBeNull();
    expect(lastLine({ ...today, officeId: 'b' })).toBeNull();
  });
});
