import { AREA_OUTSIDE, AREA_UNKNOWN } from '@okenko/shared/common/contact-fields';
import type { FieldProblem } from '@okenko/shared/common/problem';
import { CLOCK_SLACK_MS, endsInFuture } from '@okenko/shared/consultations/contact-time';
import type { KnownCodes } from '../codelists/codelists.queries.js';
import type { StoredConsultation } from './stored-consultation.js';

type Content = StoredConsultation['content'];

/** The town's lists that a record points into. */
export interface Vocabulary {
  topics: KnownCodes;
  targetGroups: KnownCodes;
  provided: KnownCodes;
  outcomes: KnownCodes;
  channels: KnownCodes;
  fundingProjects: KnownCodes;
  languages: KnownCodes;
  areas: KnownCodes;
}

/** A closed office takes what began there before it was closed, and was not sent in time. */
export function takesContact(
  { closed, closedAt }: { closed: boolean; closedAt: Date | null },
  startedAt: string,
): boolean {
  return !closed || (closedAt !== null && Date.parse(startedAt) < closedAt.getTime());
}

/** Older contacts are no longer recorded: the month has been reported. */
const OLDEST_MS = 366 * 24 * 3_600_000;

/**
 * Codes that the town does not know, or knows but has retired. A retired code that the record already holds stays.
 * @param before the content as it stands, or null for a new record
 */
export function unknownCodes(
  vocabulary: Vocabulary,
  before: Content | null,
  content: Content,
): FieldProblem[] {
  const choices: [keyof Content, KnownCodes, readonly (string | null)[], readonly (string | null)[]][] = [
    ['channel', vocabulary.channels, [content.channel], [before?.channel ?? null]],
    ['topics', vocabulary.topics, content.topics, before?.topics ?? []],
    ['targetGroups', vocabulary.targetGroups, content.targetGroups, before?.targetGroups ?? []],
    ['provided', vocabulary.provided, content.provided, before?.provided ?? []],
    ['outcome', vocabulary.outcomes, [content.outcome], [before?.outcome ?? null]],
    ['language', vocabulary.languages, [content.language], [before?.language ?? null]],
    [
      'fundingProject',
      vocabulary.fundingProjects,
      [content.fundingProject],
      [before?.fundingProject ?? null],
    ],
    ['area', vocabulary.areas, isNoArea(content.area) ? [] : [content.area], [before?.area ?? null]],
  ];
  return choices.flatMap(([path, known, chosen, held]) => {
    const wrong = chosen.some(
      (code) => code !== null && !held.includes(code) && known.get(code)?.retired !== false,
    );
    return wrong ? [{ path, code: 'not_a_choice' }] : [];
  });
}

function isNoArea(area: string): boolean {
  return area === AREA_UNKNOWN || area === AREA_OUTSIDE;
}

/** A contact begins neither in the future nor longer ago than a year. */
export function startRefused(startedAt: string, now: Date): FieldProblem[] {
  const start = Date.parse(startedAt);
  if (start > now.getTime() + CLOCK_SLACK_MS) return [{ path: 'startedAt', code: 'in_future' }];
  return start < now.getTime() - OLDEST_MS ? [{ path: 'startedAt', code: 'too_long_ago' }] : [];
}

/** Minutes that would end a contact later than now. A draft may hold them: they are typed while it runs. */
export function endRefused(content: Content, now: Date): FieldProblem[] {
  const wrong = endsInFuture(content, now.getTime(), CLOCK_SLACK_MS);
  return wrong ? [{ path: 'durationMinutes', code: 'in_future' }] : [];
}

/** What a record still needs before it may be closed. Orientation and empty contacts need nothing. */
export function missingForClosing(content: Content): FieldProblem[] {
  if (content.kind !== 'consultation') return [];
  const missing: FieldProblem[] = [];
  if (content.topics.length === 0) missing.push({ path: 'topics', code: 'required' });
  if (content.outcome === null) missing.push({ path: 'outcome', code: 'required' });
  return missing;
}

/** Topics of a record and the parents of those topics: what lists by topic find it under. */
export function topicsAndParents(topics: readonly string[], known: KnownCodes): string[] {
  const parents = topics
    .map((topic) => known.get(topic)?.parent)
    .filter((parent): parent is string => typeof parent === 'string');
  return [...new Set([...topics, ...parents])];
}

/**
 * Content that goes together: topics only of a consultation, a reason only for an empty contact, actions only where
 * there is a risk, a reason for minutes only with minutes. The start is kept to the millisecond, which pages of lists
 * go by.
 */
export function coherent(content: Content): Content {
  return {
    ...content,
    startedAt: new Date(content.startedAt).toISOString(),
    topics: content.kind === 'consultation' ? content.topics : [],
    emptyReason: content.kind === 'empty' ? content.emptyReason : null,
    riskActions: content.risk === 'none' ? [] : content.riskActions,
    durationReason: content.durationMinutes === null ? null : content.durationReason,
  };
}

/**
 * Content after a correction of a closed record. No timer runs any more: minutes that are taken away would be lost.
 * @param sent the corrected fields alone
 */
export function corrected(before: Content, sent: Partial<Content>): Content {
  const merged = coherent({ ...before, ...sent });
  return { ...merged, durationMinutes: merged.durationMinutes ?? before.durationMinutes };
}
