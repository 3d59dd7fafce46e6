import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import type { Answer, Client } from './start-api.js';

export const pathOf = (id: string) => `/api/consultations/${id}`;

/** Fixed on the first ask, so that a day is the same on both sides of midnight. */
let today: number | undefined;

/** A day so many days ago, as `2026-11-20`: contacts are recorded of the last year only, so no test names a year. */
export function daysAgo(days: number): string {
  today ??= Date.now();
  return new Date(today - days * 86_400_000).toISOString().slice(0, 10);
}

/** Records an open contact over HTTP. */
export async function anOpenContact(worker: Client, fields: object = {}): Promise<Consultation> {
  return done(await worker.put<Consultation>(pathOf(uuid()), { revision: 0, topics: ['0101'], ...fields }));
}

export async function aClosedContact(worker: Client, fields: object = {}): Promise<Consultation> {
  const { id, revision } = await anOpenContact(worker, fields);
  return done(await close(worker, id, revision));
}

export function save(
  worker: Client,
  record: { id: string; revision: number },
  fields: object,
): Promise<Answer<Consultation>> {
  return worker.put<Consultation>(pathOf(record.id), { revision: record.revision, ...fields });
}

export function close(
  worker: Client,
  id: string,
  revision: number,
  fields: object = {},
): Promise<Answer<Consultation>> {
  return worker.post<Consultation>(`${pathOf(id)}/close`, { revision, ...fields });
}

/** The body of an answer that must be a success. */
export function done<Body>(answer: Answer<Body>): Body {
  if (answer.status >= 300) throw new Error(`Refused: ${answer.status} ${JSON.stringify(answer.problem)}`);
  return answer.body;
}
