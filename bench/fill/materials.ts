import type pg from 'pg';
import { FREQUENT_SENTENCE, ORDINARY_SENTENCES, RARE_SENTENCE } from './words.ts';
import type { Sentence } from './words.ts';

/** Sets of topics that occur together. */
export const TOPIC_SETS = 300;

/** Temporary tables that the records are drawn from: sentences and sets of topics. */
export async function fillMaterials(admin: pg.Client, townId: string): Promise<void> {
  await admin.query('CREATE TEMP TABLE sentence (n int PRIMARY KEY, text text, words text[])');
  const sentences: readonly Sentence[] = [...ORDINARY_SENTENCES, FREQUENT_SENTENCE, RARE_SENTENCE];
  for (const [n, { text, words }] of sentences.entries())
    await admin.query('INSERT INTO sentence VALUES ($1, $2, $3)', [n, text, words]);
  await admin.query(
    `CREATE TEMP TABLE topic_set AS
     WITH leaf AS (SELECT code, parent, row_number() OVER (ORDER BY md5(code)) - 1 AS n, count(*) OVER () AS of
                   FROM codelist_entries WHERE town_id = '${townId}' AND list = 'topics' AND parent IS NOT NULL),
          drawn AS (SELECT s AS n, ARRAY(SELECT code FROM leaf
                                        WHERE leaf.n = s % of OR (s % 3 > 0 AND leaf.n = (s * 7 + 3) % of) OR (s % 7 = 0 AND leaf.n = (s * 11 + 5) % of)
                                        ORDER BY leaf.n = s % of DESC, code) AS topics
                    FROM generate_series(0, ${TOPIC_SETS - 1}) s)
     SELECT n, topics, ARRAY(SELECT code FROM leaf WHERE code = ANY (topics)
                             UNION SELECT parent FROM leaf WHERE code = ANY (topics)) AS with_parents FROM drawn`,
  );
  await admin.query('ANALYZE sentence, topic_set');
}

export const FREQUENT = ORDINARY_SENTENCES.length;
export const RARE = FREQUENT + 1;
