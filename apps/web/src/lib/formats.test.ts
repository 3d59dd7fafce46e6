import { describe, expect, it } from '@jest/globals';
import { formats } from './formats.js';

const MOMENT = '2026-11-21T23:05:00.000Z';
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('formats', () => {
  it.each([
    ['cs', '22. 11. 2026', '00:05'],
    ['pl', '22.11.2026', '00:05'],
    ['en', '22 Nov 2026', '00:05'],
  ])('writes day and time of the office’s wall in %s', (language, day, time) => {
    const format = formats(language, 'Europe/Prague');
    expect(plain(format.day(MOMENT))).toBe(day);
    expect(format.time(MOMENT)).toBe(time);
  });

  it('does not move a whole day by the time zone', () => {
    expect(plain(formats('cs', 'America/New_York').day('2026-11-21'))).toBe('21. 11. 2026');
  });

  it.each([
    [0, '< 1 min'],
    [7, '7 min'],
    [60, '1 h'],
    [80, '1 h 20 min'],
  ])('writes %i minutes as %j', (count, text) => {
    expect(plain(formats('cs', 'Europe/Prague').minutes(count))).toBe(text);
  });

  it('sorts as the language does', () => {
    const cs = formats('cs', 'Europe/Prague').compare;
    const pl = formats('pl', 'Europe/Warsaw').compare;
    expect(['Ilek', 'Chalupa', 'Hora', 'Čech', 'Cihlář', 'Dvořák'].sort(cs)).toEqual([
      'Cihlář',
      'Čech',
      'Dvořák',
      'Hora',
      'Chalupa',
      'Ilek',
    ]);
    expect(['Żaba', 'Łódź', 'Zyta', 'Ćma', 'Lublin', 'Źrebak', 'Cyprys'].sort(pl)).toEqual([
      'Cyprys',
      'Ćma',
      'Lublin',
      'Łódź',
      'Zyta',
      'Źrebak',
      'Żaba',
    ]);
  });

  it('names weekdays from Monday', () => {
    expect([1, 7].map(formats('cs', 'Europe/Prague').weekday)).toEqual(['pondělí', 'neděle']);
  });
});
