import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SEARCH_TERMS_MAX, searchTerms, searchWords, toPrefixQuery } from './search-terms.js';
import { fold } from './text.js';

/** True where a search for `typed` finds a note that says `written`. */
function finds(typed: string, written: string): boolean {
  const words = searchWords(written);
  return searchTerms(typed).every((term) => words.some((word) => word.startsWith(term)));
}

describe('searchTerms', () => {
  test.each([
    ['exekuce', 'hrozí jí druhá exekucí'],
    ['exekuce', 'mluvili jsme o exekucích'],
    ['exekucí', 'exekuce na mzdu'],
    ['dluhy', 'nemá žádný dluh'],
    ['dluh', 'dluhů je pět'],
    ['bydlení', 'ztráta bydlením zaviněná'],
    ['senior', 'osamělá seniorka'],
    ['seniorka', 'péče o seniorku'],
    ['ubytovna', 'na ubytovně'],
    ['domácí násilí', 'oběť domácího násilí'],
    ['příspěvek', 'žádost o příspěvek na péči'],
    ['mieszkanie', 'utrata mieszkania'],
    ['mieszkanie', 'szuka mieszkań'],
    ['zadłużenie', 'duże zadłużenia'],
    ['eksmisja', 'grozi jej eksmisją'],
    ['zasiłek', 'zasiłek celowy'],
    ['przemoc', 'ofiara przemocy'],
    ['benefits', 'asked about a benefit'],
    ['evictions', 'eviction next week'],
    ['Lodz', 'przyjechała z Łodzi'],
    ['rehor', 'Řehořova ulice'],
    ['108/2006', 'podle zákona č. 108/2006 Sb.'],
  ])('%s finds “%s”', (typed, written) => {
    expect(finds(typed, written)).toBe(true);
  });

  test.each([
    ['exekuce', 'exkurze do muzea'],
    ['pomoc', 'pomeranč'],
    ['dluhy', 'dlouho čekal'],
    ['mieszkanie', 'miesiąc temu'],
    ['byt', 'práce'],
  ])('%s does not find “%s”', (typed, written) => {
    expect(finds(typed, written)).toBe(false);
  });

  test.each([
    ['', []],
    ['a v k', []],
    ['  Exekuce,  EXEKUCÍ ', ['exekuc']],
    ['byt', ['byt']],
    ['děti', ['deti']],
    ['24h a 2024', ['24h', '2024']],
    [
      'jedna dva tři čtyři pět šest sedm osm devět deset',
      ['jedn', 'dva', 'tri', 'ctyr', 'pet', 'sest', 'sedm', 'osm'],
    ],
  ])('%j gives %j', (typed, terms) => {
    expect(searchTerms(typed)).toEqual(terms);
  });

  test('a term is short, folded and a prefix of a typed word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const terms = searchTerms(text);
        expect(terms.length).toBeLessThanOrEqual(SEARCH_TERMS_MAX);
        const words = fold(text).split(/[^\p{L}\p{N}]+/u);
        for (const term of terms) {
          expect(term.length).toBeGreaterThanOrEqual(2);
          expect(words.some((word) => word.startsWith(term))).toBe(true);
        }
      }),
    );
  });

  test('every text in Latin letters finds itself', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aábcčdďeéfghiíjklłmnňoópqrřsštťuůúvwxyýzžąęść'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => finds(words.join(' '), words.join(', '))),
    );
  });
});

describe('toPrefixQuery', () => {
  test.each([
    ['exekuce a dávky', 'exekuc:* & davk:*'],
    ["o'Brien & !(x | y):*", 'brien:*'],
    ['допомога', 'допомога:*'],
    ['   ', null],
    ['!&|()', null],
    ['\\ \u0000 :*', null],
  ])('%j gives %j', (typed, query) => {
    expect(toPrefixQuery(typed)).toBe(query);
  });

  test('is always null or a well-formed query', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(toPrefixQuery(text) ?? 'a:*').toMatch(/^[\p{L}\p{N}]+:\*( & [\p{L}\p{N}]+:\*){0,7}$/u);
      }),
    );
  });
});

test('the words of a note are unique and plain', () => {
  expect(searchWords('Paní má dluh; dluh na nájmu (č. 12/2024), e-mail: x@y.cz — допомога')).toEqual([
    'pani',
    'ma',
    'dluh',
    'na',
    'najmu',
    '12',
    '2024',
    'mail',
    'cz',
    'допомога',
  ]);
});
