import { searchForms } from '../common/search-terms.js';
import { type CaptureEntry, type FoldedName, foldedEntry, foldedWords } from './capture-match.js';
import { connectors, everydayWords } from './capture-words.js';

/** How words without a sign say a topic, surest first. What only begins a name, or stands in one, is asked about. */
const RANKS = ['code', 'name', 'name in another case', 'most of a label', 'cut name'] as const;
type Rank = (typeof RANKS)[number];

/** A shorter word is too often the beginning of something else. */
const CUT_MIN = 4;
/** A bare `10` is minutes, a day or a flat to who types it, seldom the code of a topic; `02` and `0201` are codes. */
const AMOUNT = /^[1-9]\d?$/;
/** What is left of a shorter word without its ending also begins words of another language: `drugs`, `drugi`. */
const SENSITIVE_STEM_MIN = 5;

interface Said {
  code: string;
  text: string;
  words: readonly string[];
}

/**
 * The topics that words in a line say for sure: one is recorded, several are asked about, none leaves the words to
 * the note. Unlike in a list to choose from, nobody may have looked at what was found: `paní` in a line is no panic
 * and `ve věci` no pressure over property. So words say a topic only by its code, by a whole name in any case of it,
 * by two words and more that make up half of a label, or by one word cut to no less than its half; the sensitive ones
 * by the whole alone (`nie chce` is not yet `nie chce żyć`), and by a short word only as it is written. A part goes
 * before its whole.
 */
export function topicsSaid(text: string, topics: readonly CaptureEntry[]): CaptureEntry[] {
  const said = saidIn(text);
  if (said.words.length === 0) return [];
  const ranked = inUse(topics)
    .map((topic) => ({ topic, rank: RANKS.indexOf(rankOf(said, topic) as Rank) }))
    .filter(({ rank }) => rank >= 0);
  const surest = Math.min(...ranked.map(({ rank }) => rank));
  const best = ranked.filter(({ rank }) => rank === surest).map(({ topic }) => topic);
  const parts = best.filter(({ parent }) => parent != null);
  return parts.length > 0 ? parts : best;
}

/**
 * The topics that a single word may mean: it stands in their labels, or begins what they are called in one word.
 * People are asked about them.
 */
export function topicsMeant(word: string, topics: readonly CaptureEntry[]): CaptureEntry[] {
  const { text, words } = saidIn(word);
  const [one = ''] = words;
  if (words.length !== 1) return [];
  if (everydayWords.has(one))
    return inUse(topics).filter((topic) => namesOf(topic).some((name) => name.text === text));
  if (one.length < CUT_MIN) return [];
  const fits = (name: FoldedName) =>
    (!name.isKeyword || name.words.length === 1) &&
    name.words.some((own) => own.startsWith(one) || areForms(own, one));
  return inUse(topics).filter((topic) => namesOf(topic).some(fits));
}

function rankOf({ code, text, words }: Said, topic: CaptureEntry): Rank | null {
  const names = namesOf(topic);
  if (foldedEntry(topic).code === code) return AMOUNT.test(code) ? null : 'code';
  const [one = '', ...more] = words;
  if (more.length === 0 && everydayWords.has(one)) return null;
  if (names.some((name) => name.text === text)) return 'name';
  if (topic.sensitive === true && more.length === 0 && stemLength(one) < SENSITIVE_STEM_MIN) return null;
  if (names.some((name) => shareOf(words, name) === 1)) return 'name in another case';
  if (topic.sensitive === true) return null;
  if (more.length > 0) return names.some((name) => isMost(words, name)) ? 'most of a label' : null;
  const isCut = (name: FoldedName) =>
    name.words.length === 1 && name.text.startsWith(one) && one.length * 2 >= name.text.length;
  return one.length >= CUT_MIN && names.some(isCut) ? 'cut name' : null;
}

function isMost(words: readonly string[], name: FoldedName): boolean {
  return !name.isKeyword && shareOf(words, name) >= 0.5;
}

/** What a topic is called. One that holds others (`Dávky a důchody`) is called by each of its halves, too. */
function namesOf(topic: CaptureEntry): readonly FoldedName[] {
  const { names } = foldedEntry(topic);
  return topic.parent === null
    ? names.flatMap((name) => (name.isKeyword ? name : [name, ...halvesOf(name)]))
    : names;
}

function halvesOf({ words }: FoldedName): FoldedName[] {
  const at = words.findIndex((word) => connectors.has(word));
  if (at < 0) return [];
  const halves = [words.slice(0, at), words.slice(at + 1)];
  return halves.map((half) => ({ text: half.join(' '), words: half, isKeyword: false }));
}

/** Which part of a name's letters the words make up, in any order and case; 0 where one of them is not of it. */
function shareOf(words: readonly string[], name: FoldedName): number {
  if (words.length > name.words.length) return 0;
  const left = [...name.words];
  for (const word of words) {
    const at = left.findIndex((own) => areForms(own, word));
    if (at < 0) return 0;
    left.splice(at, 1);
  }
  return 1 - left.join('').length / name.words.join('').length;
}

/** Words are compared with the same names at each key. */
const knownForms = new Map<string, readonly string[]>();
const FORMS_KEPT = 5_000;

/** Whether two folded words are cases of one: `renty`, `renta`; `dávek`, `dávky`. */
function areForms(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length < CUT_MIN || other.length < CUT_MIN || one.charAt(0) !== other.charAt(0)) return false;
  const forms = formsOf(other);
  return formsOf(one).some((form) => forms.includes(form));
}

function stemLength(word: string): number {
  return formsOf(word)[0]?.length ?? 0;
}

function formsOf(word: string): readonly string[] {
  const known = knownForms.get(word);
  if (known) return known;
  if (knownForms.size >= FORMS_KEPT) knownForms.clear();
  const forms = searchForms(word)[0] ?? [];
  knownForms.set(word, forms);
  return forms;
}

function saidIn(text: string): Said {
  const words = foldedWords(text);
  return { code: text.trim().toLowerCase(), text: words.join(' '), words };
}

function inUse(topics: readonly CaptureEntry[]): CaptureEntry[] {
  return topics.filter(({ retired }) => retired !== true);
}
