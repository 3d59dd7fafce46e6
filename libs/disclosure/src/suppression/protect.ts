import { audit } from '../audit/audit.ts';
import type { Depth, Finding } from '../audit/audit.ts';
import type { Need } from '../audit/need.ts';
import { Witnesses } from '../audit/witnesses.ts';
import type { Solver } from '../solver/solver.ts';
import { partsOf } from '../tables/split.ts';
import type { System } from '../tables/system.ts';
import { candidatesInOrder } from './choose.ts';
import type { Task } from './choose.ts';
import { Elimination } from './elimination.ts';
import { hideLess } from './improve.ts';
import { Repair } from './repair.ts';
import type { Unsafe } from './repair.ts';
import type { Rules } from './rules.ts';
import { trim } from './trim.ts';

/** What is hidden in the end, and how it stood the attack. */
export interface Protection {
  readonly primary: ReadonlySet<number>;
  readonly secondary: ReadonlySet<number>;
  /** For each hidden number, of this release and of earlier ones, what the attacker can say. */
  readonly findings: ReadonlyMap<number, Finding>;
  readonly passed: boolean;
}

export interface Wishes {
  /** Hidden whatever their size, beside those that the rules find. */
  readonly primary: ReadonlySet<number>;
  /** Must stay published. */
  readonly publish: ReadonlySet<number>;
  /** Rather hidden than others. */
  readonly prefer: ReadonlySet<number>;
}

/** Which cells are hidden first, before the audit; the bench compares others with ours. */
export interface Method {
  readonly choose: (
    system: System,
    rules: Rules,
    task: Task,
    wishes: Wishes,
    start: Elimination,
  ) => Iterable<number>;
  /** Whether what is not needed in the end is shown again. */
  readonly trims: boolean;
}

const ELIMINATION: Method = { choose: chosenByElimination, trims: true };

/** Each round hides at least one more cell; tables that need more rounds than this are not worth releasing. */
const ROUNDS_MAX = 100;

/** Numbers times trials: about as much as a second of searching for a pattern that hides less. */
const SEARCH_MAX = 4_000;

/**
 * Hides the primary cells and as many more as are needed: by elimination, then, until the audit passes, along the
 * movements of `Repair`; at last what turns out not to be needed is shown again. The same tables in any order give the
 * same answer, and so do tables beside others that they share nothing with.
 */
export function protectSystem(
  solver: Solver,
  system: System,
  rules: Rules,
  wishes: Wishes,
  method: Method = ELIMINATION,
): Protection {
  const parts = partsOf(system).map(({ system: part, places }) => {
    const of = (all: ReadonlySet<number>) =>
      new Set(places.flatMap((place, own) => (all.has(place) ? [own] : [])));
    const own = { primary: of(wishes.primary), publish: of(wishes.publish), prefer: of(wishes.prefer) };
    const place = (index: number) => places[index] ?? -1;
    const { primary, secondary, findings, passed } = protectPart(solver, part, rules, own, method);
    return {
      primary: [...primary].map(place),
      secondary: [...secondary].map(place),
      findings: [...findings].map(([index, finding]) => [place(index), finding] as const),
      passed,
    };
  });
  return {
    primary: new Set(parts.flatMap(({ primary }) => primary)),
    secondary: new Set(parts.flatMap(({ secondary }) => secondary)),
    findings: new Map(parts.flatMap(({ findings }) => findings)),
    passed: parts.every(({ passed }) => passed),
  };
}

function protectPart(
  solver: Solver,
  system: System,
  rules: Rules,
  wishes: Wishes,
  method: Method,
): Protection {
  const task = taskOf(system, rules, wishes);
  const start = Elimination.of(
    system.variables.map(({ breadth }) => breadth),
    system.relations,
  );
  const former = rules.order[0] === 'earlier' ? preferredOf(system, wishes, task) : new Set<number>();
  const hidden = new Set([...task.secret, ...former]);
  const attack = (depth: Depth, witnesses: Witnesses) =>
    audit(
      solver,
      system,
      (index) => publishedValue(system, hidden, index),
      needsOf(system, rules, hidden, wishes.primary),
      witnesses,
      depth,
    );
  // A pattern that was hidden before and still protects is kept: what changes without need tells of a change.
  if (former.size === 0 || unsafeOf(attack('enough', trueNumbers(system)), task.open).length > 0) {
    for (const index of former) hidden.delete(index);
    for (const index of method.choose(system, rules, task, wishes, start)) hidden.add(index);
  }
  const witnesses = trueNumbers(system);
  const reduced = { ...system, relations: start.independent };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const unsafe = unsafeOf(attack('enough', witnesses), task.open);
    const added = widened(solver, reduced, witnesses, hidden, task.open, unsafe);
    if (added.length === 0) break;
    for (const index of added) hidden.add(index);
  }
  let last = witnesses;
  const isSafe = () => {
    const found = trueNumbers(system);
    const safe = allSafe(attack('first', found));
    if (safe) last = found;
    return safe;
  };
  if (method.trims) trim(system, hidden, task.secret, isSafe);
  const findings = attack('exact', last);
  return {
    // A primary cell that was published earlier is known; it is not published once more.
    primary: new Set([...wishes.primary].filter((index) => !wishes.publish.has(index))),
    secondary: new Set(
      [...hidden].filter(
        (index) => system.variables[index]?.value !== undefined && !wishes.primary.has(index),
      ),
    ),
    findings,
    passed: allSafe(findings),
  };
}

/** What elimination hides beside the secrets. */
function chosenByElimination(
  system: System,
  rules: Rules,
  task: Task,
  wishes: Wishes,
  start: Elimination,
): ReadonlySet<number> {
  const base = start.copy();
  for (const index of task.open) base.publish(index);
  const candidates = candidatesInOrder(system, task, rules.order, preferredOf(system, wishes, task));
  const trials = Math.min(rules.trials, Math.floor(SEARCH_MAX / system.variables.length));
  return hideLess(system, base, task.secret, candidates, trials).secondary;
}

function allSafe(findings: ReadonlyMap<number, Finding>): boolean {
  return [...findings.values()].every(({ safe }) => safe);
}

/** The true numbers are one of the possible solutions. */
function trueNumbers({ variables }: System): Witnesses {
  const witnesses = new Witnesses();
  variables.forEach(({ value }, index) => {
    if (value !== undefined) witnesses.note(index, value);
  });
  return witnesses;
}

/** The numbers for which something can be done. */
function unsafeOf(findings: ReadonlyMap<number, Finding>, open: ReadonlySet<number>): Unsafe[] {
  return [...findings]
    .flatMap(([variable, finding]) => (finding.safe || open.has(variable) ? [] : [{ variable, finding }]))
    .sort((one, other) => one.variable - other.variable);
}

/** What more to hide for numbers that are not safe; nothing where nothing helps. */
function widened(
  solver: Solver,
  system: System,
  witnesses: Witnesses,
  hidden: ReadonlySet<number>,
  open: ReadonlySet<number>,
  unsafe: readonly Unsafe[],
): number[] {
  if (unsafe.length === 0) return [];
  const repair = new Repair(solver, system, witnesses, hidden, open);
  try {
    const added = unsafe.flatMap((one) => repair.widen(one) ?? []);
    if (added.length > 0) return added;
  } finally {
    repair.dispose();
  }
  // No movement says what to hide, as where the cross table narrows: cell by cell, what lies near.
  return unsafe.flatMap(({ variable }) => cheapestNear(system, variable, hidden, open) ?? []);
}

/** The smallest cell that can still be hidden in a sum with this one; where there is none, in a sum with those. */
function cheapestNear(
  { variables, relations }: System,
  variable: number,
  hidden: ReadonlySet<number>,
  open: ReadonlySet<number>,
): number | undefined {
  const value = (index: number) => variables[index]?.value ?? Infinity;
  const sums = relations.map(({ parent, children }) => [parent, ...children]);
  const reached = new Set([variable]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const index of sums.filter((members) => members.some((one) => reached.has(one))).flat())
      reached.add(index);
    const [cheapest] = [...reached]
      .filter((index) => Number.isFinite(value(index)) && !hidden.has(index) && !open.has(index))
      .sort((one, other) => value(one) - value(other) || one - other);
    if (cheapest !== undefined) return cheapest;
  }
  return undefined;
}

function taskOf(system: System, { protectZeros }: Rules, { primary, publish }: Wishes): Task {
  const secret = new Set(primary);
  const open = new Set<number>();
  const zeros = protectZeros ? new Set<number>() : shownZeros(system, primary);
  system.variables.forEach((variable, index) => {
    const isKnown = variable.published !== undefined || variable.structural || publish.has(index);
    if (isKnown || zeros.has(index)) open.add(index);
    else if (variable.wasHidden && variable.value === undefined) secret.add(index);
  });
  for (const index of open) secret.delete(index);
  return { secret, open };
}

/**
 * Zeros that are always shown where zeros are. Not among them is one that an earlier release hid: it is shown once
 * nothing hangs on it. Nor one that would give a hidden zero away: the sum of a hidden one, or a part of it.
 */
function shownZeros({ variables, relations }: System, primary: ReadonlySet<number>): Set<number> {
  const isZero = (index: number) => variables[index]?.value === 0;
  const zeros = new Set(
    variables.flatMap(({ wasHidden }, index) =>
      isZero(index) && !wasHidden && !primary.has(index) ? [index] : [],
    ),
  );
  const empty = relations
    .filter(({ parent }) => isZero(parent))
    .map(({ parent, children }) => [parent, ...children]);
  for (let before = -1; before !== zeros.size;) {
    before = zeros.size;
    for (const members of empty) {
      if (members.every((index) => zeros.has(index) || variables[index]?.structural)) continue;
      for (const index of members) zeros.delete(index);
    }
  }
  return zeros;
}

/** What was hidden before, here or in another period, and can be hidden again. */
function preferredOf({ variables }: System, { prefer }: Wishes, { secret, open }: Task): Set<number> {
  const indices = variables.flatMap(({ wasHidden, value }, index) => {
    const isAsked = value !== undefined && (wasHidden || prefer.has(index));
    return isAsked && !secret.has(index) && !open.has(index) ? [index] : [];
  });
  return new Set(indices);
}

/** What the attacker reads: what is published now or was published before. */
function publishedValue(
  { variables }: System,
  hidden: ReadonlySet<number>,
  index: number,
): number | undefined {
  const variable = variables[index];
  if (variable?.published !== undefined) return variable.published;
  return hidden.has(index) ? undefined : variable?.value;
}

function needsOf(
  { variables }: System,
  rules: Rules,
  hidden: ReadonlySet<number>,
  primary: ReadonlySet<number>,
): Map<number, Need> {
  const needs = new Map<number, Need>();
  for (const index of [...hidden, ...primary]) {
    needs.set(index, { width: rules.minimumWidth, reach: reachOf(variables[index], rules) });
  }
  return needs;
}

/**
 * A dominated sum must look as large as it would have to be for the rule to allow it.
 * Source: Handbook on Statistical Disclosure Control, chapter 4, upper protection level of the (n, k) rule.
 */
function reachOf(
  variable: System['variables'][number] | undefined,
  { dominance }: Rules,
): number | undefined {
  if (variable?.measure !== 'sum' || !dominance || !variable.largest) return undefined;
  const together = variable.largest.slice(0, dominance.largest).reduce((sum, one) => sum + one, 0);
  const reach = together / dominance.share;
  return reach > (variable.value ?? 0) ? reach : undefined;
}
