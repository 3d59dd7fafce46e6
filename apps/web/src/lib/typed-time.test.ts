import { describe, expect, test } from '@jest/globals';
import { readDay, readMinutes, readTime } from './typed-time.js';

describe('time and day as they are typed', () => {
  test.each([
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['9', '09:00'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['9:60', null],
    ['ráno', null],
    ['', null],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test.each([
    ['75', 75],
    [' 0 ', 0],
    ['1440', 1440],
    ['1:15', 75],
    ['9:15', 555],
    ['0:05', 5],
    ['1h15', 75],
    ['1,5 h', 90],
    ['75 min', 75],
    ['1441', null],
    ['10:30', null],
    ['1:', null],
    ['1:1', null],
    ['1:75', null],
    ['15 min 20', null],
    ['-5', null],
    ['dlouho', null],
    ['', null],
  ])('%s takes %s minutes', (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });

  test.each([
    ['21. 11. 2026', '2026-11-21'],
    ['21.11.', '2026-11-21'],
    ['1.2', '2026-02-01'],
    ['24.12.', '2025-12-24'],
    ['21/11/26', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['31.2.2026', null],
    ['včera', '2026-11-29'],
    [' Wczoraj', '2026-11-29'],
    ['yesterday', '2026-11-29'],
    ['dnes', '2026-11-30'],
    ['kdysi', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text, '2026-11-30')).toBe(day);
  });
});
