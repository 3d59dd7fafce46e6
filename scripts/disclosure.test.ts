import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { projectRoot } from './testing/started.ts';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly complaints: string;
}

async function disclosure(args: readonly string[], input = '', program = 'disclosure.ts'): Promise<Ended> {
  const child = spawn(process.execPath, [join(projectRoot, 'scripts', program), ...args], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  // It may end before it has read everything, as it does with a wrong command.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [out, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await exit, out, complaints };
}

const TABLE = {
  name: 'topics',
  dimensions: { topic: { Total: ['a', 'b', 'c', 'd'] } },
  cells: [
    { topic: 'a', count: 3, cellKey: 0.1 },
    { topic: 'b', count: 7, cellKey: 0.2 },
    { topic: 'c', count: 9, cellKey: 0.3 },
    { topic: 'd', count: 40, cellKey: 0.4 },
  ],
};
const TABLES = JSON.stringify({ tables: [TABLE] });

/** A release in which the hidden 3 is what the total leaves. */
const GIVEN_AWAY = JSON.stringify({
  tables: [
    {
      ...TABLE,
      cells: [{ topic: 'Total', count: 59 }, { topic: 'a', count: null }, ...TABLE.cells.slice(1)],
    },
  ],
});

async function answered(args: readonly string[], input: string, code = 0): Promise<Record<string, unknown>> {
  const ended = await disclosure(args, input);
  assert.equal(ended.complaints, '');
  assert.equal(ended.code, code);
  assert.match(ended.out, /^\{.*\}\n$/, 'one line of JSON and nothing else');
  return JSON.parse(ended.out) as Record<string, unknown>;
}

describe('the command protect', () => {
  it('answers with all cells, the audit and the figures', async () => {
    const { tables, audit, figures } = await answered(['protect'], TABLES);
    assert.deepEqual(
      (tables as (typeof TABLE)[])[0]?.cells.map(({ count }) => count),
      [59, null, null, 9, 40],
    );
    assert.deepEqual(audit, {
      passed: true,
      cells: [
        { table: 'topics', topic: 'a', low: 0, high: 10 },
        { table: 'topics', topic: 'b', low: 0, high: 10 },
      ],
      givenAway: [],
    });
    const { milliseconds, ...counted } = figures as Record<string, number>;
    assert.deepEqual(counted, { primary: 1, secondary: 1, secondarySum: 7 });
    assert.ok(Number.isInteger(milliseconds));
  });

  it('gives an answer that audit takes as it is, and finds the same', async () => {
    const { out } = await disclosure(['protect'], TABLES);
    const protection = JSON.parse(out) as { audit: unknown };
    assert.deepEqual((await answered(['audit'], out))['audit'], protection.audit);
  });

  it('ends with 1 where a wish cannot be borne, and still says what it found', async () => {
    const input = JSON.stringify({ tables: [TABLE], options: { publish: [{ topic: 'a' }] } });
    const { audit } = await answered(['protect'], input, 1);
    assert.equal((audit as { passed: boolean }).passed, false);
  });
});

/** As README and specification print it. */
const EXAMPLE = JSON.stringify({
  tables: [
    {
      name: 'topic_by_area',
      dimensions: {
        topic: { Total: ['01', '02'] },
        area: { Total: ['north', 'south'], north: ['n1', 'n2'] },
      },
      cells: [{ topic: '01', area: 'n1', count: 7, persons: 6, cellKey: 0.4193 }],
    },
  ],
  earlier: [],
  options: { minimumCell: 5, minimumWidth: 5, zeros: 'published', strict: { topic: { '04': 10 } } },
});

describe('the example that is printed', () => {
  for (const command of ['protect', 'audit', 'perturb']) {
    it(`is taken as it stands by ${command}`, async () => {
      await answered([command], EXAMPLE);
    });
  }
});

describe('the command audit', () => {
  it('ends with 1 and names the cell where one is given away', async () => {
    const { audit } = await answered(['audit'], GIVEN_AWAY, 1);
    const found = { table: 'topics', topic: 'a', low: 3, high: 3 };
    assert.deepEqual(audit, { passed: false, cells: [found], givenAway: [{ ...found, by: ['topics'] }] });
  });

  it('knows the rules of the options', async () => {
    const { tables } = JSON.parse((await disclosure(['protect'], TABLES)).out) as { tables: unknown };
    await answered(['audit'], JSON.stringify({ tables, options: { minimumWidth: 10 } }));
    await answered(['audit'], JSON.stringify({ tables, options: { minimumWidth: 11 } }), 1);
  });
});

describe('the command perturb', () => {
  it('answers the same noise each time, zero for zero', async () => {
    const input = JSON.stringify({ tables: [{ ...TABLE, cells: TABLE.cells.slice(1) }] });
    const { tables } = await answered(['perturb'], input);
    const cells = (tables as (typeof TABLE)[])[0]?.cells ?? [];
    assert.equal(cells.find(({ topic }) => topic === 'a')?.count, 0);
    assert.deepEqual((await answered(['perturb'], input))['tables'], tables);
  });
});

describe('the command ptable', () => {
  it('answers the rows of a table, named as the issue names them', async () => {
    const { rows } = await answered(['ptable', '--D', '2', '--V', '0.9'], '');
    const [first] = rows as Record<string, number>[];
    assert.deepEqual(Object.keys(first ?? {}), ['i', 'j', 'p', 'v', 'lower', 'upper']);
    assert.deepEqual(first, { i: 0, j: 0, p: 1, v: 0, lower: 0, upper: 1 });
  });

  it('takes js, pstay, one for each count, mono and optim', async () => {
    const { rows } = await answered(
      ['ptable', '--D=5', '--V=3', '--js=2', '--pstay=0.5', '--mono=true', '--optim=1'],
      '',
    );
    const stays = (rows as Record<string, number>[]).filter(({ i, v }) => (i ?? 0) > 2 && v === 0);
    assert.ok(stays.length > 0);
    for (const { p } of stays) assert.ok(Math.abs((p ?? 0) - 0.5) < 1e-9);
  });

  const refused: readonly (readonly [args: string[], place: RegExp])[] = [
    [['--D', '5'], /^--V: is missing/],
    [[], /^--D: is missing/],
    [['--D', 'five', '--V', '3'], /^--D: "five" is no number/],
    [['--D', '', '--V', '3'], /^--D: "" is no number/],
    [['--D', '5', '--V=-3'], /^V: /],
    [['--D', '5', '--V', '-3'], /^ptable: .*--V/],
    [['--D', '2.5', '--V', '3'], /^D: /],
    [['--D', '5', '--V', '3', '--js=-1'], /^js: /],
    [['--D', '5', '--V', '3', '--pstay', '2'], /^pstay/],
    [['--D', '5', '--V', '3', '--mono', 'yes'], /^--mono: "yes"/],
    [['--d', '5'], /^ptable: .*--d/],
    [['5', '3'], /^ptable: /],
  ];
  for (const [args, words] of refused) {
    it(`refuses ${args.join(' ') || 'no parameters'}`, async () => {
      const ended = await disclosure(['ptable', ...args]);
      assert.deepEqual([ended.code, ended.out], [2, '']);
      assert.match(ended.complaints, words);
      assert.doesNotMatch(ended.complaints, /\n {4}at /, 'no stack');
    });
  }
});

describe('bad input ends with 2, nothing on standard output, and one message', () => {
  const cases: readonly (readonly [what: string, args: string[], input: string, words: RegExp])[] = [
    ['no input', ['protect'], '', /^standard input: there is nothing to read\.$/],
    ['blanks', ['audit'], ' \n', /^standard input: there is nothing to read\.$/],
    ['broken JSON', ['protect'], '{"tables": [', /^standard input: this is no JSON: /],
    ['two answers in one', ['audit'], `${TABLES}\n${TABLES}`, /^standard input: this is no JSON: /],
    ['JSON of something else', ['perturb'], '[1, 2]', /^input: /],
    [
      'a negative count',
      ['protect'],
      TABLES.replace('7', '-7'),
      /^tables\[0\]\.cells\[1\]\.count: -7 is negative\.$/,
    ],
    [
      'a file',
      ['protect', 'tables.json'],
      TABLES,
      /^tables\.json: the tables come on standard input alone\.$/,
    ],
    ['no command', [], TABLES, /^command: there are protect, audit, perturb and ptable\./],
    ['an unknown command', ['hide'], TABLES, /^command: there are protect, audit, perturb and ptable\./],
  ];
  for (const [what, args, input, words] of cases) {
    it(what, async () => {
      const ended = await disclosure(args, input);
      assert.deepEqual([ended.code, ended.out], [2, '']);
      assert.match(ended.complaints.trim(), words);
      assert.doesNotMatch(ended.complaints, /\n {4}at /, 'no stack');
    });
  }
});

describe('the command line', () => {
  it('ends with 3, not with a verdict, where it breaks down itself', () => {
    const broken =
      'data:text/javascript,performance.now = () => { throw new Error("the clock stands still"); }';
    const program = join(projectRoot, 'scripts', 'disclosure.ts');
    const ended = spawnSync(process.execPath, ['--import', broken, program, 'protect'], {
      input: TABLES,
      encoding: 'utf8',
    });
    assert.deepEqual([ended.status, ended.stdout], [3, '']);
    assert.match(ended.stderr, /the clock stands still/);
  });

  it('says through the launcher just the same', async () => {
    const direct = await disclosure(['ptable', '--D', '2', '--V', '0.9']);
    const launched = await disclosure(['ptable', '--D', '2', '--V', '0.9'], '', 'disclosure.mjs');
    assert.deepEqual(launched, direct);
    const refused = await disclosure(['audit'], GIVEN_AWAY, 'disclosure.mjs');
    assert.deepEqual([refused.code, refused.complaints], [1, '']);
  });

  it('writes an answer of many cells whole', async () => {
    const codes = Array.from({ length: 3000 }, (_, at) => `c${at}`);
    const cells = codes.map((topic, at) => ({ topic, count: 5 + (at % 90) }));
    const input = JSON.stringify({ tables: [{ ...TABLE, dimensions: { topic: { Total: codes } }, cells }] });
    const { tables } = await answered(['protect'], input);
    assert.equal((tables as (typeof TABLE)[])[0]?.cells.length, 3001);
  });
});
