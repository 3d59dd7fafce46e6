import type { Draft } from './draft.js';
import type { DraftFields, FieldName } from './draft-fields.js';

/**
 * Joins what two windows of one person know of the same draft: of what the person typed the later of each field,
 * of what the server said the later as a whole. The order of joining does not matter and joining twice changes
 * nothing, so windows may tell each other as often as they like.
 */
export function joined(one: Draft, other: Draft): Draft {
  const [newer, older] = serverOrder(one, other) >= 0 ? [one, other] : [other, one];
  const fields = { ...newer.fields };
  const stamps = { ...newer.stamps };
  for (const name of Object.keys(older.stamps) as (FieldName | 'wish')[]) {
    const stamp = older.stamps[name] ?? 0;
    if (stamp <= (stamps[name] ?? 0)) continue;
    stamps[name] = stamp;
    if (name !== 'wish') set(fields, name, older.fields[name]);
  }
  const wish = (older.stamps.wish ?? 0) > (newer.stamps.wish ?? 0) ? older.wish : newer.wish;
  const changedAt = newer.changedAt > older.changedAt ? newer.changedAt : older.changedAt;
  const unsentSince =
    changedAt === newer.changedAt ? newer.unsentSince : (newer.unsentSince ?? older.unsentSince);
  return { ...newer, fields, stamps, wish, changedAt, unsentSince };
}

function set<Name extends FieldName>(fields: DraftFields, name: Name, value: DraftFields[Name]): void {
  fields[name] = value;
}

/** Positive where `one` heard later from the server. */
function serverOrder(one: Draft, other: Draft): number {
  const order = (one.base?.revision ?? 0) - (other.base?.revision ?? 0) || one.turn - other.turn;
  return order || compareTexts(heard(one), heard(other));
}

/** Two windows may have taken the same turn; then any order will do, as long as both find the same. */
function heard(draft: Draft): string {
  return JSON.stringify([draft.inflight, draft.refusal, draft.conflicts, draft.unsentSince]);
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one > other ? 1 : -1;
}

/** True where `kept` holds everything the person did in `other`. */
export function covers(kept: Draft, other: Draft): boolean {
  return Object.entries(other.stamps).every(
    ([name, stamp]) => (kept.stamps[name as FieldName] ?? 0) >= stamp,
  );
}
