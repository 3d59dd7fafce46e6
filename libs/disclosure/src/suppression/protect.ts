import { guessesOf } from '../audit/attacker.ts';
import { allSafe, audit } from '../audit/audit.ts';
import type { Depth, Finding } from '../audit/audit.ts';
import { evidenceOf } from '../audit/witnesses.ts';
import type { Evidence } from '../audit/witnesses.ts';
import type { Solver } from '../solver/solver.ts';
import { partsOf } from '../tables/split.ts';
import type { System } from '../tables/system.ts';
import { candidatesInOrder } from './choose.ts';
import { Elimination } from './elimination.ts';
import { hideLess } from './improve.ts';
import { needsOf } from './needs.ts';
import type { Rules } from './rules.ts';
import { preferredOf, taskOf } from './task.ts';
import type { Task, Wishes } from './task.ts';
import { trim } from './trim.ts';
import { hiddenMore, unsafeOf } from './widen.ts';

/** What is hidden in the end, and how it stood the attack. */
export interface Protection {
  readonly primary: ReadonlySet<number>;
  readonly secondary: ReadonlySet<number>;
  /** For each hidden number, of this release and of earlier ones, what the attacker can say. */
  readonly findings: ReadonlyMap<number, Finding>;
  readonly passed: boolean;
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
  const attack = (depth: Depth, evidence: Evidence) => {
    const needs = needsOf(system, rules, hidden, wishes.primary);
    const attacker = {
      reads: (index: number) => publishedValue(system, hidden, index),
      guesses: rules.hiddenIsSome ? guessesOf(system, needs.keys()) : [],
    };
    return audit(solver, system, attacker, needs, evidence, depth);
  };
  // A pattern that was hidden before and still protects is kept: what changes without need tells of a change.
  if (former.size === 0 || unsafeOf(attack('enough', evidenceOf(system)), task.open).length > 0) {
    for (const index of former) hidden.delete(index);
    for (const index of method.choose(system, rules, task, wishes, start)) hidden.add(index);
  }
  const evidence = evidenceOf(system);
  const reduced = { ...system, relations: start.independent };
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    const unsafe = unsafeOf(attack('enough', evidence), task.open);
    const added = hiddenMore(solver, reduced, evidence, hidden, task.open, unsafe);
    if (added.length === 0) break;
    for (const index of added) hidden.add(index);
  }
  let last = evidence;
  const isSafe = () => {
    const found = evidenceOf(system);
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
