import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Consultation, ConsultationPage } from '@okenko/shared/consultations/consultations.contract';
import { v7 as uuid } from 'uuid';
import { startApi } from '../../testing/start-api.js';
import type { Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let desk: Client;

beforeAll(async () => {
  api = await startApi();
  desk = await api.as('desk_worker');
});
afterAll(() => api?.close());

describe('recording', () => {
  test('a new contact takes the office defaults, is closed, numbered and listed', async () => {
    const id = uuid();
    const saved = await desk.put<Consultation>(`/api/consultations/${id}`, { revision: 0, topics: ['0101'] });
    expect(saved.body).toMatchObject({
      state: 'open',
      revision: 1,
      channel: 'walk_in',
      outcome: 'info_given',
      provided: ['I1'],
      contactNo: null,
    });
    const closed = await desk.post<Consultation>(`/api/consultations/${id}/close`, { revision: 1 });
    expect(closed.body).toMatchObject({
      state: 'closed',
      revision: 2,
      contactNo: expect.stringMatching(/^TST-\d{4}-\d{6}$/),
    });
    const listed = await desk.get<ConsultationPage>('/api/consultations');
    expect(listed.body.items.map((row) => row.id)).toContain(id);
    const actions = (await api.auditOf(id)).map((row) => row.action);
    expect(actions).toEqual(['consultation.recorded', 'consultation.closed']);
  });
});

describe('hostile input', () => {
  test.each([
    ['{"revision":', 400, 'input.broken_json'],
    ['[]', 400, 'input.invalid'],
    ['{"revision":0,"nonsense":1}', 400, 'input.invalid'],
    ['{"revision":0,"note":"a\\u0000b"}', 400, 'input.invalid'],
    ['{"revision":0,"note":"\\ud800"}', 400, 'input.invalid'],
    ['{"revision":0,"__proto__":{"x":1}}', 400, 'input.broken_json'],
    [`{"revision":0,"note":"${'x'.repeat(600_000)}"}`, 413, 'input.too_large'],
  ])('%.30s answers %d', async (body, status, code) => {
    const answer = await desk.send('PUT', `/api/consultations/${uuid()}`, body);
    expect([answer.status, answer.problem.code]).toEqual([status, code]);
  });
});
