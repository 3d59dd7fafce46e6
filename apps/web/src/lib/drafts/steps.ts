import { isOpen } from '@okenko/shared/consultations/consultation-status';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import type { Problem } from '@okenko/shared/common/problem';
import { isDirty, reopensFirst, stillGuessed, type Draft, type Step } from './draft.js';
import {
  fieldNames,
  pick,
  changes,
  fieldsOf,
  sameValue,
  type DraftFields,
  type FieldName,
} from './draft-fields.js';
import { merge } from './merge.js';

/**
 * The next request for this draft, or null where there is nothing to send. A step that was begun and not answered
 * is repeated as it was: only so does the server know it again and does not count it twice.
 */
export function nextStep(draft: Draft): Step | null {
  if (draft.inflight !== null) return draft.inflight;
  const { base, wish } = draft;
  if (draft.refusal !== null && (wish?.move !== 'discard' || draft.refusal.move === 'discard')) return null;
  if (wish?.move === 'discard') {
    if (base === null || base.state === 'discarded' || base.state === 'locked') return null;
    return { move: 'discard', input: { revision: base.revision } };
  }
  if (base === null) {
    const guessed = stillGuessed(draft);
    const known = fieldNames.filter((name) => !guessed.includes(name));
    return { move: 'save', input: { revision: 0, ...pick(draft.fields, known) } };
  }
  return isOpen(base.state) ? openStep(draft, base) : endedStep(draft, base);
}

function openStep(draft: Draft, base: Consultation): Step | null {
  const changed = changes(fieldsOf(base), draft.fields, draft.conflicts);
  if (Object.keys(changed).length > 0)
    return { move: 'save', input: { revision: base.revision, ...changed } };
  if (draft.wish?.move !== 'close' || draft.conflicts.length > 0) return null;
  return { move: 'close', input: { revision: base.revision, endedAt: draft.wish.endedAt } };
}

function endedStep(draft: Draft, base: Consultation): Step | null {
  const reason = draft.wish?.move === 'reopen' ? draft.wish.reason : reopensFirst(draft);
  if (base.state !== 'closed' || reason === null) return null;
  return { move: 'reopen', input: { revision: base.revision, reason } };
}

/** The draft with the step written down, before it is sent. */
export function begun(draft: Draft, step: Step): Draft {
  return { ...draft, inflight: step, turn: draft.turn + 1 };
}

/** The server did the step and tells the record; what was typed meanwhile stays. */
export function done(draft: Draft, step: Step, record: Consultation): Draft {
  const sent = sentFields(step);
  const theirs = fieldsOf(record);
  const fields = { ...draft.fields };
  // A closing that is taken back while it is under way leaves the timer as it was.
  const isTakenBack = step.move === 'close' && draft.wish?.move === 'reopen';
  for (const name of fieldNames) {
    const isNewer = isTouched(draft, name, sent) || (isTakenBack && timer.has(name));
    if (!isNewer && !sameValue(name, theirs[name], fields[name]))
      Object.assign(fields, { [name]: theirs[name] });
  }
  const wish = wishAfter(draft, record);
  const next = { ...draft, base: record, fields, inflight: null, wish, turn: draft.turn + 1 };
  return { ...next, unsentSince: isDirty(next) || wish !== null ? draft.changedAt : null };
}

const timer: ReadonlySet<FieldName> = new Set(['durationMinutes', 'durationReason']);

/** True where the person changed the field after the step was written down. */
function isTouched(draft: Draft, name: FieldName, sent: Partial<DraftFields>): boolean {
  if (name in sent) return !sameValue(name, draft.fields[name], sent[name]);
  return draft.base === null
    ? draft.stamps[name] !== undefined
    : !sameValue(name, draft.fields[name], draft.base[name]);
}

/** A wish that has come true is no wish any more. */
function wishAfter(draft: Draft, record: Consultation): Draft['wish'] {
  const { wish } = draft;
  if (wish?.move === 'reopen' && isOpen(record.state)) return null;
  if (wish?.move === 'close' && wish.reopens !== undefined && record.state === 'reopened')
    return { move: 'close', endedAt: wish.endedAt };
  return wish;
}

/**
 * Somebody changed the record meanwhile (or a save of ours was done and its answer lost): merges, and tells what
 * was taken over from the other side.
 */
export function rebased(draft: Draft, record: Consultation): { draft: Draft; taken: FieldName[] } {
  const ancestor = {
    base: draft.base === null ? null : fieldsOf(draft.base),
    sent: draft.inflight === null ? null : sentFields(draft.inflight),
    open: draft.conflicts,
  };
  const theirs = fieldsOf(record);
  const mine = draft.base === null ? { ...draft.fields, ...pick(theirs, stillGuessed(draft)) } : draft.fields;
  const { fields, conflicts, taken } = merge(ancestor, mine, theirs);
  const wish = wishAfter(draft, record);
  const turn = draft.turn + 1;
  const isNew = conflicts.some((name) => !draft.conflicts.includes(name));
  const conflictWith = isNew ? record.updatedBy.name : draft.conflictWith;
  const next = {
    ...draft,
    base: record,
    fields,
    conflicts,
    conflictWith,
    wish,
    inflight: null,
    refusal: null,
    turn,
  };
  return { draft: next, taken };
}

/** True where a record was refused because its office is closed, which is not for ever. */
export function officeClosed({ fields = [] }: Problem): boolean {
  return fields.some(({ path, code }) => path === 'officeId' && code === 'office_closed');
}

/** The server will never do this step. What was typed stays; the wish behind it is taken back. */
export function refused(draft: Draft, step: Step, problem: Problem): Draft {
  // What shall be thrown away need not be right first.
  const stays = officeClosed(problem) || (step.move === 'save' && draft.wish?.move === 'discard');
  const wish = stays ? draft.wish : null;
  return { ...draft, inflight: null, wish, refusal: { move: step.move, problem }, turn: draft.turn + 1 };
}

function sentFields(step: Step): Partial<DraftFields> {
  if (step.move !== 'save') return {};
  const { revision: _revision, ...sent } = step.input;
  return sent as Partial<DraftFields>;
}
