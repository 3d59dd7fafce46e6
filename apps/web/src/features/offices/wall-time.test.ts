import { describe, expect, it } from '@jest/globals';
import { tidyWallTime } from './wall-time.js';

describe('tidyWallTime', () => {
  it.each([
    ['8', '08:00'],
    ['8:00', '08:00'],
    ['830', '08:30'],
    ['1730', '17:30'],
    ['8.30', '08:30'],
    [' 17 30 ', '17:30'],
    ['24', '24:00'],
    ['24:00', '24:00'],
    ['08:30', '08:30'],
  ])('reads %j as %j', (typed, tidy) => {
    expect(tidyWallTime(typed)).toBe(tidy);
  });

  it.each(['', '25', '24:30', '8:75', 'noon', '12345'])('leaves %j for the schema to refuse', (typed) => {
    expect(tidyWallTime(typed)).toBe(typed);
  });
});
