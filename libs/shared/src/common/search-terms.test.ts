import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  SEARCH_TERMS_MAX,
  searchForms,
  searchTerms,
  searchWords,
  toPrefixQuery,
  wholeForms,
} from './search-terms.js';
import { fold } from './text.js';

/** True where a search for `typed` finds a note that says `written`. */
function finds(typed: string, written: string): boolean {
  const words = searchWords(written);
  return searchForms(typed).every((forms) => {
    const whole = wholeForms(forms[0]!);
    return words.some((word) => whole.includes(word) || forms.some((form) => word.startsWith(form)));
  });
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
    ['výpověď nájem', 'dostal výpověď z nájmu'],
    ['nájmu', 'doplatit nájem'],
    ['účet', 'exekuce na účtu'],
    ['zaměstnanec', 'byl zaměstnancem města'],
    ['zaměstnance', 'bývalý zaměstnanec'],
    ['dávka', 'čtyři druhy dávek'],
    ['služba', 'bez sociálních služeb'],
    ['domek', 'bydlí v domku'],
    ['cizinec', 'poradna pro cizince'],
    ['dworzec', 'śpi na dworcu'],
    ['chłopiec', 'matka z chłopcem'],
    ['mieszkaniec', 'dwóch mieszkańców'],
    ['zasiłek', 'odmowa zasiłku'],
    ['wniosek', 'złożyła wnioski'],
    ['łąka', 'śpi na łące'],
    ['laka', 'mieszka za łąką, przez łąkę'],
    ['łąkę', 'nad łąkami'],
    ['łąkami', 'jedna łąka'],
    ['rata', 'zaległych dziesięć rat'],
    ['raty', 'spłaca po jednej racie'],
    ['noga', 'ze złamaną nogą, gips na nodze'],
    ['mama', 'opiekuje się mamą'],
    ['máma', 'bydlí u mámy, s mámou'],
    ['voda', 'bez teplé vody, dluží za vodu'],
    ['ruka', 'hůl v ruce'],
    ['nová', 'od nového zaměstnavatele'],
    ['děti', 'dům dětem'],
    ['city', 'in two cities'],
    ['baby', 'has two babies'],
    ['care', 'caring for her mother'],
  ])('%s finds “%s”', (typed, written) => {
    expect(finds(typed, written)).toBe(true);
  });

  test.each([
    ['exekuce', 'exkurze do muzea'],
    ['pomoc', 'pomeranč'],
    ['dluhy', 'dlouho čekal'],
    ['mieszkanie', 'miesiąc temu'],
    ['byt', 'práce'],
    ['pes', 'psychiatr'],
    ['den', 'dnes'],
    ['brien', 'Brno'],
    ['łąka', 'lakier i lakomý'],
    ['rata', 'ratusz i ratownik'],
    ['máma', 'mám zavolat zítra'],
    ['voda', 'vodič, vodojem'],
    ['city', 'citizen'],
    ['mama', 'mamut'],
    ['dům', 'důchod'],
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

const TERM = String.raw`(?:[\p{L}\p{N}]+:\*|\([a-z]+:\*(?: \| [a-z]+(?::\*)?)+\))`;
const WELL_FORMED = new RegExp(`^${TERM}(?: & ${TERM}){0,${SEARCH_TERMS_MAX - 1}}$`, 'u');

describe('toPrefixQuery', () => {
  test.each([
    ['exekuce a dávky', 'exekuc:* & (davk:* | davek:*)'],
    ['výpověď nájem', 'vypov:* & (najem:* | najm:*)'],
    ['dworzec', '(dworzec:* | dworc:*)'],
    ['piec', 'piec:*'],
    ['pes 2006 24hec', 'pes:* & 2006:* & 24hec:*'],
    ["o'Brien & !(x | y):*", 'brien:*'],
    ['допомога', 'допомога:*'],
    [
      'łąka',
      `(laka:* | ${'lak lake laki lako laku laky lakou lakam lakem lakim lakom lakum lakym lakej lakie'.replaceAll(' ', ' | ')}` +
        ` | ${'lakach lakami lakech lakego lakeho lakemi lakemu lakich lakies laking lakovi lakowi lakych lakymi lace'.replaceAll(' ', ' | ')})`,
    ],
    ['   ', null],
    ['!&|()', null],
    ['\\ \u0000 :*', null],
  ])('%j gives %j', (typed, query) => {
    expect(toPrefixQuery(typed)).toBe(query);
  });

  test('is always null or a well-formed query', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(toPrefixQuery(text) ?? 'a:*').toMatch(WELL_FORMED);
      }),
    );
  });
});

describe('the forms of a term', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeeeijklmnprstvz'), minLength: 2, maxLength: 9 });

  test('are itself and at most one other, which differs by its last vowel alone', () => {
    fc.assert(
      fc.property(word, (text) => {
        for (const [term, other, ...more] of searchForms(text)) {
          expect(searchTerms(text)).toContain(term);
          expect(more).toEqual([]);
          if (other === undefined) continue;
          expect(other.length).toBeGreaterThanOrEqual(2);
          expect(withoutE(other)).toBe(withoutE(term!));
          expect(other.startsWith(term!) || term!.startsWith(other)).toBe(false);
        }
      }),
    );
  });

  /** Without the vowel, and the softness before it, in the last syllable. */
  function withoutE(term: string): string {
    return term.replace(/rze?c$/, 'rc').replace(/ie?(?=c$)|e(?=[^aeiouy]$)/, '');
  }
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
