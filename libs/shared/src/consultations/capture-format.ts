import { NOTE_MAX, risks } from '../common/contact-fields.js';
import type { CodelistEntry } from '../codelists/codelists.contract.js';
import { type StaffLanguage, staffLanguages } from '../common/languages.js';
import {
  type AmbiguousPiece,
  type Capture,
  type CaptureContent,
  type CaptureVocabulary,
  parseCapture,
} from './capture.js';
import { type CaptureEntry, bestEntries } from './capture-match.js';
import { storable } from './capture-line.js';
import { topicsSaid } from './capture-topics.js';
import { letterOfChannel } from './capture-words.js';

/** An entry of a code list as capture looks it up, its labels in the user's language first. */
export function toCaptureEntry(entry: CodelistEntry, language: StaffLanguage): CaptureEntry {
  const others = staffLanguages.filter((one) => one !== language);
  return {
    code: entry.code,
    labels: [language, ...others].map((one) => entry.labels[one]),
    keywords: entry.keywords,
    sensitive: entry.sensitive,
    parent: entry.parent,
    retired: entry.retired,
  };
}

/**
 * Writes a line that says this content: `parseCapture` reads the same out of it. Names where a name is clear,
 * codes where it is not.
 */
export function formatCapture(content: CaptureContent, vocabulary: CaptureVocabulary): string {
  const { topics = [], contactsHanded = [], durationMinutes } = content;
  const named = topics.map((code) => nameOf(code, vocabulary.topics, topicsSaid)).join(', ');
  const pieces = [
    named,
    durationMinutes == null ? '' : `${durationMinutes}m`,
    contactsHanded.length === 0 ? '' : `> ${contactsHanded.map(quoted).join(', ')}`,
    content.outcome == null ? '' : `#${nameOf(content.outcome, vocabulary.outcomes)}`,
    content.area === undefined ? '' : `@${nameOf(content.area, vocabulary.areas)}`,
    content.inquirer === undefined ? '' : `~${content.inquirer}`,
    content.risk === 'none' ? '!0' : '!'.repeat(risks.indexOf(content.risk ?? 'none')),
    content.note ? `: ${content.note}` : '',
  ];
  const line = pieces.filter((piece) => piece !== '').join(' ');
  if (content.channel !== undefined)
    return `${letterOfChannel(content.channel, vocabulary.language) ?? content.channel} ${line}`.trim();
  const startsLikeChannel = parseCapture(line, vocabulary).content.channel !== undefined;
  return startsLikeChannel ? `, ${line}` : line;
}

const CLEAR_NAME = /^\p{L}{2,}(?: \p{L}{2,}){0,3}$/u;

function nameOf(
  code: string,
  entries: readonly CaptureEntry[],
  named: typeof topicsSaid = bestEntries,
): string {
  const [label = ''] = entries.find((entry) => entry.code === code)?.labels ?? [];
  const [first, ...others] = CLEAR_NAME.test(label) ? named(label, entries) : [];
  return first?.code === code && others.length === 0 ? label : code;
}

function quoted(name: string): string {
  return /^\p{L}[\p{L} ]*$/u.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/**
 * The content with nothing lost: what was not understood stands in front of the note. For saving a line that the
 * worker accepted as it is.
 */
export function contentKeepingAll(capture: Capture): CaptureContent {
  const left = [...capture.unknown, ...capture.ambiguous].sort((one, other) => one.start - other.start);
  const words = storable(left.map(({ text }) => text).join(' ')).trim();
  const note = [words, capture.content.note ?? ''].filter((text) => text !== '').join('\n');
  return note === ''
    ? capture.content
    : { ...capture.content, note: storable(note.slice(0, NOTE_MAX)).trim() };
}

const SIGNS = { topic: '', outcome: '#', area: '@', inquirer: '~' } as const;

/** The line with an ambiguous piece replaced by the entry that was chosen for it: its code, or its name where that could be a number. */
export function chooseCandidate(line: string, piece: AmbiguousPiece, chosen: CaptureEntry): string {
  const isCode = piece.kind !== 'topic' || topicsSaid(chosen.code, [chosen]).length > 0;
  const name = isCode ? chosen.code : (chosen.labels[0] ?? chosen.code);
  return line.slice(0, piece.start) + SIGNS[piece.kind] + name + line.slice(piece.end);
}
