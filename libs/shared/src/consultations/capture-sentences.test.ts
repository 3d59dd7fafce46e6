import { describe, expect, test } from '@jest/globals';
import { chooseCandidate, contentKeepingAll } from './capture-format.js';
import { vocabulary } from './capture.fixture.js';
import { parseCapture } from './capture.js';

const own = vocabulary('cs');
const topics = own.topics.map((entry) => ({ ...entry, sensitive: /^(?:04|09)/.test(entry.code) }));
const read = (line: string) => parseCapture(line, { ...own, topics });

describe('a sentence', () => {
  test.each([
    ['p má exekuce na krku 10m', ['0201'], 'má exekuce na krku'],
    ['p exekuce a dávky 10m', ['0201', '03'], undefined],
    ['p exekuce, dávky 10m', ['0201', '03'], undefined],
    ['p nemá práci, dluh na nájmu, nikdo jí nepomůže 10m', ['0105'], 'nemá práci nikdo jí nepomůže'],
    ['p nemá práci, nikdo jí nepomůže 10m', undefined, 'nemá práci, nikdo jí nepomůže'],
    ['p přišel kvůli exekuce #odkázán : vrátí se', ['0201'], 'přišel kvůli exekuce\nvrátí se'],
  ])('“%s” is kept whole, a list of topics is not', (line, codes, note) => {
    const kept = contentKeepingAll(read(line));
    expect([kept.topics, kept.note]).toEqual([codes, note]);
  });

  test.each(['p násilí 10m', 'p násilí, alkohol', 'p exekuce a alkohol', 'p alkohol 10', 'p má strach 0901'])(
    '“%s” says a sensitive topic for sure',
    (line) => {
      const { content, ambiguous } = read(line);
      expect(ambiguous).toEqual([]);
      expect(content.topics?.some((code) => /^0[49]/.test(code))).toBe(true);
    },
  );

  test.each([
    ['p bojí se násilí doma, násilí 10m', ['04'], ['násilí']],
    ['p bojí se násilí doma, 04 10m', ['04'], ['násilí']],
    ['p bojí se násilí doma, zase to násilí 10m', undefined, ['násilí', 'násilí']],
  ])('“%s”: what is asked about in it hides nothing said further on', (line, codes, asked) => {
    const { content, ambiguous } = read(line);
    expect([content.topics, ambiguous.map(({ text }) => text)]).toEqual([codes, asked]);
  });

  test('asks about a sensitive topic that stands in it, and keeps it as it is when one is chosen', () => {
    const line = 'p pes mu udělal násilí na plotě, dávky 10m';
    const { content, ambiguous, parts } = read(line);
    expect(content.topics).toEqual(['03']);
    expect(ambiguous).toMatchObject([{ text: 'násilí', candidates: [{ code: '04' }], sentenceStart: 2 }]);
    expect(parts.map(({ code }) => code)).not.toContain('04');
    const chosen = chooseCandidate(line, ambiguous[0]!, ambiguous[0]!.candidates[0]!);
    expect(chosen).toBe('p 04, pes mu udělal násilí na plotě, dávky 10m');
    const again = read(chosen);
    expect(again.ambiguous).toEqual([]);
    expect(contentKeepingAll(again)).toMatchObject({
      topics: ['04', '03'],
      note: 'pes mu udělal násilí na plotě',
    });
  });
});
