import { describe, expect, it } from '@jest/globals';

import { protectTables } from './protect-tables.ts';
import { cellsWith } from './testing/answers.ts';
import { topics, topicsByArea } from './testing/simple-tables.ts';
import type { OptionsInput, TableInput } from './tables/input.ts';

const WIDTH_OFF = { minimumWidth: 0 };

async function hidden(table: TableInput, options: OptionsInput = {}) {
  const answer = await protectTables({ tables: [table], options: { ...WIDTH_OFF, ...options } });
  const [own] = answer.tables;
  return {
    primary: cellsWith('primary', own!),
    secondary: cellsWith('secondary', own!),
    passed: answer.audit.passed,
    givenAway: answer.audit.givenAway,
  };
}

describe('which cell is hidden beside a small one', () => {
  const table = topics({ a: 3, b: 7, c: 9, d: 40 });

  it('is the smallest that does', async () => {
    expect(await hidden(table)).toMatchObject({ primary: ['a'], secondary: ['b'], passed: true });
  });

  it('is another where that must stay', async () => {
    const byOption = await hidden(table, { publish: [{ topic: 'b' }] });
    const byStatus = await hidden(topics({ a: 3, b: { count: 7, status: 'published' }, c: 9, d: 40 }));
    expect(byOption).toMatchObject({ primary: ['a'], secondary: ['c'], passed: true });
    expect(byStatus).toEqual(byOption);
  });

  it('is one that is preferred, and no more than needed', async () => {
    const byOption = await hidden(table, { prefer: [{ topic: 'd' }] });
    const byStatus = await hidden(topics({ a: 3, b: 7, c: 9, d: { count: 40, status: 'secondary' } }));
    expect(byOption).toMatchObject({ primary: ['a'], secondary: ['d'], passed: true });
    expect(byStatus).toEqual(byOption);
    expect(await hidden(table, { prefer: [{ topic: 'c' }, { topic: 'd' }] })).toMatchObject({
      primary: ['a'],
      secondary: ['c'],
    });
  });

  it('is none that is preferred where size comes first', async () => {
    const options: OptionsInput = { prefer: [{ topic: 'd' }], order: ['size'] };
    expect(await hidden(table, options)).toMatchObject({ secondary: ['b'] });
  });

  it('may be named like a cell of an answer, with its table', async () => {
    const named = { table: 'topics', topic: 'd', count: null, status: 'secondary' };
    expect(await hidden(table, { prefer: [named] })).toMatchObject({ secondary: ['d'] });
    const givenAway = { table: 'topics', topic: 'd', low: 0, high: 43, by: [], notZero: { low: 1, high: 1 } };
    expect(await hidden(table, { prefer: [givenAway] })).toMatchObject({ secondary: ['d'] });
  });

  it('is none where a small cell has company that is hidden anyway', async () => {
    expect(await hidden(topics({ a: 3, b: 4, c: 9 }))).toMatchObject({
      primary: ['a', 'b'],
      secondary: [],
      passed: true,
    });
  });
});

describe('wishes that protection cannot bear', () => {
  const table = topics({ a: 3, b: 7, c: 9, d: 40 });

  it('let the audit refuse: a small cell that must stay', async () => {
    const answer = await hidden(table, { publish: [{ topic: 'a' }] });
    expect(answer.passed).toBe(false);
    expect(answer.givenAway).toEqual([{ table: 'topics', topic: 'a', low: 3, high: 3, by: ['topics'] }]);
  });

  it('let the audit refuse: nothing left to hide', async () => {
    const publish = ['b', 'c', 'd', 'Total'].map((topic) => ({ topic }));
    expect((await hidden(table, { publish })).passed).toBe(false);
    const [, ...some] = publish;
    expect((await hidden(table, { publish: some })).passed).toBe(true);
  });
});

describe('cells that are to be hidden whatever their size', () => {
  it('are primary, and protected like small ones', async () => {
    const options: OptionsInput = { hide: [{ topic: 'd' }] };
    const table = topics({ a: 30, b: 7, c: 9, d: 40 });
    expect(await hidden(table, options)).toMatchObject({ primary: ['d'], secondary: ['b'], passed: true });
    const byStatus = topics({ a: 30, b: 7, c: 9, d: { count: 40, status: 'primary' } });
    expect(await hidden(byStatus)).toMatchObject({ primary: ['d'], secondary: ['b'] });
  });

  it('may be zeros that are else shown, and margins', async () => {
    const zero = await hidden(topics({ a: 0, b: 7, c: 9 }), { hide: [{ topic: 'a' }] });
    expect(zero).toMatchObject({ primary: ['a'], secondary: ['b'], passed: true });
    const total = await hidden(topics({ a: 6, b: 7 }), { hide: [{ topic: 'Total' }] });
    expect(total).toMatchObject({ primary: ['Total'], secondary: ['a'], passed: true });
  });
});

describe('group disclosure', () => {
  const rows = { '01': [0, 20, 30], '04': [12, 20, 30], '05': [0, 20, 30] };
  const table = topicsByArea(['n', 's', 'w'], rows);

  it('hides the topic of a district in which everybody has it, the district and its empty topics', async () => {
    const { primary, passed } = await hidden(table, { groupDisclosure: ['topic'] });
    expect(primary.sort()).toEqual(['n|01', 'n|04', 'n|05', 'n|Total']);
    expect(passed).toBe(true);
  });

  it('is looked at in the dimensions that are named', async () => {
    expect(await hidden(table)).toMatchObject({ primary: [] });
    expect(await hidden(table, { groupDisclosure: ['area'] })).toMatchObject({ primary: [] });
  });

  it('hides empty sums with their parts, which are zeros too', async () => {
    const rows = { '01': [0, 0, 30], '04': [12, 15, 30], '05': [0, 0, 30], '06': [0, 0, 30] };
    const table = topicsByArea(['n', 's', 'w'], rows);
    const { dimensions, ...rest } = table;
    const grouped = { ...dimensions, area: { Total: ['g', 'w'], g: ['n', 's'] } };
    const answer = await hidden({ ...rest, dimensions: grouped }, { groupDisclosure: ['topic'] });
    expect(answer.passed).toBe(true);
    expect(answer.primary).toEqual(expect.arrayContaining(['g|01', 'g|04', 'n|01', 's|05']));
  });

  it('is none where others could be nowhere else, or where the group is small anyway', async () => {
    const nobody = { structural: true };
    const alone = topicsByArea(['n', 's'], { '01': [nobody, 20], '04': [12, 20], '05': [nobody, 20] });
    expect(await hidden(alone, { groupDisclosure: ['topic'] })).toMatchObject({ primary: [] });
    const few = topicsByArea(['n', 's'], { '01': [0, 20], '04': [4, 20], '05': [0, 20] });
    const { primary } = await hidden(few, { groupDisclosure: ['topic'] });
    expect(primary.sort()).toEqual(['n|04', 'n|Total']);
  });
});
