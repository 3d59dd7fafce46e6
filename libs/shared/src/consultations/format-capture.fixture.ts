import { risks } from '../common/contact-fields.js';
import { type CaptureContent, type CaptureVocabulary, parseCapture } from './capture.js';
import { type CaptureEntry, bestEntries } from './capture-match.js';
import { topicsSaid } from './capture-topics.js';
import { letterOfChannel } from './capture-words.js';

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
