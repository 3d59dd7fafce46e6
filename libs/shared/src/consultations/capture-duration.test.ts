import { expect, test } from '@jest/globals';
import { readDuration } from './capture-duration.js';

test.each([
  ['15 min', 15],
  ['90m', 90],
  ['1h', 60],
  ['1h15', 75],
  ['1 h 15 min', 75],
  ['1:15', 75],
  ['1,5h', 90],
  ['0.25 hod', 15],
  ['2 hodiny', 120],
  ['čtvrt hodiny', 15],
  ['půl hodiny', 30],
  ['tři čtvrtě hodiny', 45],
  ['hodinu a půl', 90],
  ['kwadrans', 15],
  ['pół godziny', 30],
  ['half an hour', 30],
  ['hodinu', 60],
  ['hodinku', 60],
  ['dvě hodiny', 120],
  ['dvacet minut', 20],
  ['trzydzieści minut', 30],
  ['pul hodiny', 30],
  ['tri ctvrte hodiny', 45],
])('“%s” is %d minutes', (text, minutes) => {
  expect(readDuration(text, 0)).toEqual({ minutes, end: text.length });
});

test('what is said behind it is left', () => {
  expect(readDuration('půl hodiny dávky', 0)).toEqual({ minutes: 30, end: 10 });
  expect(readDuration('15m,exekuce', 0)).toEqual({ minutes: 15, end: 3 });
});

test.each(['10:30', '15', '2000m', 'hodina', 'půl', 'půlnoc', 'half', ''])('“%s” is no duration', (text) => {
  expect(readDuration(text, 0)).toBeNull();
});

test.each(['za 15 min', 'přijde za půl hodiny', 'co 2 hodiny', 'za pół godziny', 'in 20 minutes'])(
  '“%s” says when',
  (text) => {
    expect(readDuration(text, text.search(/\d|p[uůó][lł] [hg]/))).toBeNull();
  },
);
