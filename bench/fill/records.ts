import type pg from 'pg';
import { FREQUENT, RARE, TOPIC_SETS, fillMaterials } from './materials.ts';
import { AREAS, OFFICE_SHARES } from './people.ts';
import { RARE_NOTES } from './words.ts';

export interface Town {
  readonly townId: string;
  readonly contactPrefix: string;
  readonly timeZone: string;
  readonly offices: readonly { readonly id: string; readonly staff: readonly string[] }[];
}

/** Working days that the records share out over: three years. */
const WORKING_DAYS = 780;
const CHUNK = 100_000;
/** Makes the draw the same each time. */
const SEED = 0.42;

/** Fills consultations of three years, oldest first, in few statements. Indexes are made afterwards, as in a restore. */
export async function fillRecords(admin: pg.Client, town: Town, size: number): Promise<void> {
  await admin.query(`SET session_replication_role = 'replica'`);
  await admin.query(`SET synchronous_commit = off`);
  await admin.query(`SET maintenance_work_mem = '256MB'`);
  await admin.query(`SET work_mem = '128MB'`);
  await fillMaterials(admin, town.townId);
  await fillOffices(admin, town);
  const indexes = await dropIndexes(admin, ['consultations', 'consultation_topics']);
  await admin.query(`SELECT setseed(${SEED})`);
  for (let from = 1; from <= size; from += CHUNK)
    await admin.query(RECORDS, [
      town.townId,
      from,
      Math.min(from + CHUNK - 1, size),
      size,
      town.contactPrefix,
      town.timeZone,
    ]);
  await admin.query(TOPICS);
  for (const definition of indexes) await admin.query(definition);
  await admin.query(
    `INSERT INTO contact_numbers (town_id, year, last)
     SELECT $1, y, $2 FROM generate_series(extract(year FROM now())::int - 5, extract(year FROM now())::int + 1) y`,
    [town.townId, size],
  );
  for (const table of ['consultations', 'consultation_topics'])
    await admin.query(`VACUUM (ANALYZE) ${table}`);
  await admin.query('ANALYZE');
  await admin.query('CHECKPOINT');
}

/** One row a percent of the town's records, with the office's people. */
async function fillOffices(admin: pg.Client, { offices }: Town): Promise<void> {
  await admin.query('CREATE TEMP TABLE office_share (n int PRIMARY KEY, office_id uuid, staff uuid[])');
  const shares = OFFICE_SHARES.flatMap((share, place) => Array.from({ length: share }, () => offices[place]));
  for (const [n, office] of shares.entries())
    await admin.query('INSERT INTO office_share VALUES ($1, $2, $3)', [n, office?.id, office?.staff]);
  await admin.query('ANALYZE office_share');
}

async function dropIndexes(admin: pg.Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisprimary`,
    [tables],
  );
  for (const { name } of rows) await admin.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** A choice with weights: `p` is a random number below 1. */
function pick(p: string, choices: readonly (readonly [value: string, below: number])[]): string {
  const [last] = choices.at(-1) ?? ['NULL'];
  const cases = choices.slice(0, -1).map(([value, below]) => `WHEN ${p} < ${below} THEN ${value}`);
  return `CASE ${cases.join(' ')} ELSE ${last} END`;
}

const text = (...choices: (readonly [value: string, below: number])[]) =>
  choices.map(([value, below]) => [`'${value}'`, below] as const);

const CHANNELS = text(
  ['walk_in', 0.47],
  ['phone_in', 0.7],
  ['green_line', 0.78],
  ['appointment', 0.86],
  ['email', 0.93],
  ['online', 0.96],
  ['phone_out', 0.985],
  ['field', 0.995],
  ['chat', 0.997],
  ['letter', 1],
);
const OUTCOMES = text(
  ['info_given', 0.52],
  ['referred', 0.72],
  ['resolved_on_spot', 0.84],
  ['follow_up_agreed', 0.92],
  ['not_competent', 0.95],
  ['client_declined', 0.97],
  ['interrupted', 0.985],
  ['no_contact', 0.993],
  ['handed_over_urgent', 0.996],
  ['misuse', 1],
);
const INQUIRERS = text(
  ['self', 0.7],
  ['family', 0.86],
  ['professional', 0.94],
  ['neighbour', 0.97],
  ['institution', 1],
);
const AGES = text(
  ['unknown', 0.3],
  ['27_49', 0.5],
  ['50_64', 0.66],
  ['65_79', 0.84],
  ['80_plus', 0.92],
  ['18_26', 0.98],
  ['under_18', 1],
);
const RISKS = text(['none', 0.95], ['attention', 0.985], ['urgent', 0.999], ['emergency', 1]);
const LEVELS = text(['information', 0.6], ['advice', 0.88], ['active_help', 1]);

/** Parameters: town, first and last number, how many in all, prefix of contact numbers, time zone. */
const RECORDS = `
  WITH drawn AS (
    SELECT i, ((i - 1)::float8 / $4::int * ${WORKING_DAYS})::int AS day, random() AS p_kind, random() AS p_channel, random() AS p_inquirer,
           random() AS p_outcome, random() AS p_age, random() AS p_level, random() AS p_area, random() AS p_state, random() AS p_risk,
           random() AS p_frequent, random() AS p_time, floor(random() * 100)::int AS share, floor(random() * 1000)::int AS hand,
           floor(${TOPIC_SETS} * random() ^ 2)::int AS topic_set, floor(random() * ${FREQUENT})::int AS s1,
           floor(random() * ${FREQUENT})::int AS s2, floor(random() * ${FREQUENT})::int AS s3, (3 + random() ^ 2 * 60)::int AS minutes
    FROM generate_series($2::int, $3::int) i),
  timed AS (
    SELECT d.*, date_trunc('milliseconds', ((now() AT TIME ZONE $6)::date - 2
             - ((${WORKING_DAYS} - day) + 2 * ((${WORKING_DAYS} - day) / 5))
             + interval '8 hours' + p_time * interval '9 hours') AT TIME ZONE $6) AS started,
           ${pick('p_kind', text(['consultation', 0.9], ['orientation', 0.96], ['empty', 1]))} AS kind
    FROM drawn d),
  worded AS (
    SELECT t.*, o.office_id, o.staff[1 + hand % cardinality(o.staff)] AS worker, s.topics AS set_topics,
           a.text || ' ' || b.text || ' ' || c.text || coalesce(' ' || f.text, '') || coalesce(' ' || r.text, '') AS note,
           a.words || b.words || c.words || coalesce(f.words, '{}') || coalesce(r.words, '{}') AS words
    FROM timed t JOIN office_share o ON o.n = share JOIN topic_set s ON s.n = topic_set
    JOIN sentence a ON a.n = s1 JOIN sentence b ON b.n = s2 JOIN sentence c ON c.n = s3
    LEFT JOIN sentence f ON f.n = ${FREQUENT} AND p_frequent < 0.08
    LEFT JOIN sentence r ON r.n = ${RARE} AND i % ($4::int / ${RARE_NOTES}) = $4::int / ${2 * RARE_NOTES})
  INSERT INTO consultations (id, town_id, office_id, contact_no, state, revision, kind, empty_reason, channel, inquirer, subject,
    topics, area, age_band, target_groups, interpreting, level, provided, contacts_handed, outcome, risk, risk_actions, note,
    note_words, worker_id, recorded_by, updated_by, started_at, ended_at, duration_minutes, first_closed_at, closed_at, created_at, updated_at)
  SELECT uuidv7(started - now()), $1, office_id, $5 || '-' || extract(year FROM started)::int || '-' || lpad(i::text, 7, '0'),
    CASE WHEN p_state < 0.005 THEN 'discarded' ELSE 'locked' END, 3, kind, CASE WHEN kind = 'empty' THEN 'wrong_number' END,
    ${pick('p_channel', CHANNELS)}, ${pick('p_inquirer', INQUIRERS)}, CASE WHEN p_inquirer < 0.7 THEN 'self' ELSE 'other' END,
    CASE WHEN kind = 'consultation' THEN set_topics ELSE '{}' END,
    CASE WHEN p_area < 0.25 THEN 'unknown' WHEN p_area > 0.998 THEN 'obvod-${AREAS}'
         ELSE 'obvod-' || lpad((1 + floor(((p_area - 0.25) / 0.748) ^ 2 * ${AREAS - 1}))::text, 2, '0') END,
    ${pick('p_age', AGES)}, '{}', false, ${pick('p_level', LEVELS)},
    CASE WHEN kind = 'consultation' THEN ARRAY['I1', 'A4'] ELSE '{}' END, '{}',
    CASE WHEN kind = 'consultation' THEN ${pick('p_outcome', OUTCOMES)} END, ${pick('p_risk', RISKS)}, '{}',
    CASE WHEN kind = 'consultation' THEN note ELSE '' END,
    CASE WHEN kind = 'consultation' THEN array_to_tsvector(ARRAY(SELECT DISTINCT unnest(words))) ELSE ''::tsvector END,
    worker, worker, worker, started, started + minutes * interval '1 minute', minutes, started + minutes * interval '1 minute',
    started + minutes * interval '1 minute', started, started + minutes * interval '1 minute'
  FROM worded ORDER BY started`;

const TOPICS = `
  INSERT INTO consultation_topics (office_id, topic, started_at, consultation_id)
  SELECT c.office_id, t.topic, c.started_at, c.id
  FROM consultations c JOIN (SELECT DISTINCT ON (topics) topics, with_parents FROM topic_set) s ON s.topics = c.topics
  CROSS JOIN LATERAL unnest(s.with_parents) AS t(topic)
  WHERE c.state = 'locked'
  ORDER BY c.started_at`;
