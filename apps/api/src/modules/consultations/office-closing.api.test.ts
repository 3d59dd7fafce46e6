import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Me } from '@okenko/shared/auth/auth.contract';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { officeUse } from '@okenko/shared/offices/offices.contract';
import type { Office, OfficeUse } from '@okenko/shared/offices/offices.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf, refusal, rolesWithout } from '../../testing/answers.js';
import { aTown, anOffice } from '../../testing/builders.js';
import { aClosedContact, anOpenContact, close, done, pathOf, save } from '../../testing/contacts.js';
import { eventually } from '../../testing/eventually.js';
import { anAccount, signIn } from '../../testing/sign-in.js';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
  admin = await api.as('admin');
});
afterAll(() => api?.close());

const officePath = (id: string) => `/api/offices/${id}`;
const useOf = async (id: string) => done(await admin.get<OfficeUse>(`${officePath(id)}/use`));
const officeOf = async (worker: Client) => done(await worker.get<Me>('/api/auth/me')).officeId;

async function anOfficeWithWorker(): Promise<{ officeId: string; worker: Client }> {
  const officeId = await anOffice(api.owner, api.town.id);
  return { officeId, worker: await api.as('desk_worker', { officeIds: [officeId], officeId }) };
}

/** As the administrator does it, until the desk's own process has heard of it. */
async function setClosed(officeId: string, worker: Client, closed: boolean): Promise<void> {
  const { id, ...office } = done(await admin.get<Office>(officePath(officeId)));
  done(await admin.put(officePath(id), { ...office, closed }));
  await eventually(
    () => officeOf(worker),
    (seen) => (seen === null) === closed,
  );
  const isRefused = async () =>
    fieldsOf(await worker.put(pathOf(uuid()), { revision: 0, officeId })).includes('officeId office_closed');
  await eventually(isRefused, (refused) => refused === closed);
}

describe('whom closing an office concerns', () => {
  test('is how many active people have it, and whether anything is open there', async () => {
    const { officeId, worker } = await anOfficeWithWorker();
    const gone = await api.as('desk_worker', { officeIds: [officeId], officeId });
    await api.owner.query('UPDATE users SET active = false WHERE id = $1', [gone.userId]);
    const quiet = await useOf(officeId);
    expect(officeUse.parse(quiet)).toEqual({ people: 1, hasOpen: false });
    const record = await anOpenContact(worker);
    expect(await useOf(officeId)).toEqual({ people: 1, hasOpen: true });
    done(await close(worker, record.id, record.revision));
    expect(await useOf(officeId)).toEqual({ people: 1, hasOpen: false });
  });

  test.each(rolesWithout('office:manage'))('is not for %s', async (role) => {
    const client = await api.as(role);
    expect(refusal(await client.get(`${officePath(api.town.officeId)}/use`))).toEqual([403, 'access.denied']);
  });

  test('of another town is like none', async () => {
    const elsewhere = await aTown(api.owner);
    expect(refusal(await admin.get(`${officePath(elsewhere.officeId)}/use`))).toEqual([
      404,
      'office.not_found',
    ]);
  });
});

describe('an office that is closed while people work there', () => {
  test('is nobody’s office any more until it is open again', async () => {
    const { officeId, worker } = await anOfficeWithWorker();
    expect(await officeOf(worker)).toBe(officeId);
    await setClosed(officeId, worker, true);
    expect(done(await worker.get<Me>('/api/auth/me'))).toMatchObject({ officeId: null, offices: [] });
    await setClosed(officeId, worker, false);
    expect(await officeOf(worker)).toBe(officeId);
  });

  test('lets what was begun there be written, closed, opened again and listed', async () => {
    const { officeId, worker } = await anOfficeWithWorker();
    const [open, closed] = [await anOpenContact(worker), await aClosedContact(worker)];
    await setClosed(officeId, worker, true);
    const list = done(await worker.get<{ items: Consultation[] }>('/api/consultations/open'));
    expect(list.items.map(({ id }) => id)).toContain(open.id);
    const saved = done(await save(worker, open, { note: 'Dopsáno po ukončení.' }));
    expect(done(await close(worker, open.id, saved.revision)).state).toBe('closed');
    const { id, revision } = closed;
    const reopened = await worker.post<Consultation>(`${pathOf(id)}/reopen`, { revision, reason: 'Doplnit' });
    expect(done(reopened).state).toBe('reopened');
  });

  test('shows what is open there to who signs in only afterwards, too', async () => {
    const { officeId, worker } = await anOfficeWithWorker();
    const open = await anOpenContact(worker);
    await setClosed(officeId, worker, true);
    const next = await signIn(
      api,
      await anAccount(api, { role: 'desk_worker', officeIds: [officeId, api.town.officeId] }),
    );
    expect(await officeOf(next)).toBe(api.town.officeId);
    const openTo = async (client: Client) =>
      done(await client.get<{ items: Consultation[] }>('/api/consultations/open')).items.map(({ id }) => id);
    expect(await openTo(next)).toContain(open.id);
    expect(await openTo(await api.as('desk_worker'))).not.toContain(open.id);
    const account = await anAccount(api, { role: 'desk_worker', officeIds: [officeId] });
    const again = await signIn(api, account);
    expect(await officeOf(again)).toBeNull();
    expect(await openTo(again)).toContain(open.id);
    expect(fieldsOf(await again.put(pathOf(uuid()), { revision: 0 }))).toEqual(['officeId office_closed']);
    await setClosed(officeId, again, false);
    expect(await officeOf(again)).toBe(officeId);
  });

  test('takes what began before and reaches it late; nothing that began after', async () => {
    const { officeId, worker } = await anOfficeWithWorker();
    const before = new Date(Date.now() - 60_000).toISOString();
    await setClosed(officeId, worker, true);
    const late = await anOpenContact(worker, { officeId, startedAt: before });
    expect(done(await close(worker, late.id, late.revision)).contactNo).not.toBeNull();
    for (const fields of [{}, { startedAt: new Date().toISOString() }])
      expect(fieldsOf(await worker.put(pathOf(uuid()), { revision: 0, officeId, ...fields }))).toEqual([
        'officeId office_closed',
      ]);
  });

  test('refuses nothing once it is open again, whatever this process remembers', async () => {
    const { officeId, worker } = await anOfficeWithWorker();
    await setClosed(officeId, worker, true);
    await api.owner.query('UPDATE offices SET closed = false, closed_at = NULL WHERE id = $1', [officeId]);
    expect((await anOpenContact(worker, { officeId })).state).toBe('open');
  });

  test('keeps the moment of its closing through later saves, and forgets it when it opens', async () => {
    const { officeId, worker } = await anOfficeWithWorker();
    const closedAt = async () => {
      const found = await api.owner.query<{ closed_at: Date | null }>(
        'SELECT closed_at FROM offices WHERE id = $1',
        [officeId],
      );
      return found.rows[0]!.closed_at;
    };
    await setClosed(officeId, worker, true);
    const first = await closedAt();
    expect(first).not.toBeNull();
    await setClosed(officeId, worker, true);
    expect(await closedAt()).toEqual(first);
    await setClosed(officeId, worker, false);
    expect(await closedAt()).toBeNull();
  });
});
