import { searchWords } from '@okenko/shared/common/search-terms';
import { writeContactNumber } from '@okenko/shared/consultations/contact-number';
import { dayOf } from '@okenko/shared/common/instants';
import { REOPEN_HOURS } from '@okenko/shared/consultations/consultation-status';
import type { Vault } from '../../platform/crypto/vault.js';
import type { Tx } from '../../platform/database/database.js';
import type { Store } from '../store.js';
import type { DemoTown } from './demo-towns.js';
import type { DemoContact } from './make-history.js';
import type { DemoPeople } from './place-town.js';

/** Rows in one statement: few enough for a small server's memory. */
const BATCH = 500;
const HOUR_MS = 3_600_000;

/** The rows come as one JSON text: a statement of its own for each would take minutes. */
const COLUMNS = `id uuid, office_id uuid, contact_no text, state text, revision int, kind text, empty_reason text, channel text,
  inquirer text, subject text, topics text[], area text, age_band text, sex text, target_groups text[], language text,
  interpreting boolean, funding_project text, level text, provided text[], contacts_handed text[], outcome text, risk text,
  risk_actions text[], note text, worker_id uuid, recorded_by uuid, updated_by uuid, started_at timestamptz,
  ended_at timestamptz, duration_minutes int, duration_reason text, first_closed_at timestamptz, closed_at timestamptz,
  created_at timestamptz, updated_at timestamptz`;
const NAMES = COLUMNS.split(',').map((column) => column.trim().split(' ')[0] ?? '');

const INSERT = {
  name: 'demo-consultations',
  text: `INSERT INTO consultations (town_id, ${NAMES.join(', ')}, risk_note, note_words)
         SELECT $1, ${NAMES.map((name) => `c.${name}`).join(', ')}, decode(c.risk_note, 'hex'), array_to_tsvector(c.words)
         FROM jsonb_to_recordset($2) AS c(${COLUMNS}, risk_note text, words text[])`,
};
const TOPICS = {
  name: 'demo-consultation-topics',
  text: `INSERT INTO consultation_topics (consultation_id, office_id, started_at, topic)
         SELECT DISTINCT c.id, c.office_id, c.started_at, t.topic
         FROM consultations c
         CROSS JOIN LATERAL (
           SELECT unnest(c.topics) AS topic
           UNION SELECT e.parent FROM codelist_entries e
           WHERE e.town_id = c.town_id AND e.list = 'topics' AND e.code = ANY (c.topics) AND e.parent IS NOT NULL
         ) t
         WHERE c.town_id = $1 AND c.first_closed_at IS NOT NULL`,
};
const NUMBERS = {
  name: 'demo-contact-numbers',
  text: 'INSERT INTO contact_numbers (town_id, year, last) SELECT $1, n.year, n.last FROM jsonb_to_recordset($2) AS n(year int, last int)',
};

/** Writes the contacts of a town as closing them would have left them. */
export async function placeContacts(
  store: Store,
  tx: Tx,
  vault: Vault,
  town: DemoTown,
  people: DemoPeople,
  contacts: readonly DemoContact[],
  now: Date,
): Promise<void> {
  const numbers = contactNumbers(town, contacts);
  const rows = contacts.map((contact) =>
    rowOf(contact, numbers.of.get(contact.id) ?? null, people, vault, now),
  );
  for (let from = 0; from < rows.length; from += BATCH) {
    await store.database.run(tx, INSERT, [town.id, JSON.stringify(rows.slice(from, from + BATCH))]);
  }
  await store.database.run(tx, TOPICS, [town.id]);
  await store.database.run(tx, NUMBERS, [town.id, JSON.stringify(numbers.last)]);
}

function rowOf(
  contact: DemoContact,
  contactNo: string | null,
  people: DemoPeople,
  vault: Vault,
  now: Date,
): Record<string, unknown> {
  const { id, office, talk, startedAt, endedAt, closedAt, createdAt } = contact;
  const lockedBefore = now.getTime() - REOPEN_HOURS * HOUR_MS;
  const locked = closedAt !== null && closedAt.getTime() < lockedBefore;
  const sealed =
    talk.riskNote === '' ? null : vault.seal('risk-note', id, Buffer.from(talk.riskNote, 'utf8'));
  return {
    id,
    office_id: office.id,
    contact_no: contactNo,
    state: closedAt === null ? 'open' : locked ? 'locked' : 'closed',
    revision: contact.revision + (locked ? 1 : 0),
    kind: talk.kind,
    empty_reason: talk.emptyReason,
    channel: talk.channel,
    inquirer: talk.inquirer,
    subject: talk.subject,
    topics: talk.topics,
    area: talk.area,
    age_band: talk.ageBand,
    sex: talk.sex,
    target_groups: talk.targetGroups,
    language: talk.language,
    interpreting: talk.interpreting,
    funding_project: talk.fundingProject,
    level: talk.level,
    provided: talk.provided,
    contacts_handed: talk.contactsHanded,
    outcome: talk.outcome,
    risk: talk.risk,
    risk_actions: talk.riskActions,
    note: talk.note,
    worker_id: people[contact.worker],
    recorded_by: people[contact.recordedBy],
    updated_by: people[contact.recordedBy],
    started_at: startedAt,
    ended_at: endedAt,
    duration_minutes: endedAt === null ? null : talk.minutes,
    duration_reason: contact.durationReason,
    first_closed_at: closedAt,
    closed_at: closedAt,
    created_at: createdAt,
    updated_at: closedAt ?? new Date(Math.max(createdAt.getTime(), now.getTime() - 20_000)),
    risk_note: sealed?.toString('hex') ?? null,
    // A draft is not searched yet.
    words: closedAt === null ? [] : searchWords(talk.note),
  };
}

/** Numbers in the order of closing, as if the year had begun before the first contact that is kept. */
function contactNumbers(town: DemoTown, contacts: readonly DemoContact[]) {
  const closed = contacts.filter((contact) => contact.closedAt !== null);
  const order = closed.toSorted((one, other) => closingOf(one) - closingOf(other));
  const last = new Map<number, number>();
  const of = new Map<string, string>();
  for (const contact of order) {
    const day = dayOf(new Date(closingOf(contact)), 'Europe/Prague');
    const year = Number(day.slice(0, 4));
    const number = (last.get(year) ?? startOf(town, day, last.size === 0)) + 1;
    last.set(year, number);
    of.set(contact.id, writeContactNumber(town.town.contactPrefix, year, number));
  }
  return { of, last: [...last].map(([year, number]) => ({ year, last: number })) };
}

/** How many contacts the year had before the demo's first day. */
function startOf(town: DemoTown, day: string, first: boolean): number {
  if (!first) return 0;
  const days = (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000;
  const perDay = town.offices.reduce((sum, office) => sum + office.perDay, 0);
  return Math.round(days * (5 / 7) * perDay);
}

function closingOf(contact: DemoContact): number {
  return (contact.closedAt ?? contact.startedAt).getTime();
}
