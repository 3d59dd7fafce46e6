import { CONTACTS_HANDED_MAX, type Inquirer, NOTE_MAX, risks, TOPICS_MAX } from '../common/contact-fields.js';
import type { StaffLanguage } from '../common/languages.js';
import { fold } from '../common/text.js';
import { type CaptureSign, type CaptureToken, captureTokens, storable } from './capture-line.js';
import {
  type CaptureEntry,
  bestEntries,
  entryCalled,
  foldedEntry,
  foldedWords,
  matchEntries,
} from './capture-match.js';
import { type CaptureRead, spokenOf, withSentences } from './capture-sentences.js';
import { topicsMeant, topicsSaid } from './capture-topics.js';
import { areaEntries, channelOfLetter, channelOfWord, connectors, outcomeWords } from './capture-words.js';
import type { ConsultationContent } from './consultations.contract.js';

/** The lists a line is read against. Labels hold all languages and keywords; `language` decides the letters. */
export interface CaptureVocabulary {
  language: StaffLanguage;
  channels: readonly CaptureEntry[];
  topics: readonly CaptureEntry[];
  outcomes: readonly CaptureEntry[];
  areas: readonly CaptureEntry[];
  inquirers: readonly CaptureEntry[];
}

export type CaptureValueKind = 'topic' | 'outcome' | 'area' | 'inquirer';
export type CapturePartKind =
  CaptureValueKind | 'channel' | 'duration' | 'service' | 'risk' | 'note' | 'separator';

export interface Piece {
  start: number;
  end: number;
  /** The line's own letters: `line.slice(start, end)`. */
  text: string;
}

/** A piece that was understood, for the preview. `code` is the entry, the risk, the minutes, or null. */
export interface CapturePart extends Piece {
  kind: CapturePartKind;
  code: string | null;
}

/**
 * A piece that was not understood: it fits nothing, is a letter that stands for no channel, lacks its word, came
 * twice, once too often, or is too long.
 */
export interface UnknownPiece extends Piece {
  reason: 'no_match' | 'no_channel' | 'incomplete' | 'repeated' | 'too_many' | 'too_long';
}

/** A piece that fits several entries equally well; the candidates are ranked. */
export interface AmbiguousPiece extends Piece {
  kind: CaptureValueKind;
  candidates: readonly CaptureEntry[];
  /** Where the sentence begins that the piece is a part of; absent where it stands alone. */
  sentenceStart?: number;
}

type CaptureField =
  | 'channel'
  | 'topics'
  | 'contactsHanded'
  | 'outcome'
  | 'area'
  | 'note'
  | 'risk'
  | 'inquirer'
  | 'durationMinutes';
export type CaptureContent = Partial<Pick<ConsultationContent, CaptureField>>;

/** What a line says. Pieces are in the line's order and never overlap; together they hold every sign but spaces. */
export interface Capture {
  parts: readonly CapturePart[];
  unknown: readonly UnknownPiece[];
  ambiguous: readonly AmbiguousPiece[];
  /** What no value says, as it was typed: sentences whole, also where a topic stands in them. For the note. */
  left: string;
  content: CaptureContent;
}

/** Pieces behind `#`, `@` or `~` that say nothing clear: what the person meant to set stays as it was. */
export function unclearValues({ ambiguous, unknown }: Capture): readonly string[] {
  const pieces = [...ambiguous.filter(({ kind }) => kind !== 'topic'), ...unknown];
  return pieces.map(({ text }) => text).filter((text) => KINDS[text.charAt(0) as CaptureSign] !== undefined);
}

export const CANDIDATES_MAX = 6;
const SERVICE_MAX = 120;
/** Words tried together as one name. */
const WORDS_TOGETHER = 8;
/** A line of more words than this is a note that lost its colon; the rest stays unknown. */
const WORDS_TRIED = 60;
/** A single letter names nothing: it would fit half of any list. */
const NAME_MIN = 2;

const LETTER = /^\p{L}$/u;

const KINDS: Record<CaptureSign, CaptureValueKind> = { '#': 'outcome', '@': 'area', '~': 'inquirer' };

/**
 * Reads a quick-capture line while it is typed:
 * `t exekuce, dávky 15m > Občanská poradna #předáno @poruba ~rodina !! : what else there is to say`.
 * A channel may stand first; topics need no sign. Never throws. What is not understood is kept in `unknown` and
 * `ambiguous` and leaves no trace in `content`, which is always valid.
 */
export function parseCapture(line: string, vocabulary: CaptureVocabulary): Capture {
  return readAsking(line, vocabulary, []);
}

/** What is asked about out of a sentence may be said for sure further on, or be spoken again: read until no more is. */
function readAsking(line: string, vocabulary: CaptureVocabulary, asked: readonly number[]): Capture {
  const read = new LineReader(line, vocabulary, asked).read();
  const spoken = spokenOf(read, vocabulary.topics);
  return spoken.length === 0
    ? withSentences(line, read)
    : readAsking(line, vocabulary, [...asked, ...spoken]);
}

class LineReader {
  private readonly tokens: readonly CaptureToken[];
  private position = 0;
  private wordsTried = 0;
  private readonly parts: CapturePart[] = [];
  private readonly unknown: UnknownPiece[] = [];
  private readonly ambiguous: AmbiguousPiece[] = [];
  private readonly content: CaptureContent = {};
  private readonly entries: Record<CaptureValueKind, readonly CaptureEntry[]>;

  constructor(
    private readonly line: string,
    private readonly vocabulary: CaptureVocabulary,
    /** Where topics begin that are asked about, however surely they are named. */
    private readonly asked: readonly number[],
  ) {
    this.tokens = captureTokens(line);
    this.entries = {
      topic: vocabulary.topics,
      outcome: vocabulary.outcomes.map(alsoCalled),
      area: [
        ...vocabulary.areas,
        ...areaEntries.filter(({ code }) => !vocabulary.areas.some((own) => own.code === code)),
      ],
      inquirer: vocabulary.inquirers,
    };
  }

  read(): CaptureRead {
    this.readChannel();
    for (let token = this.tokens[this.position]; token; token = this.tokens[this.position])
      this.readToken(token);
    const { parts, unknown, ambiguous, content } = this;
    return { parts, unknown, ambiguous, content };
  }

  private readToken(token: CaptureToken): void {
    switch (token.kind) {
      case 'separator':
        return this.part('separator', token);
      case 'duration':
        if (this.content.durationMinutes !== undefined) return this.unread('repeated', token);
        this.content.durationMinutes = token.minutes;
        return this.part('duration', token, String(token.minutes));
      case 'risk':
        return this.readRisk(token, token.level);
      case 'service':
        return this.readService(token, token.name);
      case 'note':
        return this.readNote(token, token.from);
      case 'sign':
        return this.readValue(token, KINDS[token.sign]);
      case 'word':
        return this.readTopic(token);
    }
  }

  private readChannel(): void {
    const [first] = this.tokens;
    if (first?.kind !== 'word') return;
    const code = this.channelOf(fold(this.textOf(first)));
    if (!this.vocabulary.channels.some((entry) => entry.code === code && entry.retired !== true))
      return this.readUnknownLetter(first);
    this.content.channel = code as string;
    this.part('channel', first, code);
  }

  /** A letter that stands for no channel is named, or it would vanish in the topic behind it. */
  private readUnknownLetter(first: CaptureToken): void {
    const letter = fold(this.textOf(first));
    if (LETTER.test(letter) && !connectors.has(letter)) this.unread('no_channel', first);
  }

  /** `free legal aid` is a topic, though `free` alone could be the beginning of a channel's word. */
  private channelOf(word: string): string | null {
    const { language, channels } = this.vocabulary;
    const byLetter = channelOfLetter(word, language);
    if (byLetter !== null) return byLetter;
    if (this.longestName('topic', 0) > 1) return null;
    return channels.find(({ code }) => code === word)?.code ?? channelOfWord(word, language);
  }

  private readRisk(token: CaptureToken, level: number): void {
    const risk = risks[Math.min(level, risks.length - 1)] ?? 'none';
    if (this.content.risk !== undefined) return this.unread('repeated', token);
    this.content.risk = risk;
    this.part('risk', token, risk);
  }

  private readService(token: CaptureToken, name: string): void {
    const stored = storable(name.replaceAll(/\s+/g, ' ')).trim();
    const before = this.content.contactsHanded ?? [];
    if (stored === '') return this.unread('incomplete', token);
    if (stored.length > SERVICE_MAX) return this.unread('too_long', token);
    if (before.length >= CONTACTS_HANDED_MAX) return this.unread('too_many', token);
    this.content.contactsHanded = [...before, stored];
    this.part('service', token);
  }

  private readNote(token: CaptureToken, from: number): void {
    const end = Math.min(token.end, from + NOTE_MAX);
    const note = storable(storable(this.line.slice(from, end)).trim().slice(0, NOTE_MAX)).trim();
    if (note !== '') this.content.note = note;
    this.part('note', { start: token.start, end });
    if (end < token.end)
      this.unknown.push({ reason: 'too_long', ...this.piece({ start: end, end: token.end }) });
  }

  private readValue(sign: CaptureToken, kind: CaptureValueKind): void {
    const first = this.tokens[this.position + 1];
    if (first?.kind !== 'word') return this.unread('incomplete', sign);
    const taken = this.longestName(kind, this.position + 1);
    if (taken === 0) return this.unread('no_match', { start: sign.start, end: first.end }, 2);
    this.take(kind, sign.start, this.position + 1, taken);
  }

  private readTopic(first: CaptureToken): void {
    const taken = this.labelWithCommas() || this.longestName('topic', this.position);
    if (taken > 0) return this.take('topic', first.start, this.position, taken);
    const meant = this.wordsTried > WORDS_TRIED ? [] : topicsMeant(this.textOf(first), this.entries.topic);
    if (meant.length > 0) return this.ask('topic', bestFirst(this.textOf(first), meant), first, 1);
    if (connectors.has(fold(this.textOf(first)))) return this.part('separator', first);
    this.unread('no_match', first);
  }

  private take(kind: CaptureValueKind, start: number, from: number, taken: number): void {
    const named = this.textFrom(from, taken);
    const [entry, ...others] =
      (kind === 'outcome' ? outcomeCalled(named, this.entries.outcome) : null) ??
      entryCalled(named, this.entries[kind]) ??
      this.named(named, kind);
    const span = { start, end: this.tokens[from + taken - 1]?.end ?? start };
    const tokens = from + taken - this.position;
    if (entry === undefined) return this.unread('no_match', span, tokens);
    if (others.length > 0)
      this.ask(kind, matchEntries(named, this.entries[kind], CANDIDATES_MAX), span, tokens);
    else if (this.asked.includes(start)) this.ask(kind, [entry], span, tokens);
    else if (this.set(kind, entry.code)) this.part(kind, span, entry.code, tokens);
    else this.unread(this.isNew(kind, entry.code) ? 'too_many' : 'repeated', span, tokens);
  }

  private ask(
    kind: CaptureValueKind,
    candidates: readonly CaptureEntry[],
    span: { start: number; end: number },
    tokens: number,
  ): void {
    this.ambiguous.push({
      kind,
      candidates: candidates.slice(0, CANDIDATES_MAX),
      ...this.piece(span, tokens),
    });
  }

  /** Puts a value into the content; false where there is no room for it. */
  private set(kind: CaptureValueKind, code: string): boolean {
    if (kind === 'topic') {
      const topics = this.content.topics ?? [];
      if (topics.includes(code) || topics.length >= TOPICS_MAX) return false;
      this.content.topics = [...topics, code];
      return true;
    }
    if (this.content[kind] !== undefined) return false;
    if (kind === 'inquirer') this.content.inquirer = code as Inquirer;
    else this.content[kind] = code;
    return true;
  }

  /** True for a topic that the line has not named yet: of everything else there is one. */
  private isNew(kind: CaptureValueKind, code: string): boolean {
    return kind === 'topic' && this.content.topics?.includes(code) !== true;
  }

  /** How many words from a place on name an entry, the most that do; 0 where none does. */
  private longestName(kind: CaptureValueKind, from: number): number {
    this.wordsTried += 1;
    if (this.wordsTried > WORDS_TRIED) return 0;
    let words = 0;
    while (words < WORDS_TOGETHER && this.tokens[from + words]?.kind === 'word') words += 1;
    for (let taken = words; taken > 0; taken -= 1) {
      const named = this.textFrom(from, taken);
      if (foldedWords(named).join('').length < NAME_MIN) continue;
      if (this.named(named, kind).length > 0) return taken;
    }
    return 0;
  }

  /**
   * The entries that the words name best. Behind a sign the beginning of a word is enough; there a lone letter counts
   * only as a word of the entry's own, as the beginning of one it fits half of any list.
   */
  private named(text: string, kind: CaptureValueKind): CaptureEntry[] {
    if (kind === 'topic') return topicsSaid(text, this.entries.topic);
    const letters = foldedWords(text).filter((word) => LETTER.test(word));
    const hasAll = (entry: CaptureEntry) =>
      letters.every((letter) => foldedEntry(entry).names.some(({ words }) => words.includes(letter)));
    return bestEntries(text, this.entries[kind]).filter(hasAll);
  }

  /** How many tokens from here on make up a whole label that holds commas itself; 0 where none does. */
  private labelWithCommas(): number {
    const isOf = (token: CaptureToken | undefined) => token?.kind === 'word' || token?.kind === 'separator';
    let most = 0;
    while (most < 2 * WORDS_TOGETHER && isOf(this.tokens[this.position + most])) most += 1;
    for (let taken = most; taken > 2; taken -= 1) {
      if (this.tokens[this.position + taken - 1]?.kind !== 'word') continue;
      const named = this.textFrom(this.position, taken);
      if (/[,;]/.test(named) && entryCalled(named, this.entries.topic)) return taken;
    }
    return 0;
  }

  private textOf(span: { start: number; end: number }): string {
    return this.line.slice(span.start, span.end);
  }

  private textFrom(from: number, taken: number): string {
    return this.line.slice(this.tokens[from]?.start, this.tokens[from + taken - 1]?.end);
  }

  private piece(span: { start: number; end: number }, tokens = 0): Piece {
    this.position += tokens;
    return { start: span.start, end: span.end, text: this.textOf(span) };
  }

  private part(
    kind: CapturePartKind,
    span: { start: number; end: number },
    code: string | null = null,
    tokens = 1,
  ): void {
    this.parts.push({ kind, code, ...this.piece(span, tokens) });
  }

  private unread(reason: UnknownPiece['reason'], span: { start: number; end: number }, tokens = 1): void {
    this.unknown.push({ reason, ...this.piece(span, tokens) });
  }
}

/** Entries that words may mean, those first that a list to choose from would show first. */
function bestFirst(words: string, entries: readonly CaptureEntry[]): CaptureEntry[] {
  return [...new Set([...matchEntries(words, entries, CANDIDATES_MAX), ...entries])];
}

/** The outcome that people call so, whatever else a town's own keywords say; null where none is. */
function outcomeCalled(named: string, entries: readonly CaptureEntry[]): [CaptureEntry] | null {
  const name = foldedWords(named).join(' ');
  const entry = entries.find(
    ({ code, retired }) =>
      retired !== true && outcomeWords[code]?.some((word) => foldedWords(word).join(' ') === name),
  );
  return entry === undefined ? null : [entry];
}

/** An outcome under what people call it, too. */
function alsoCalled(entry: CaptureEntry): CaptureEntry {
  const words = outcomeWords[entry.code];
  return words ? { ...entry, labels: [...entry.labels, ...words] } : entry;
}
