import { fold } from './text.js';

export const SEARCH_TERMS_MAX = 8;
const WORD_MIN = 2;
/** A longer word is cut; PostgreSQL takes lexemes of up to 2 kB, a person types none of this length. */
const WORD_MAX = 60;
/** Shorter words are searched as they are: their ending is too much of them. */
const INFLECTED_MIN = 5;
const STEM_MIN = 4;

/** Folded endings of Czech, Polish and English nouns, adjectives and verbs that are more than a vowel; longest first. */
const ENDINGS = [
  ...['iach', 'iami', 'iego', 'iemu', 'ovych', 'owych', 'ostmi'],
  ...[
    'ach',
    'ami',
    'eho',
    'emi',
    'emu',
    'ech',
    'ego',
    'ich',
    'imi',
    'iem',
    'iom',
    'mi',
    'ovi',
    'owi',
    'ych',
    'ymi',
    'ing',
  ],
  ...['am', 'em', 'es', 'ed', 'im', 'om', 'ou', 'ow', 'um', 'ym', 's'],
].sort((one, other) => other.length - one.length);

/** Letters and digits of any script: a note may quote a word in Ukrainian. */
const SEARCHABLE = /^[\p{L}\p{N}]+$/u;

/** Endings are known of words in folded Latin letters only. */
const LATIN = /^[a-z]+$/;

const TRAILING_VOWELS = /[aeiouy]+$/;

const CONSONANT = '[bcdfghjklmnpqrstvwxz]';
/** A shorter word without its e would be the beginning of too many others. */
const FLEETING_MIN = 4;
/** Nor may what is left be so short: `piec` is not to find all that begins with `pc`. */
const OTHER_FORM_MIN = 3;
/**
 * The e that stands before the last consonant goes where an ending follows: `nájem`, `nájmu`; `dworzec`, `dworca`;
 * `chłopiec`, `chłopca`. Where it is gone already it is put in: `dávky`, `dávek`. The first that fits.
 */
const OTHER_FORMS: readonly (readonly [ending: RegExp, other: string])[] = [
  [/rzec$/, 'rc'],
  [/iec$/, 'c'],
  [new RegExp(`(${CONSONANT})e(${CONSONANT})$`), '$1$2'],
  [new RegExp(`(${CONSONANT})(${CONSONANT})$`), '$1e$2'],
];

/**
 * A word of four letters that ends in a vowel: `łąka`, `rata`, `city`. Three letters would be the beginning of too many
 * other words, so its other cases are looked for as whole words.
 */
const SHORT = new RegExp(`^([a-z]{2}${CONSONANT})[aeiouy]$`);
/** Folded endings after the three letters; none for `dziesięć rat`. */
const SHORT_ENDINGS = [
  ...['', 'a', 'e', 'i', 'o', 'u', 'y', 'ou', 'am', 'em', 'im', 'om', 'um', 'ym', 'ej', 'ie'],
  ...['ach', 'ami', 'ech', 'ego', 'eho', 'emi', 'emu', 'ich', 'ies', 'ing', 'ovi', 'owi', 'ych', 'ymi'],
];
/** The last consonant before the e of the place: `na łące`, `o nodze`, `v ruce`, `na noze`, `o racie`, `w wodzie`. */
const SOFTENED: Record<string, string> = { k: 'ce', g: 'dze', h: 'ze', r: 'rze', t: 'cie', d: 'dzie' };
/** `mám` is "I have", in any note, and seldom more than one `máma`. */
const OTHER_WORDS = new Set(['mam']);

/**
 * The distinct words of a text as they are indexed: folded, only letters and digits, of at least two characters, in order of
 * appearance. For PostgreSQL's `array_to_tsvector`: its own parser would keep `108/2006` and addresses in one piece.
 */
export function searchWords(text: string): string[] {
  const words = wordsOf(text).filter((word) => SEARCHABLE.test(word));
  return [...new Set(words)];
}

/**
 * What to search for when somebody types `text`: at most eight folded words, each shortened so that, used as a
 * prefix, it finds other cases too. `exekuce` gives `exekuc`, which finds `exekucí`.
 */
export function searchTerms(text: string): string[] {
  return [...new Set(wordsOf(text).map(stemOf))].slice(0, SEARCH_TERMS_MAX);
}

/**
 * The terms of a text, each in the one or two forms that may stand in a note: `nájem` is `najem` or `najm`. Neither
 * begins with the other, so no shorter prefix would do.
 */
export function searchForms(text: string): string[][] {
  return searchTerms(text)
    .filter((term) => SEARCHABLE.test(term))
    .map(formsOf);
}

/** The other cases of a short term, as whole words: `laka` gives `lak`, `lake`, `lakami`, `lace` and so on. */
export function wholeForms(term: string): string[] {
  const [, stem] = SHORT.exec(term) ?? [];
  if (stem === undefined) return [];
  const softened = SOFTENED[stem.slice(-1)];
  const forms = [
    ...SHORT_ENDINGS.map((ending) => stem + ending),
    ...(softened === undefined ? [] : [stem.slice(0, -1) + softened]),
  ];
  return forms.filter((form) => form !== term && !OTHER_WORDS.has(form));
}

/**
 * A query for PostgreSQL's `to_tsquery('simple', …)`: all terms must occur, each in one of its forms as a prefix:
 * `dluh:* & (najem:* | najm:*)`, or a short one in a case of its own. Holds nothing but letters, digits and these signs, so no typing can break it or
 * widen it further. Null when nothing in the text can be searched.
 */
export function toPrefixQuery(text: string): string | null {
  const terms = searchForms(text).map((forms) => [
    ...forms.map((form) => `${form}:*`),
    ...wholeForms(forms[0] ?? ''),
  ]);
  if (terms.length === 0) return null;
  return terms.map((forms) => (forms.length === 1 ? forms[0] : `(${forms.join(' | ')})`)).join(' & ');
}

function formsOf(term: string): string[] {
  if (term.length < FLEETING_MIN || !LATIN.test(term)) return [term];
  const fitting = OTHER_FORMS.find(([ending]) => ending.test(term));
  const other = fitting === undefined ? '' : term.replace(...fitting);
  return other.length < OTHER_FORM_MIN ? [term] : [term, other];
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= WORD_MIN)
    .map((word) => word.slice(0, WORD_MAX));
}

function stemOf(word: string): string {
  if (word.length < INFLECTED_MIN || !LATIN.test(word)) return word;
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= STEM_MIN);
  const base = ending === undefined ? word : word.slice(0, -ending.length);
  const vowels = TRAILING_VOWELS.exec(base)?.[0].length ?? 0;
  return base.slice(0, Math.max(STEM_MIN, base.length - vowels));
}
