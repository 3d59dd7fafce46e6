import type {
  CloseConsultationInput,
  Consultation,
  DiscardConsultationInput,
  ReopenConsultationInput,
  SaveConsultationInput,
} from '@okenko/shared/consultations/consultations.contract';
import { isOpen } from '@okenko/shared/consultations/consultation-status';
import type { Problem } from '@okenko/shared/common/problem';
import { fieldsOf, sameValue, unitNameOf, type DraftFields, type FieldName } from './draft-fields.js';
import { unitFields } from './merge.js';
import { stampedAt } from './stamp.js';

/** One request to the server. It is written down before it is sent and repeated as it is until an answer comes. */
export type Step =
  | { move: 'save'; input: SaveConsultationInput }
  | { move: 'close'; input: CloseConsultationInput }
  | { move: 'discard'; input: DiscardConsultationInput }
  | { move: 'reopen'; input: ReopenConsultationInput };

/** What the worker wants to become of the record, besides its content. */
export type Wish =
  /** `reopens`: an asked-for reopening (its reason) that had not been done when the worker closed again. */
  | { move: 'close'; endedAt: string; reopens?: string }
  | { move: 'discard' }
  | { move: 'reopen'; reason: string };

/** The server's definite no to a step. */
export interface Refusal {
  move: Step['move'];
  problem: Problem;
}

/** One consultation as this browser knows it: the server's last word, and what the worker did since. */
export interface Draft {
  readonly id: string;
  /** The record as the server last told it; null while it has none. */
  readonly base: Consultation | null;
  readonly fields: DraftFields;
  /** Fields of a new record that stand for the office's defaults; untouched they are left to the server. */
  readonly guessed: readonly FieldName[];
  /** When this person last set a field or the wish: a hybrid clock, so that windows agree (see `stamp.ts`). */
  readonly stamps: Readonly<Partial<Record<FieldName | 'wish', number>>>;
  readonly wish: Wish | null;
  readonly inflight: Step | null;
  /** Units both sides changed; `fields` holds mine, `base` theirs. They are not sent until the worker chooses. */
  readonly conflicts: readonly FieldName[];
  /** Name of the person whose values stand against mine in `conflicts`. */
  readonly conflictWith: string | null;
  readonly refusal: Refusal | null;
  /** Counts what happened with the server since `base`, so that windows know whose news is newer. */
  readonly turn: number;
  /** Moment of the last change by the worker, ISO 8601. */
  readonly changedAt: string;
  /** Moment of the first change that the server does not have yet; null while it has all. */
  readonly unsentSince: string | null;
}

/** Nothing typed, nothing wished, nothing under way. */
export const UNTOUCHED = {
  guessed: [],
  stamps: {},
  wish: null,
  inflight: null,
  conflicts: [],
  conflictWith: null,
  refusal: null,
  turn: 0,
} as const;

/** What a record begins with. */
export interface Beginning {
  fields: DraftFields;
  guessed?: readonly FieldName[];
}

/** A record that begins here and now. */
export function newDraft(id: string, { fields, guessed = [] }: Beginning, at: string, stamp: number): Draft {
  const begun = { stamps: { startedAt: stamp }, changedAt: at, unsentSince: at };
  return { ...UNTOUCHED, id, base: null, fields, guessed, ...begun };
}

/** The guessed fields that nobody has touched since. */
export function stillGuessed({ guessed, stamps }: Draft): FieldName[] {
  return guessed.filter((name) => stamps[name] === undefined);
}

/** A record that the server knows and nobody here has touched. */
export function draftOf(record: Consultation): Draft {
  const fields = fieldsOf(record);
  return {
    ...UNTOUCHED,
    id: record.id,
    base: record,
    fields,
    changedAt: record.updatedAt,
    unsentSince: null,
  };
}

/** When this person last set something in the record, in milliseconds since 1970; 0 for never. */
export function lastTouched(draft: Draft): number {
  return stampedAt(Math.max(0, ...Object.values(draft.stamps)));
}

/** Sets fields. What does not change anything gives the same draft back. */
export function edited(draft: Draft, patch: Partial<DraftFields>, at: string, stamp: number): Draft {
  const names = (Object.keys(patch) as FieldName[]).filter(
    (name) => !identical(draft.fields[name], patch[name]),
  );
  if (names.length === 0) return draft;
  const stamps = { ...draft.stamps, ...Object.fromEntries(names.map((name) => [name, stamp])) };
  // Whoever writes in what was refused is not done with it.
  const wish = draft.refusal !== null && draft.wish?.move === 'close' ? null : draft.wish;
  const fields = { ...draft.fields, ...patch };
  return { ...draft, fields, stamps, wish, refusal: null, ...changedNow(draft, at) };
}

function changedNow(draft: Draft, at: string): Pick<Draft, 'changedAt' | 'unsentSince'> {
  return { changedAt: at, unsentSince: draft.unsentSince ?? at };
}

function identical(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Says what shall become of the record; null takes the wish back. */
export function wished(draft: Draft, wish: Wish | null, at: string, stamp: number): Draft {
  return {
    ...draft,
    wish,
    stamps: { ...draft.stamps, wish: stamp },
    refusal: null,
    ...changedNow(draft, at),
  };
}

/** The worker's choice for one field that both sides changed. */
export function resolved(draft: Draft, name: FieldName, choice: 'mine' | 'theirs', stamp: number): Draft {
  const unit = unitNameOf(name);
  if (!draft.conflicts.includes(unit) || draft.base === null) return draft;
  const kept = choice === 'mine' ? {} : unitFields(unit, fieldsOf(draft.base));
  const stamps = { ...draft.stamps, ...Object.fromEntries(Object.keys(kept).map((key) => [key, stamp])) };
  const conflicts = draft.conflicts.filter((other) => other !== unit);
  return { ...draft, fields: { ...draft.fields, ...kept }, stamps, conflicts, turn: draft.turn + 1 };
}

/** True where the worker's content is not yet the server's. */
export function isDirty(draft: Draft): boolean {
  const { base } = draft;
  if (base === null) return true;
  return Object.entries(draft.fields).some(
    ([name, value]) => !sameValue(name as FieldName, value, base[name as FieldName]),
  );
}

/** True where the server does not have all of it, or has not said so yet. */
export function isUnsent(draft: Draft): boolean {
  return draft.wish !== null || draft.inflight !== null || isDirty(draft);
}

/** The reason to open the record again before what is typed can be saved and closed, or null. */
export function reopensFirst(draft: Draft): string | null {
  const { base, wish } = draft;
  if (base?.state !== 'closed' || wish?.move !== 'close' || wish.reopens === undefined) return null;
  return isDirty(draft) ? wish.reopens : null;
}

/** Somebody else ended the record while this browser held changes: they can only go on as a new record. */
export function isStranded(draft: Draft): boolean {
  if (draft.base === null || isOpen(draft.base.state) || draft.inflight !== null) return false;
  if (reopensFirst(draft) !== null) return false;
  return (draft.wish === null || draft.wish.move === 'close') && isDirty(draft);
}
