import { fieldNames, sameUnit, unitNames, unitOf, type DraftFields, type FieldName } from './draft-fields.js';

export interface Merged {
  fields: DraftFields;
  /** Units that both sides changed, each in its own way; `fields` holds mine until the worker chooses. */
  conflicts: FieldName[];
  /** Units taken over from theirs without asking, because only they changed them. */
  taken: FieldName[];
}

/** What the other side's record may have grown from. `sent` is a save of ours whose answer never came. */
export interface Ancestor {
  base: DraftFields | null;
  sent: Partial<DraftFields> | null;
  /** Units whose choice is still open from an earlier merge. */
  open: readonly FieldName[];
}

/**
 * Three-way merge by field: what only one side changed is taken from that side, what both changed alike is taken
 * once, what both changed differently waits for the worker. Nothing is overwritten silently.
 */
export function merge(ancestor: Ancestor, mine: DraftFields, theirs: DraftFields): Merged {
  const result: Merged = { fields: { ...mine }, conflicts: [], taken: [] };
  for (const unit of unitNames) {
    const choice = chooseUnit(unit, ancestor, mine, theirs);
    if (choice === 'conflict') result.conflicts.push(unit);
    if (choice === 'theirs') {
      result.taken.push(unit);
      Object.assign(result.fields, unitFields(unit, theirs));
    }
  }
  return result;
}

function chooseUnit(unit: FieldName, ancestor: Ancestor, mine: DraftFields, theirs: DraftFields) {
  if (sameUnit(unit, mine, theirs)) return 'mine';
  if (ancestor.open.includes(unit)) return 'conflict';
  const { base, sent } = ancestor;
  // Their value is what we sent ourselves: the answer was lost, and mine is newer.
  if (sent !== null && isSent(unit, sent) && sameUnit(unit, theirs, { ...mine, ...sent })) return 'mine';
  if (base !== null && sameUnit(unit, mine, base)) return 'theirs';
  if (base !== null && sameUnit(unit, theirs, base)) return 'mine';
  return 'conflict';
}

function isSent(unit: FieldName, sent: Partial<DraftFields>): boolean {
  return unitOf(unit).every((name) => name in sent);
}

/** The fields of one unit. */
export function unitFields(unit: FieldName, from: DraftFields): Partial<DraftFields> {
  return Object.fromEntries(
    fieldNames.filter((name) => unitOf(unit).includes(name)).map((name) => [name, from[name]]),
  );
}
