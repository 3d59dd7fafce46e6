import { searchTerms } from '../common/search-terms.js';
import { fold } from '../common/text.js';

/** An entry that can be found by its code or by words: its labels in all languages, and what people call it. */
export interface CaptureEntry {
  code: string;
  labels: readonly string[];
  keywords?: readonly string[];
  /** Of the kind that must not be recorded by a guess: violence, mental health. */
  sensitive?: boolean;
  parent?: string | null;
  retired?: boolean;
}

/** How well typed words fit an entry, best first. */
const RANKS = [
  'code',
  'label',
  'label starts with the words',
  'label starts',
  'words of one label',
  'word starts of one label',
  'word starts of several labels',
  'another case',
] as const;
type Rank = (typeof RANKS)[number];

/** A name of an entry, folded. */
export interface FoldedName {
  text: string;
  words: readonly string[];
  isKeyword: boolean;
}

interface FoldedEntry {
  code: string;
  /** Labels that hold a comma or a semicolon, as a whole. */
  whole: readonly string[];
  names: readonly FoldedName[];
}

/** Lists change seldom, keys are pressed often: an entry is folded once. */
const foldedEntries = new WeakMap<CaptureEntry, FoldedEntry>();

/** Words as they are compared: folded, without punctuation. */
export function foldedWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The entries that fit what was typed, best first: by exact code, by label, by the starts of words, in all
 * languages at once and without diacritics. All typed words must fit. Retired entries are left out.
 * @param limit at most so many
 */
export function matchEntries<Entry extends CaptureEntry>(
  query: string,
  entries: readonly Entry[],
  limit: number,
): Entry[] {
  return ranked(query, entries)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** The entries that fit equally well and best; one means that the words name it. A part goes before its whole. */
export function bestEntries<Entry extends CaptureEntry>(query: string, entries: readonly Entry[]): Entry[] {
  const all = ranked(query, entries);
  const best = all.filter(({ rank }) => rank === all[0]?.rank).map(({ entry }) => entry);
  const parts = best.filter((entry) => entry.parent != null);
  return parts.length > 0 ? parts : best;
}

/** The one entry whose whole label, commas included, is written here; null where none or several are. */
export function entryCalled<Entry extends CaptureEntry>(
  label: string,
  entries: readonly Entry[],
): [Entry] | null {
  const text = foldedWords(label).join(' ');
  const called = entries.filter((entry) => entry.retired !== true && foldedEntry(entry).whole.includes(text));
  return called.length === 1 && called[0] ? [called[0]] : null;
}

function ranked<Entry extends CaptureEntry>(
  query: string,
  entries: readonly Entry[],
): { entry: Entry; rank: number }[] {
  const words = foldedWords(query);
  if (words.length === 0) return [];
  const typed = { code: query.trim().toLowerCase(), words, text: words.join(' '), stems: searchTerms(query) };
  return entries
    .filter((entry) => entry.retired !== true)
    .map((entry) => ({ entry, rank: RANKS.indexOf(rankOf(typed, foldedEntry(entry)) as Rank) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank || whole(one.entry) - whole(other.entry));
}

function whole(entry: CaptureEntry): number {
  return entry.parent == null ? 1 : 0;
}

interface Typed {
  code: string;
  words: readonly string[];
  text: string;
  stems: readonly string[];
}

function rankOf(typed: Typed, entry: FoldedEntry): Rank | null {
  if (entry.code === typed.code) return 'code';
  const { names } = entry;
  if (names.some(({ text }) => text === typed.text)) return 'label';
  if (names.some(({ text }) => text.startsWith(`${typed.text} `))) return 'label starts with the words';
  if (names.some(({ text }) => text.startsWith(typed.text))) return 'label starts';
  if (names.some(({ words }) => typed.words.every((word) => words.includes(word))))
    return 'words of one label';
  if (names.some(({ words }) => haveStarts(words, typed.words))) return 'word starts of one label';
  const all = names.flatMap(({ words }) => words);
  if (haveStarts(all, typed.words)) return 'word starts of several labels';
  return typed.stems.length > 0 && haveStarts(all, typed.stems) ? 'another case' : null;
}

function haveStarts(words: readonly string[], starts: readonly string[]): boolean {
  return starts.every((start) => words.some((word) => word.startsWith(start)));
}

/** What an entry is called, as it is compared. */
export function foldedEntry(entry: CaptureEntry): FoldedEntry {
  const known = foldedEntries.get(entry);
  if (known) return known;
  const { labels, keywords = [] } = entry;
  const names = [...labels.map(foldedNames(false)), ...keywords.map(foldedNames(true))].flat();
  const whole = [...labels, ...keywords]
    .filter((label) => /[,;]/.test(label))
    .map((label) => foldedWords(label).join(' '));
  const folded = { code: entry.code.toLowerCase(), whole, names: names.filter(({ text }) => text !== '') };
  foldedEntries.set(entry, folded);
  return folded;
}

function foldedNames(isKeyword: boolean): (name: string) => FoldedName[] {
  return (name) =>
    partsOf(name).map((part) => {
      const words = foldedWords(part);
      return { text: words.join(' '), words, isKeyword };
    });
}

/** A label such as `exekuce; srážky ze mzdy` can be called by each of its parts. */
function partsOf(label: string): string[] {
  const parts = label.split(/[;,()–]/).filter((part) => part.trim() !== '');
  return parts.length > 1 ? [label, ...parts] : [label];
}
