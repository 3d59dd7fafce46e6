import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CodelistEntry, CodelistEntryInput } from '@okenko/shared/codelists/codelists.contract';
import type { Area, Office, OfficeDefaults, OfficeInput } from '@okenko/shared/offices/offices.contract';
import { v7 as uuid } from 'uuid';
import { fieldsOf } from '../../testing/answers.js';
import { aTown, anOffice } from '../../testing/builders.js';
import type { Town } from '../../testing/builders.js';
import { done } from '../../testing/contacts.js';
import { holdRows } from '../../testing/held-rows.js';
import { startApi } from '../../testing/start-api.js';
import type { Answer, Client, TestApi } from '../../testing/start-api.js';

let api: TestApi;
let town: Town;
let admin: Client;

beforeAll(async () => {
  api = await startApi();
});
beforeEach(async () => {
  town = await aTown(api.owner);
  admin = await api.as('admin', { town });
});
afterAll(() => api?.close());

const actionsOf = async (id: string) => (await api.auditOf(id)).map(({ action }) => action);

/** The town's office, saved as it stands but for the changes. */
async function save(
  changes: Partial<OfficeInput>,
  defaults: Partial<OfficeDefaults> = {},
): Promise<Answer<Office>> {
  const { id, ...office } = done(await admin.get<Office>(`/api/offices/${town.officeId}`));
  return admin.put<Office>(`/api/offices/${id}`, {
    ...office,
    ...changes,
    defaults: { ...office.defaults, ...defaults },
  });
}

async function retire(list: string, code: string, retired = true): Promise<Answer<CodelistEntry>> {
  const { items } = done(await admin.get<{ items: CodelistEntry[] }>(`/api/codelists/${list}`));
  const { code: _code, group: _group, ...entry } = items.find((one) => one.code === code)!;
  const input: CodelistEntryInput = { ...entry, retired };
  return admin.put<CodelistEntry>(`/api/codelists/${list}/${code}`, input);
}

async function retireArea(code: string): Promise<Answer<Area>> {
  const { items } = done(await admin.get<{ items: Area[] }>('/api/areas'));
  const { code: _code, ...area } = items.find((one) => one.code === code)!;
  return admin.put<Area>(`/api/areas/${code}`, { ...area, retired: true });
}

/** What the town retired before anybody asked the offices. */
async function retiredOnce(list: string, code: string): Promise<void> {
  await api.owner.query(
    'UPDATE codelist_entries SET retired = true WHERE town_id = $1 AND list = $2 AND code = $3',
    [town.id, list, code],
  );
}

describe('an office begins its contacts with what the town has', () => {
  test.each<[string, Partial<OfficeInput>, Partial<OfficeDefaults>]>([
    ['defaults.channel not_a_choice', {}, { channel: 'pigeon' }],
    ['defaults.outcome not_a_choice', {}, { outcome: 'nonsense' }],
    ['defaults.provided not_a_choice', {}, { provided: ['I1', 'Z9'] }],
    ['defaults.area not_a_choice', {}, { area: 'nowhere' }],
    ['defaults.language not_a_choice', {}, { language: 'xx' }],
    ['defaults.fundingProject not_a_choice', {}, { fundingProject: 'none' }],
    ['quickTopics not_a_choice', { quickTopics: ['0101', '9999'] }, {}],
    ['quickTopics not_a_choice', { quickTopics: ['info_given'] }, {}],
  ])('else it is refused: %s', async (field, changes, defaults) => {
    const answer = await save(changes, defaults);
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [field]]);
    expect(await actionsOf(town.officeId)).toEqual([]);
  });

  test('and takes every code and area that is in use', async () => {
    const chosen = { channel: 'email', outcome: 'referred', area: 'north', language: 'uk', provided: ['A4'] };
    expect(done(await save({ quickTopics: ['0201'] }, chosen)).defaults).toMatchObject(chosen);
    expect(done(await save({}, { area: 'outside' })).defaults.area).toBe('outside');
  });

  test('a new one with a code of another town is refused', async () => {
    const other = await aTown(api.owner);
    await api.owner.query(
      `INSERT INTO codelist_entries (town_id, list, code, labels, position) VALUES ($1, 'outcomes', 'theirs', '{}', 9)`,
      [other.id],
    );
    const { id: _id, ...office } = done(await admin.get<Office>(`/api/offices/${town.officeId}`));
    const input = {
      ...office,
      revision: 0,
      name: 'Nová',
      defaults: { ...office.defaults, outcome: 'theirs' },
    };
    expect(fieldsOf(await admin.put(`/api/offices/${uuid()}`, input))).toEqual([
      'defaults.outcome not_a_choice',
    ]);
  });

  test('keeps what it had, until it names it anew or opens again', async () => {
    await retiredOnce('outcomes', 'info_given');
    expect(done(await save({ phone: '158' })).defaults.outcome).toBe('info_given');
    done(await save({ closed: true }));
    expect(fieldsOf(await save({ closed: false }))).toEqual(['defaults.outcome not_a_choice']);
    expect(done(await save({ closed: false }, { outcome: 'referred' })).closed).toBe(false);
    expect(fieldsOf(await save({}, { outcome: 'info_given' }))).toEqual(['defaults.outcome not_a_choice']);
  });
});

describe('what an open office begins its contacts with', () => {
  test.each([
    ['outcomes', 'info_given'],
    ['channels', 'walk_in'],
    ['provided', 'I1'],
    ['topics', '0101'],
  ])('is not retired: %s', async (list, code) => {
    const second = await anOffice(api.owner, town.id, 'Pobočka');
    await api.owner.query(`UPDATE offices SET name = 'Radnice' WHERE id = $1`, [town.officeId]);
    const answer = await retire(list, code);
    expect([answer.status, answer.problem.fields]).toEqual([
      422,
      [{ path: 'retired', code: 'used_by_offices', params: { offices: 'Pobočka, Radnice' } }],
    ]);
    const log = await api.owner.query('SELECT action FROM audit.entries WHERE town_id = $1', [town.id]);
    expect(log.rows).toEqual([]);
    await api.owner.query('UPDATE offices SET closed = true WHERE id = ANY($1)', [[second, town.officeId]]);
    expect(done(await retire(list, code)).retired).toBe(true);
  });

  test('is retired once the office begins with something else, and offices of other towns do not matter', async () => {
    done(await save({}, { outcome: 'referred' }));
    expect(done(await retire('outcomes', 'info_given')).retired).toBe(true);
    const log = await api.owner.query('SELECT action FROM audit.entries WHERE town_id = $1 ORDER BY id', [
      town.id,
    ]);
    expect(log.rows.map(({ action }) => String(action))).toEqual(['office.saved', 'codelist.entry-saved']);
  });

  test('keeps its words open to change, also where it is retired already', async () => {
    await retiredOnce('outcomes', 'info_given');
    expect(done(await retire('outcomes', 'info_given')).retired).toBe(true);
    expect(done(await retire('outcomes', 'info_given', false)).retired).toBe(false);
  });

  test('is not retired where it is an area either', async () => {
    done(await save({}, { area: 'north' }));
    expect(fieldsOf(await retireArea('north'))).toEqual(['retired used_by_offices']);
    expect(done(await retireArea('south')).retired).toBe(true);
  });

  test('is never retired by one while another sets it', async () => {
    for (let round = 0; round < 6; round += 1) {
      town = await aTown(api.owner);
      admin = await api.as('admin', { town });
      const [saved, retired] = await Promise.all([
        save({}, { outcome: 'referred', area: 'south' }),
        retire('outcomes', 'referred'),
      ]);
      expect([saved.status, retired.status].sort()).toEqual([200, 422]);
    }
  });
});

describe('an office that is saved while a list it names is put in order', () => {
  test('takes the entries in the same order: neither is refused for the other', async () => {
    for (const code of ['0302', '0301'])
      await api.owner.query(
        `INSERT INTO codelist_entries (town_id, list, code, labels, position) VALUES ($1, 'topics', $2, '{}', 9)`,
        [town.id, code],
      );
    // A server does so by itself: with figures of the table the planner takes the rows in another order.
    await api.owner.query('ANALYZE codelist_entries');
    const held = await holdRows(
      api,
      `SELECT FROM codelist_entries WHERE town_id = $1 AND list = 'topics' AND code = '0301' FOR UPDATE`,
      [town.id],
    );
    const saved = save({ quickTopics: ['0301', '0302'] });
    await held.queued(1);
    const ordered = admin.post('/api/codelists/topics/order', { codes: ['0302', '0301'] });
    await held.queued(2);
    await held.release();
    expect([(await saved).status, (await ordered).status]).toEqual([200, 200]);
  });
});
