import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { auditTables } from '../libs/disclosure/src/audit-tables.ts';
import { perturbTables } from '../libs/disclosure/src/perturb-tables.ts';
import { perturbationTable } from '../libs/disclosure/src/perturbation/ptable.ts';
import { protectTables } from '../libs/disclosure/src/protect-tables.ts';
import { DisclosureError } from '../libs/disclosure/src/tables/disclosure-error.ts';
import { readRequest } from '../libs/disclosure/src/tables/read-request.ts';

const REFUSED = 1;
const BAD_INPUT = 2;
/** Something is wrong with us or the machine: nothing has been said about the tables. */
const FAULT = 3;

const USAGE = `Disclosure control of tables. JSON comes in on standard input and goes out on standard output.

  npm run -s disclosure -- protect  < tables.json      suppression, then audit
  npm run -s disclosure -- audit    < released.json    attack a release (or several)
  npm run -s disclosure -- perturb  < tables.json      cell keys
  npm run -s disclosure -- ptable --D 5 --V 3 --js 2 --pstay 0.5 [--mono false] [--optim 4]

It ends with 0, with 1 where the audit refuses, with 2 for bad input, with 3 for a fault of its own. libs/disclosure/README.md says what it all means.
`;

interface Answer {
  readonly answer: unknown;
  readonly passed: boolean;
}

async function run([command, ...rest]: readonly string[]): Promise<Answer> {
  switch (command) {
    case 'protect': {
      const answer = await protectTables(readRequest(await readInput(rest)));
      return { answer, passed: answer.audit.passed };
    }
    case 'audit': {
      const answer = await auditTables(readRequest(await readInput(rest)));
      return { answer, passed: answer.audit.passed };
    }
    case 'perturb':
      return { answer: perturbTables(readRequest(await readInput(rest))), passed: true };
    case 'ptable': {
      const { rows, checks } = perturbationTable(readParameters(rest));
      return { answer: { rows, checks }, passed: true };
    }
    case undefined:
    default:
      throw new DisclosureError(
        'malformed',
        'command',
        `there are protect, audit, perturb and ptable.\n\n${USAGE}`,
      );
  }
}

async function readInput(rest: readonly string[]): Promise<unknown> {
  if (rest.length > 0)
    throw new DisclosureError('malformed', rest[0] ?? '', 'the tables come on standard input alone.');
  const input = await text(process.stdin);
  if (input.trim() === '')
    throw new DisclosureError('malformed', 'standard input', 'there is nothing to read.');
  try {
    return JSON.parse(input);
  } catch (error) {
    throw new DisclosureError('malformed', 'standard input', `this is no JSON: ${(error as Error).message}.`);
  }
}

function readParameters(rest: readonly string[]): Parameters<typeof perturbationTable>[0] {
  const names = ['D', 'V', 'js', 'pstay', 'mono', 'optim'] as const;
  const { values } = parsed(rest, names);
  const all: Record<string, unknown> = {};
  for (const name of names) {
    const given = values[name];
    if (given !== undefined) all[name] = name === 'mono' ? flags(given) : numbers(given, name);
  }
  for (const name of ['D', 'V'] as const) {
    if (all[name] === undefined) throw new DisclosureError('missing_value', `--${name}`, 'is missing.');
  }
  return all as unknown as Parameters<typeof perturbationTable>[0];
}

function parsed(
  rest: readonly string[],
  names: readonly string[],
): { values: Record<string, string | undefined> } {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ args: [...rest], options, strict: true }) as {
      values: Record<string, string | undefined>;
    };
  } catch (error) {
    throw new DisclosureError('unknown_field', 'ptable', `${(error as Error).message}`);
  }
}

/** `0.5`, or `0.5,0.6,0.7` where each count has its own. */
function numbers(given: string, name: string): number | number[] {
  const list = given.split(',').map((one) => {
    const value = one.trim() === '' ? NaN : Number(one);
    if (Number.isFinite(value)) return value;
    throw new DisclosureError('malformed', `--${name}`, `"${one}" is no number.`);
  });
  return list.length === 1 ? (list[0] ?? NaN) : list;
}

function flags(given: string): boolean | boolean[] {
  const list = given.split(',').map((one) => {
    if (one === 'true' || one === 'false') return one === 'true';
    throw new DisclosureError('malformed', '--mono', `"${one}" is neither true nor false.`);
  });
  return list.length === 1 ? list[0] === true : list;
}

try {
  const { answer, passed } = await run(process.argv.slice(2));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  process.exitCode = passed ? 0 : REFUSED;
} catch (error) {
  const isRefusal = error instanceof DisclosureError;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${isRefusal ? error.message : words}\n`);
  process.exitCode = isRefusal ? BAD_INPUT : FAULT;
}
