import { NOTE_MAX } from '../common/contact-fields.js';
import type { CodelistEntry } from '../codelists/codelists.contract.js';
import { type StaffLanguage, staffLanguages } from '../common/languages.js';
import type { AmbiguousPiece, Capture, CaptureContent } from './capture.js';
import type { CaptureEntry } from './capture-match.js';
import { storable } from './capture-line.js';
import { topicsSaid } from './capture-topics.js';

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
 * The content with nothing lost: what no value says stands in front of the note. For saving a line that the worker
 * accepted as it is.
 */
export function contentKeepingAll({ left, content }: Capture): CaptureContent {
  const note = [storable(left).trim(), content.note ?? ''].filter((text) => text !== '').join('\n');
  return note === '' ? content : { ...content, note: storable(note.slice(0, NOTE_MAX)).trim() };
}

const SIGNS = { topic: '', outcome: '#', area: '@', inquirer: '~' } as const;

/**
 * The line with the entry that was chosen for an ambiguous piece: in its place, or before the sentence that it is a
 * part of. Written by its code, or by its name where that could be a number.
 */
export function chooseCandidate(line: string, piece: AmbiguousPiece, chosen: CaptureEntry): string {
  const isCode = piece.kind !== 'topic' || topicsSaid(chosen.code, [chosen]).length > 0;
  const name = isCode ? chosen.code : (chosen.labels[0] ?? chosen.code);
  const { sentenceStart } = piece;
  if (sentenceStart !== undefined)
    return `${line.slice(0, sentenceStart)}${name}, ${line.slice(sentenceStart)}`;
  return line.slice(0, piece.start) + SIGNS[piece.kind] + name + line.slice(piece.end);
}
