import type pg from 'pg';
import { FREQUENT_SENTENCE, ORDINARY_SENTENCES } from '../fill/words.ts';
import type { Place } from '../fill/place.ts';
import type { Case } from './case.ts';

/** More than any server closes in a second here; whoever runs out ends early and is measured so far. */
const CLOSES_PER_SECOND = 2_500;

const NOTES = ORDINARY_SENTENCES.map(
  ({ text }, place) =>
    `${text} ${ORDINARY_SENTENCES[(place * 7 + 3) % ORDINARY_SENTENCES.length]?.text ?? ''}`,
);

/** Drafts as the desk leaves them just before closing, spread over the office's people. */
const DRAFTS = `
  INSERT INTO consultations (id, town_id, office_id, state, revision, kind, channel, inquirer, subject, topics, area, age_band,
    target_groups, interpreting, level, provided, contacts_handed, outcome, risk, risk_actions, note, note_words,
    worker_id, recorded_by, updated_by, started_at, created_at, updated_at)
  SELECT uuidv7(), $1, $2, 'open', 1, 'consultation', 'walk_in', 'self', 'self', '{0101,0301}', 'obvod-01', 'unknown', '{}', false,
    'information', '{I1}', '{}', 'info_given', 'none', '{}', $3, '', w, w, w, now() - interval '5 minutes', now(), now()
  FROM generate_series(1, $5::int) i, LATERAL (SELECT ($4::uuid[])[1 + i % cardinality($4::uuid[])] AS w) p
  RETURNING id`;

export const RECORDING: readonly Case[] = [
  {
    name: 'create',
    title: 'create a consultation',
    work: () => Promise.resolve({ kind: 'create', bodies: NOTES.map(newRecord) }),
  },
  {
    name: 'autosave',
    title: 'save while typing',
    work: async (owner, place, { connections }) => {
      const ids = await drafts(owner, place, connections);
      return { kind: 'autosave', ids, notes: NOTES };
    },
  },
  {
    name: 'close',
    title: 'close a consultation',
    work: async (owner, place, { seconds }) => {
      const ids = await drafts(owner, place, Math.ceil(CLOSES_PER_SECOND * seconds));
      return { kind: 'close', ids };
    },
  },
];

function newRecord(note: string, place: number): string {
  const area = `obvod-${String(1 + (place % 9)).padStart(2, '0')}`;
  return JSON.stringify({ revision: 0, channel: 'walk_in', topics: ['0101', '0301'], area, note });
}

async function drafts(owner: pg.Client, place: Place, count: number): Promise<string[]> {
  const note = `${FREQUENT_SENTENCE.text} ${NOTES[0] ?? ''}`;
  const workers = place.workers.map(({ id }) => id);
  const { rows } = await owner.query<{ id: string }>(DRAFTS, [
    place.townId,
    place.officeId,
    note,
    workers,
    count,
  ]);
  return rows.map(({ id }) => id);
}
