import { protectTables } from '../../libs/disclosure/src/protect-tables.ts';
import { loadSolver } from '../../libs/disclosure/src/solver/solver.ts';
import { primaryCells } from '../../libs/disclosure/src/suppression/primary.ts';
import { protectSystem } from '../../libs/disclosure/src/suppression/protect.ts';
import type { Method } from '../../libs/disclosure/src/suppression/protect.ts';
import { readRules } from '../../libs/disclosure/src/suppression/rules.ts';
import { readSystem } from '../../libs/disclosure/src/tables/read-request.ts';
import { figure } from '../report/sections.ts';
import type { Section } from '../report/sections.ts';
import { yearOfACity } from './catalogue.ts';
import { PLAIN } from './plain.ts';
import { largeTable, randomTable } from './tables.ts';

const TABLES = 500;
const ROUNDS = 5;
const LARGE_GOAL_MS = 2_000;
const YEAR_GOAL_MS = 120_000;
const YEAR_GOAL_MB = 1_000;
/** A quiet office, a busy one, a big city. */
const CONTACTS = [3_000, 10_000, 30_000];

/** How much is hidden, next to a plain method, and how long protecting takes. */
export async function measureDisclosure(): Promise<Section[]> {
  return [
    ...(await besidePlain(0)),
    ...(await besidePlain(5)),
    await largeTableInTime(),
    ...(await yearInTime()),
  ];
}

interface Hidden {
  readonly number: number;
  readonly sum: number;
}

async function besidePlain(minimumWidth: number): Promise<Section[]> {
  const [ours, plain] = [await meanHidden(undefined, minimumWidth), await meanHidden(PLAIN, minimumWidth)];
  const rule = minimumWidth === 0 ? 'without a width rule' : `with a width of ${minimumWidth}`;
  const compare = (what: string, own: number, other: number) =>
    figure(
      `secondary cells of ${TABLES} random tables ${rule}, mean ${what}`,
      `${own.toFixed(2)}, plain method ${other.toFixed(2)}, ratio ${(own / other).toFixed(2)}`,
      'lower than the plain method',
      own < other,
    );
  return [compare('number', ours.number, plain.number), compare('sum', ours.sum, plain.sum)];
}

async function meanHidden(method: Method | undefined, minimumWidth: number): Promise<Hidden> {
  const solver = await loadSolver();
  const rules = readRules({ minimumWidth });
  let [number, sum] = [0, 0];
  for (let seed = 1; seed <= TABLES; seed += 1) {
    const system = readSystem({ tables: [randomTable(seed)] }, 'true');
    const wishes = {
      primary: primaryCells(system, rules),
      publish: new Set<number>(),
      prefer: new Set<number>(),
    };
    const { secondary, passed } = protectSystem(solver, system, rules, wishes, method);
    if (!passed) throw new Error(`the random table ${seed} could not be protected`);
    number += secondary.size;
    for (const index of secondary) sum += system.variables[index]?.value ?? 0;
  }
  return { number: number / TABLES, sum: sum / TABLES };
}

async function largeTableInTime(): Promise<Section> {
  const times: number[] = [];
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const { figures } = await protectTables({ tables: [largeTable(seed)] });
    times.push(figures.milliseconds);
  }
  const sorted = times.sort((one, other) => one - other);
  const median = sorted[Math.floor(ROUNDS / 2)] ?? NaN;
  return figure(
    '12 × 9 × 5 with all margins, protect and audit',
    `${median} ms, the middle of ${ROUNDS} tables; ${sorted.at(-1)} ms at most`,
    `under ${LARGE_GOAL_MS} ms`,
    median < LARGE_GOAL_MS,
  );
}

async function yearInTime(): Promise<Section[]> {
  const sections: Section[] = [];
  for (const contacts of CONTACTS) {
    const tables = yearOfACity(contacts, contacts);
    const { figures, audit, tables: released } = await protectTables({ tables });
    const cells = released.reduce((sum, table) => sum + table.cells.length, 0);
    const memory = Math.round(process.resourceUsage().maxRSS / 1_000);
    const hidden = `${figures.primary} primary and ${figures.secondary} secondary cells`;
    sections.push(
      figure(
        `the year's catalogue of a city, ${contacts.toLocaleString('en-US')} contacts, ${cells.toLocaleString('en-US')} cells`,
        `${(figures.milliseconds / 1_000).toFixed(1)} s, ${memory} MB at most in this process, ${hidden}`,
        `under ${YEAR_GOAL_MS / 1_000} s and ${YEAR_GOAL_MB} MB, audit passed`,
        audit.passed && figures.milliseconds < YEAR_GOAL_MS && memory < YEAR_GOAL_MB,
      ),
    );
  }
  return sections;
}
