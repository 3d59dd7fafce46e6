import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditVerification } from '@okenko/shared/audit/audit.contract';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { consultation, consultationPage } from '@okenko/shared/consultations/consultations.contract';
import type { Consultation, ConsultationPage } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { AuditSealer } from '../../modules/audit/audit.sealer.js';
import { CONFIG } from '../../platform/config/config.js';
import type { Config } from '../../platform/config/config.js';
import { Client, startApi } from '../../testing/start-api.js';
import type { TestApi } from '../../testing/start-api.js';
import { fillDemo } from './fill-demo.js';

const FILLING_SECONDS = 60;

let api: TestApi;
let filled: number;

beforeAll(async () => {
  api = await startApi();
  filled = (await fillDemo(api.app.get<Config>(CONFIG), new Date())).consultations;
}, FILLING_SECONDS * 1_000);
afterAll(() => api.close());

async function signIn(email: string): Promise<{ client: Client; me: Me }> {
  const answer = await api.anonymous.post<Me>('/api/auth/sign-in', { email, password: 'okenko-demo' });
  expect(answer.status).toBe(200);
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return {
    client: new Client(api.base, cookie.join('; '), answer.body.user.id, answer.body.officeId),
    me: answer.body,
  };
}

describe('the filled demo', () => {
  test.each([
    ['desk@okenko.test', 'desk_worker', ['Nová radnice', 'Pobočka Slunečná'], 'Nová radnice'],
    ['desk2@okenko.test', 'desk_worker', ['Nová radnice'], 'Nová radnice'],
    ['branch@okenko.test', 'desk_worker', ['Pobočka Slunečná'], 'Pobočka Slunečná'],
    ['lead@okenko.test', 'desk_worker', ['Nová radnice'], 'Nová radnice'],
    ['specialist@okenko.test', 'specialist', ['Nová radnice'], 'Nová radnice'],
    ['supervisor@okenko.test', 'supervisor', [], undefined],
    ['coordinator@okenko.test', 'coordinator', [], undefined],
    ['admin@okenko.test', 'admin', [], undefined],
    ['privacy@okenko.test', 'privacy_officer', [], undefined],
    ['stanowisko@okenko.test', 'desk_worker', ['Ratusz'], 'Ratusz'],
    ['admin.pl@okenko.test', 'admin', [], undefined],
  ])('%s signs in as %s', async (email, role, offices, starts) => {
    const { me } = await signIn(email);
    expect(me.role).toBe(role);
    expect(me.mustChangePassword).toBe(false);
    expect(me.offices.map(({ name }) => name)).toEqual(offices);
    expect(me.offices.find(({ id }) => id === me.officeId)?.name).toBe(starts);
  });

  test('shows half a year at the desk, page by page, and finds words without diacritics', async () => {
    const { client } = await signIn('desk@okenko.test');
    const list = await client.get<ConsultationPage>('/api/consultations?limit=50');
    expect(consultationPage.parse(list.body).items).toHaveLength(50);
    expect(list.body.next).not.toBeNull();
    const found = await client.post<ConsultationPage>('/api/consultations/search', {
      text: 'splatkovy kalendar',
    });
    expect(found.body.items.length).toBeGreaterThan(3);
    const topic = await client.get<ConsultationPage>('/api/consultations?topic=05');
    expect(topic.body.items.every(({ topics }) => topics.some((code) => code.startsWith('05')))).toBe(true);
    const one = await client.get<Consultation>(`/api/consultations/${found.body.items[0]!.id}`);
    expect(consultation.parse(one.body).note).toMatch(/splátkový kalendář/i);
  });

  test('keeps what happened within a day open to correction, and locks the rest', async () => {
    const { rows } = await api.owner.query<{ wrong: number }>(
      `SELECT count(*)::int AS wrong FROM consultations
       WHERE state NOT IN ('open') AND (state = 'locked') <> (first_closed_at < now() - interval '24 hours 5 minutes')
         AND first_closed_at NOT BETWEEN now() - interval '24 hours 5 minutes' AND now() - interval '23 hours 55 minutes'`,
    );
    expect(rows[0]?.wrong).toBe(0);
  });

  test('has two colleagues at work', async () => {
    const { client } = await signIn('desk@okenko.test');
    const open = await client.get<{ items: Consultation[] }>('/api/consultations/open');
    expect(open.body.items.map(({ worker }) => worker.name).sort()).toEqual([
      'Marie Vašíčková',
      'Petr Holub',
    ]);
  });

  test('lets the worker and the lead open restricted notes', async () => {
    const { rows } = await api.owner.query<{ id: string; email: string }>(
      `SELECT c.id, u.email FROM consultations c JOIN users u ON u.id = c.worker_id
       WHERE c.risk_note IS NOT NULL AND u.email LIKE 'desk%' LIMIT 5`,
    );
    expect(rows).toHaveLength(5);
    for (const { id, email } of rows) {
      const { client } = await signIn(email);
      const record = await client.get<Consultation>(`/api/consultations/${id}`);
      expect(record.body.riskNote.length).toBeGreaterThan(10);
    }
  });

  test('goes on: the next contact takes the next number', async () => {
    const { client } = await signIn('stanowisko@okenko.test');
    const [before] = (await client.get<ConsultationPage>('/api/consultations?limit=1')).body.items;
    const path = `/api/consultations/${uuid()}`;
    const saved = await client.put<Consultation>(path, { revision: 0, topics: ['0201'] });
    const closed = await client.post<Consultation>(`${path}/close`, { revision: saved.body.revision });
    expect(closed.status).toBe(200);
    expect(closed.body.contactNo).toMatch(/^KLO-\d{4}-\d{6}$/);
    expect(closed.body.contactNo! > before!.contactNo!).toBe(true);
    expect(closed.body.language).toBe('pl');
  });

  test('shows each town its own', async () => {
    const { client } = await signIn('stanowisko@okenko.test');
    const offices = await client.get<{ items: { name: string }[] }>('/api/offices');
    expect(offices.body.items.map(({ name }) => name)).toEqual(['Ratusz']);
    expect((await client.get('/api/towns/current/crest')).headers.get('content-type')).toBe('image/png');
  });

  test('left a line in the log for each act, in the order of time, and the chain holds', async () => {
    await api.app.get(AuditSealer).sealAll();
    const { client } = await signIn('privacy@okenko.test');
    const verification = await client.post<AuditVerification>('/api/audit/verification');
    expect(verification.body.breaks).toEqual([]);
    const { rows } = await api.owner.query<{ recorded: number; disorder: number }>(
      `SELECT count(*) FILTER (WHERE action = 'consultation.recorded')::int AS recorded, count(*) FILTER (WHERE at < before)::int AS disorder
       FROM (SELECT action, at, lag(at) OVER (ORDER BY id) AS before FROM audit.entries) e`,
    );
    expect(rows[0]?.recorded).toBeGreaterThanOrEqual(filled);
    expect(rows[0]?.disorder).toBeLessThanOrEqual(1);
  });
});
