import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fold } from '@okenko/shared/common/text';
import type pg from 'pg';
import type { Worker } from './place.ts';

/** How the town's consultations share out among its offices, in percent; the first office is measured. */
export const OFFICE_SHARES = [50, 25, 15, 10] as const;
export const AREAS = 20;
/** People at the desk of each office. */
export const STAFF = 8;

/** Offices, areas and staff of a town that `create-town` has made. The names are invented. */
export async function fillTown(owner: pg.Client): Promise<{ townId: string; officeIds: string[] }> {
  const { rows } = await owner.query<{ id: string; town_id: string }>('SELECT id, town_id FROM offices');
  const first = rows[0];
  if (first === undefined) throw new Error('The town was not made.');
  const officeIds = [first.id];
  for (let number = 2; number <= OFFICE_SHARES.length; number += 1) {
    const copied = await owner.query<{ id: string }>(
      `INSERT INTO offices (id, town_id, name, address, phone, email, time_zone, hours, defaults, quick_topics)
       SELECT gen_random_uuid(), town_id, $2, address, phone, email, time_zone, hours, defaults, quick_topics
       FROM offices WHERE id = $1 RETURNING id`,
      [first.id, `Pobočka ${number}`],
    );
    officeIds.push(copied.rows[0]?.id ?? '');
  }
  await owner.query(
    `INSERT INTO areas (town_id, code, name, position)
     SELECT $1, 'obvod-' || lpad(n::text, 2, '0'), 'Obvod ' || n, n FROM generate_series(1, ${AREAS}) n`,
    [first.town_id],
  );
  // A measurement must not end because nobody touched one of the sessions meanwhile.
  await owner.query('UPDATE towns SET idle_lock_minutes = 60 WHERE id = $1', [first.town_id]);
  return { townId: first.town_id, officeIds };
}

/** The desk workers of an office. */
export async function fillStaff(owner: pg.Client, townId: string, officeId: string): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 1; number <= STAFF; number += 1) {
    const id = randomUUID();
    const name = `Pracovnice ${number} ${randomBytes(2).toString('hex')}`;
    await owner.query(
      `INSERT INTO users (id, town_id, name, search_name, email, language, roles)
       VALUES ($1, $2, $3, $4, $5, 'cs', '{desk_worker}')`,
      [id, townId, name, fold(name), `${id}@bench.test`],
    );
    await owner.query('INSERT INTO user_offices (town_id, user_id, office_id) VALUES ($1, $2, $3)', [
      townId,
      id,
      officeId,
    ]);
    ids.push(id);
  }
  return ids;
}

/** Signs people in: what the sign-in leaves in the database, without its deliberately slow password check. */
export async function signIn(owner: pg.Client, officeId: string, ids: readonly string[]): Promise<Worker[]> {
  const workers: Worker[] = [];
  for (const id of ids) {
    const token = randomBytes(32).toString('base64url');
    await owner.query(
      `INSERT INTO sessions (token_hash, user_id, role, office_id, created_at, seen_at, expires_at)
       VALUES ($1, $2, 'desk_worker', $3, now(), now(), now() + interval '12 hours')`,
      [createHash('sha256').update(token).digest(), id, officeId],
    );
    workers.push({ id, cookie: `okenko_session=${token}` });
  }
  return workers;
}
