import { searchWords } from '@okenko/shared/common/search-terms';
import type { Kind, Risk } from '@okenko/shared/common/contact-fields';
import type { State } from '@okenko/shared/consultations/consultation-status';
import type { TestApi } from './start-api.js';

/** A contact put into the database as it is: any state, any time, no trace. */
export interface Inserted {
  id: string;
  officeId: string;
  workerId: string;
  kind: Kind;
  state: State;
  channel: string;
  topics: string[];
  area: string;
  outcome: string;
  risk?: Risk;
  note: string;
  startedAt: Date;
}

/** Writes contacts past the API, for tests of lists. Topics are found under their parents, as closing makes it. */
export async function insertContacts({ owner, town }: TestApi, contacts: readonly Inserted[]): Promise<void> {
  let number = Number(
    (await owner.query<{ count: string }>('SELECT count(*) FROM consultations')).rows[0]!.count,
  );
  for (const contact of contacts) {
    const { id, officeId, workerId, kind, state, channel, topics, area, outcome, note, startedAt } = contact;
    number += 1;
    await owner.query(
      `INSERT INTO consultations (id, town_id, office_id, contact_no, state, revision, kind, channel, inquirer, subject, topics,
         area, age_band, target_groups, interpreting, level, provided, contacts_handed, outcome, risk, risk_actions, note,
         note_words, worker_id, recorded_by, updated_by, started_at, ended_at, first_closed_at, closed_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 1, $6, $7, 'self', 'self', $8, $9, 'unknown', '{}', false, 'information', '{}', '{}', $10,
         $15, '{}', $11, array_to_tsvector($12), $13, $13, $13, $14, $14, $14, $14, $14, $14)`,
      [
        id,
        town.id,
        officeId,
        `T-${number}`,
        state,
        kind,
        channel,
        topics,
        area,
        outcome,
        note,
        searchWords(note),
        workerId,
        startedAt,
        contact.risk ?? 'none',
      ],
    );
    const listed = state === 'open' || state === 'discarded' ? [] : topics;
    const withParents = [...new Set([...listed, ...listed.map((topic) => topic.slice(0, 2))])];
    await owner.query(
      `INSERT INTO consultation_topics (consultation_id, office_id, started_at, topic) SELECT $1, $2, $3, unnest($4::text[])`,
      [id, officeId, startedAt, withParents],
    );
  }
}
