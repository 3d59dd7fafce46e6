import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchEntries } from './capture-match.js';
import { topics } from './capture.fixture.js';

const codes = (query: string, limit = 4) => matchEntries(query, topics, limit).map(({ code }) => code);

describe('matchEntries', () => {
  test.each([
    ['exekuce', ['0201']],
    ['EXEK', ['0201']],
    ['egzek', ['0201']],
    ['distraint', ['0201']],
    ['exekutor', ['0201']],
    ['exekucí', ['0201']],
    ['srazky mzdy', ['0201']],
    ['mzdy srazky', ['0201']],
    ['0201', ['0201']],
    ['alko', ['0901']],
    ['osobni bankrot', ['0202']],
    ['nájem', []],
    ['nic takového', []],
    ['', []],
    ['  ,;-', []],
  ])('“%s” finds %j', (query, expected) => {
    expect(codes(query)).toEqual(expected);
  });

  test('a label that starts so goes before one that only has such a word', () => {
    expect(codes('bydlení')).toEqual(['01', '0101', '0103']);
  });

  test('the whole word goes before its beginning, a part before its whole', () => {
    expect(codes('dluh')).toEqual(['0105', '0204', '02']);
    expect(codes('dluhy')).toEqual(['02', '0105', '0204']);
    expect(codes('domácí násilí')).toEqual(['0401', '0402']);
  });

  test('languages may be mixed, last of all', () => {
    expect(codes('housing bezdomovectvi')).toEqual(['01']);
  });

  test('retired entries are not offered', () => {
    expect(codes('telefonního')).toEqual([]);
    expect(codes('0299')).toEqual([]);
  });

  test('the limit holds', () => {
    expect(codes('d', 2)).toHaveLength(2);
  });

  test('every entry is found by its code, its labels and the starts of its words', () => {
    for (const { code, labels, retired } of topics) {
      if (retired) continue;
      for (const label of [code, ...labels]) {
        expect(codes(label, 30)).toContain(code);
        expect(codes(label.replaceAll(/(\p{L}{3})\p{L}+/gu, '$1'), 30)).toContain(code);
      }
    }
  });

  test('never throws, never repeats', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const found = codes(query, 30);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
