import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApi } from '../../testing/start-api.js';
import type { TestApi } from '../../testing/start-api.js';
import { brokenConstraint } from './constraint.js';
import { Database } from './database.js';

const ADD = {
  name: 'test-add',
  text: 'INSERT INTO contact_numbers (town_id, year, last) VALUES ($1, $2, 0)',
};
const YEARS = {
  name: 'test-years',
  text: 'SELECT year FROM contact_numbers WHERE town_id = $1 ORDER BY year',
};

let api: TestApi;
let database: Database;

beforeAll(async () => {
  api = await startApi();
  database = api.app.get(Database);
});
afterAll(() => api?.close());

const years = async () =>
  (await database.read<{ year: number }>(YEARS, [api.town.id])).map(({ year }) => year);

describe('a transaction', () => {
  test('keeps what was waited for and what was only sent', async () => {
    await database.transaction(async (tx) => {
      await database.run(tx, ADD, [api.town.id, 2001]);
      await database.send(tx, ADD, [api.town.id, 2002]);
      await database.send(tx, ADD, [api.town.id, 2003]);
    });
    expect(await years()).toEqual([2001, 2002, 2003]);
  });

  test('fails with the error of what was only sent, and keeps nothing', async () => {
    const work = database.transaction(async (tx) => {
      await database.run(tx, ADD, [api.town.id, 2010]);
      await database.send(tx, ADD, [api.town.id, 2001]);
      await database.send(tx, ADD, [api.town.id, 2011]);
    });
    const error = await work.catch((thrown: unknown) => thrown);
    expect(brokenConstraint(error)).toBe('contact_numbers_pkey');
    expect(await years()).toEqual([2001, 2002, 2003]);
  });

  test('keeps nothing of a use case that refuses', async () => {
    const work = database.transaction(async (tx) => {
      await database.send(tx, ADD, [api.town.id, 2020]);
      throw new Error('refused');
    });
    await expect(work).rejects.toThrow('refused');
    expect(await years()).toEqual([2001, 2002, 2003]);
  });

  test('says so when an error inside was caught and PostgreSQL rolled back', async () => {
    const work = database.transaction(async (tx) => {
      await database.run(tx, ADD, [api.town.id, 2030]);
      await database.run(tx, ADD, [api.town.id, 2001]).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await years()).toEqual([2001, 2002, 2003]);
  });

  test('leaves a connection that works, whatever went wrong before', async () => {
    for (let round = 0; round < 30; round += 1) {
      const work = database.transaction((tx) => database.send(tx, ADD, [api.town.id, 2001]));
      await expect(work).rejects.toThrow('contact_numbers_pkey');
    }
    await database.transaction((tx) => database.send(tx, ADD, [api.town.id, 2040]));
    expect(await years()).toEqual([2001, 2002, 2003, 2040]);
  });
});
