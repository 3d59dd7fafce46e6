import { createHash } from 'node:crypto';
import { PAGE_DEFAULT, PAGE_LIMIT } from '@okenko/shared/common/paging';
import type { RiskFilter } from '@okenko/shared/common/contact-fields';
import type { ConsultationQuery } from '@okenko/shared/consultations/consultations.contract';
import type { Statement } from '../../platform/database/database.js';

/** States that lists show: what was closed at least once and not taken back. */
export const LISTED = `c.state IN ('closed', 'reopened', 'locked')`;

/** How many of the newest records a text search reads one by one at first. A frequent word fills its page there. */
export const WALKED = 1_000;
/** How far the next walk goes: each reach is a statement of its own. A longer one is slower than the index of words. */
const REACHES = [5_000, 10_000, 20_000, 40_000];
/** So many hits in the first walk tell how far the next must go; fewer tell only that the word is rare. */
const TELLING_HITS = 2;
/** Hits are not spread evenly: the next walk goes further than the first one promised. */
const WALK_MARGIN = 1.5;

/** Filters that each have an index of their own. Together they need a plan made for their very values. */
const ONE_PLAN_FITS = 1;

const ROW_COLUMNS = `
  c.id, c.contact_no, c.kind, c.empty_reason, c.state, c.channel, c.inquirer, c.topics, c.area, c.outcome, c.risk,
  c.worker_id, w.name AS worker_name, c.office_id, c.started_at, c.duration_minutes, left(c.note, 160) AS excerpt`;

export interface ListScope {
  townId: string;
  officeId: string;
  timeZone: string;
  /** Only records that this person held or recorded: a specialist's own. */
  ownOnly: string | null;
}

type Filters = Omit<ConsultationQuery, 'cursor' | 'limit' | 'officeId'>;
export interface Place {
  at: number;
  id: string;
}

/**
 * A statement and its values. Statements of one shape share a name, so that PostgreSQL plans each shape once. Several
 * filters at once have no name: walking by the common one took 380 ms among a million records, by the rare one 1.4.
 */
export interface Prepared {
  statement: Statement;
  values: unknown[];
}

/**
 * Rows that a statement gives at most: the next of two lengths, or each length would be a shape of its own in each
 * connection. It stands in the text, because a length that is a parameter is taken for a tenth of all rows: among a
 * million that makes every plan that could be kept look so dear that PostgreSQL plans anew each time.
 */
function rowsFor(limit: number): number {
  return limit <= PAGE_DEFAULT + 1 ? PAGE_DEFAULT + 1 : PAGE_LIMIT + 1;
}

/**
 * Newest first, narrowed by filters, from a place on: one walk along the index that fits, whatever page it is.
 * @param limit rows that are wanted; there may come more
 */
export function listStatement(
  scope: ListScope,
  filters: Filters,
  after: Place | null,
  limit: number,
): Prepared {
  const parts = new Parts('list');
  // A person's own are few enough to be walked by themselves, whatever they are about.
  const byTopic = filters.topic !== undefined && scope.ownOnly === null;
  const key = byTopic ? { at: 't.started_at', id: 't.consultation_id' } : { at: 'c.started_at', id: 'c.id' };
  const from = byTopic
    ? 'consultation_topics t JOIN consultations c ON c.id = t.consultation_id'
    : 'consultations c';
  parts.add(`${byTopic ? 't' : 'c'}.office_id = ?`, scope.officeId);
  if (byTopic) parts.narrow('t.topic = ?', filters.topic);
  else addTopic(parts, filters);
  addFilters(parts, filters, scope.timeZone, key.at);
  if (after !== null)
    parts.add(`(${key.at}, ${key.id}) < (to_timestamp(?::float8 / 1000), ?::uuid)`, after.at, after.id);
  const rows = rowsFor(limit);
  const newest = (own: string) => `
    SELECT c.* FROM ${from} WHERE ${LISTED} AND ${own} AND ${parts.conditions}
    ORDER BY ${key.at} DESC, ${key.id} DESC LIMIT ${rows}`;
  const text = `SELECT ${ROW_COLUMNS} FROM (${merged(parts, scope, newest)}) c JOIN users w ON w.id = c.worker_id
    ORDER BY c.started_at DESC, c.id DESC LIMIT ${rows}`;
  return parts.prepared(text);
}

/**
 * Free text among the newest records that the filters leave, from a place on, in the order of time.
 * @param limit rows that are wanted; there may come more
 * @param walked how many records are read at most
 */
export function walkStatement(
  scope: ListScope,
  filters: Filters,
  words: string,
  after: Place | null,
  limit: number,
  walked = WALKED,
): Prepared {
  const parts = new Parts('walk');
  parts.add('c.office_id = ?', scope.officeId);
  addFilters(parts, filters, scope.timeZone, 'c.started_at');
  if (after !== null)
    parts.add('(c.started_at, c.id) < (to_timestamp(?::float8 / 1000), ?::uuid)', after.at, after.id);
  const inner = parts.conditions;
  parts.clear();
  const newest = (own: string) => `
    SELECT c.* FROM consultations c WHERE ${LISTED} AND ${own} AND ${inner}
    ORDER BY c.started_at DESC, c.id DESC LIMIT ${walked}`;
  addTopic(parts, filters);
  parts.add(`c.note_words @@ to_tsquery('simple', ?)`, words);
  const text = `
    SELECT ${ROW_COLUMNS} FROM (
      SELECT * FROM (
        SELECT * FROM (${merged(parts, scope, newest)}) c ORDER BY c.started_at DESC, c.id DESC LIMIT ${walked}) c
      WHERE ${parts.conditions} ORDER BY c.started_at DESC, c.id DESC LIMIT ${rowsFor(limit)}) c
    JOIN users w ON w.id = c.worker_id ORDER BY c.started_at DESC, c.id DESC`;
  return parts.prepared(text);
}

/**
 * How far the next walk must go to fill a page, judged by the hits of the first one; null where the index of words
 * is the shorter way. Two frequent words that meet in one note of a hundred: 20 ms instead of 380 among a million.
 */
export function nextWalk(hits: number, limit: number): number | null {
  if (hits < TELLING_HITS) return null;
  const needed = (limit / hits) * WALKED * WALK_MARGIN;
  return REACHES.find((reach) => reach >= needed) ?? null;
}

/**
 * Free text through the index of words. The hits are gathered first: left to itself the planner walks the whole
 * office by date for a rare word, which took 24 seconds among a million records.
 */
export function wordsStatement(
  scope: ListScope,
  filters: Filters,
  words: string,
  after: Place | null,
  limit: number,
): Prepared {
  const parts = new Parts('words');
  parts.add('c.office_id = ?', scope.officeId);
  parts.add(`c.note_words @@ to_tsquery('simple', ?)`, words);
  const inner = parts.conditions;
  parts.clear();
  if (scope.ownOnly !== null) parts.narrow('? IN (c.worker_id, c.recorded_by)', scope.ownOnly);
  addFilters(parts, filters, scope.timeZone, 'c.started_at');
  addTopic(parts, filters);
  if (after !== null)
    parts.add('(c.started_at, c.id) < (to_timestamp(?::float8 / 1000), ?::uuid)', after.at, after.id);
  const text = `
    WITH found AS MATERIALIZED (SELECT c.id FROM consultations c WHERE ${LISTED} AND ${inner})
    SELECT ${ROW_COLUMNS} FROM found f JOIN consultations c ON c.id = f.id JOIN users w ON w.id = c.worker_id
    WHERE ${parts.conditions} ORDER BY c.started_at DESC, c.id DESC LIMIT ${rowsFor(limit)}`;
  return parts.prepared(text);
}

/** The one record of a contact number that the filters leave: by the unique index of a town's numbers. */
export function numberStatement(
  scope: ListScope,
  filters: Filters,
  number: string,
  after: Place | null,
): Prepared {
  const parts = new Parts('number');
  parts.add('c.office_id = ?', scope.officeId);
  parts.add('c.town_id = ? AND c.contact_no = ?', scope.townId, number);
  if (scope.ownOnly !== null) parts.add('? IN (c.worker_id, c.recorded_by)', scope.ownOnly);
  addFilters(parts, filters, scope.timeZone, 'c.started_at');
  addTopic(parts, filters);
  if (after !== null)
    parts.add('(c.started_at, c.id) < (to_timestamp(?::float8 / 1000), ?::uuid)', after.at, after.id);
  const text = `
    SELECT ${ROW_COLUMNS} FROM consultations c JOIN users w ON w.id = c.worker_id
    WHERE ${LISTED} AND ${parts.conditions} LIMIT 1`;
  return parts.prepared(text);
}

/**
 * The newest records of a scope: one walk along an index, or, for a person's own, one for those they held and one for
 * those they recorded for others, to be merged by what stands around.
 * @param newest makes the statement of one walk from a condition
 */
function merged(parts: Parts, { ownOnly }: ListScope, newest: (own: string) => string): string {
  if (ownOnly === null) return newest('true');
  const person = parts.narrowTo(ownOnly);
  const recorded = `c.recorded_by = ${person} AND c.recorded_by <> c.worker_id`;
  return `(${newest(`c.worker_id = ${person}`)}) UNION ALL (${newest(recorded)})`;
}

function addFilters(parts: Parts, filters: Filters, timeZone: string, startedAt: string): void {
  if (filters.from !== undefined)
    parts.add(`${startedAt} >= (?::date)::timestamp AT TIME ZONE ?`, filters.from, timeZone);
  if (filters.to !== undefined)
    parts.add(`${startedAt} < (?::date + 1)::timestamp AT TIME ZONE ?`, filters.to, timeZone);
  if (filters.kind !== undefined) parts.narrow('c.kind = ?', filters.kind);
  if (filters.channel !== undefined) parts.narrow('c.channel = ?', filters.channel);
  if (filters.workerId !== undefined) parts.narrow('c.worker_id = ?', filters.workerId);
  if (filters.area !== undefined) parts.narrow('c.area = ?', filters.area);
  if (filters.outcome !== undefined) parts.narrow('c.outcome = ?', filters.outcome);
  if (filters.risk !== undefined) addRisk(parts, filters.risk);
}

/** `<> 'none'` in words: it is what the indexes hold, and a plan for any value must see that they fit. */
function addRisk(parts: Parts, risk: RiskFilter): void {
  if (risk === 'any') parts.narrow(`c.risk <> 'none'`);
  else parts.narrow(`c.risk <> 'none' AND c.risk = ?`, risk);
}

function addTopic(parts: Parts, filters: Filters): void {
  if (filters.topic === undefined) return;
  parts.narrow(
    'EXISTS (SELECT FROM consultation_topics t WHERE t.consultation_id = c.id AND t.topic = ?)',
    filters.topic,
  );
}

/** Gathers conditions and their values. */
class Parts {
  private readonly values: unknown[] = [];
  private texts: string[] = ['true'];
  private narrowed = 0;

  constructor(private readonly kind: string) {}

  get conditions(): string {
    return this.texts.join(' AND ');
  }

  add(condition: string, ...values: unknown[]): void {
    let next = 0;
    this.texts.push(condition.replaceAll('?', () => this.value(values[next++])));
  }

  /** A condition that an index of its own serves. */
  narrow(condition: string, ...values: unknown[]): void {
    this.narrowed += 1;
    this.add(condition, ...values);
  }

  /** The place of a value that an index of its own serves. */
  narrowTo(value: unknown): string {
    this.narrowed += 1;
    return this.value(value);
  }

  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  clear(): void {
    this.texts = ['true'];
  }

  /** PostgreSQL cuts a name after 63 bytes, so the name is a digest of the text and not a list of its parts. */
  prepared(text: string): Prepared {
    if (this.narrowed > ONE_PLAN_FITS) return { statement: { text }, values: this.values };
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    return { statement: { name: `consultations-${this.kind}-${digest}`, text }, values: this.values };
  }
}
