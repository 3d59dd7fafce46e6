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

const TRAILING_VOWELS = /[aeiouy]+$/;

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
 * A query for PostgreSQL's `to_tsquery('simple', …)`: all terms must occur, each as a prefix. Holds nothing but
 * letters, digits, `:*` and `&`, so no typing can break or widen it. Null when nothing in the text can be searched.
 */
export function toPrefixQuery(text: string): string | null {
  const terms = searchTerms(text).filter((term) => SEARCHABLE.test(term));
  return terms.length === 0 ? null : terms.map((term) => `${term}:*`).join(' & ');
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= WORD_MIN)
    .map((word) => word.slice(0, WORD_MAX));
}

function stemOf(word: string): string {
  if (word.length < INFLECTED_MIN || !/^[a-z]+$/.test(word)) return word;
  const ending = ENDINGS.find((end) => word.endsWith(end) && word.length - end.length >= STEM_MIN);
  const base = ending === undefined ? word : word.slice(0, -ending.length);
  const vowels = TRAILING_VOWELS.exec(base)?.[0].length ?? 0;
  return base.slice(0, Math.max(STEM_MIN, base.length - vowels));
}
