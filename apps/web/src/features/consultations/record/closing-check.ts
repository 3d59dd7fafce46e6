import type { FieldProblem } from '@okenko/shared/common/problem';
import { BROWSER_SLACK_MS, endsInFuture } from '@okenko/shared/consultations/contact-time';
import { noteWarnings } from '@okenko/shared/consultations/note-warnings';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';
import { serverNow } from '../../../lib/server-clock.js';

/**
 * What a record still lacks before it can be closed, and what of it cannot be. The API holds the same rule; said here
 * at once, it works off-line too and at the field.
 */
export function closingProblems(fields: DraftFields, now = serverNow()): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const require = (path: keyof DraftFields) => problems.push({ path, code: 'required' });
  if (fields.kind === 'consultation' && fields.topics.length === 0) require('topics');
  if (fields.kind === 'consultation' && fields.outcome === null) require('outcome');
  if (fields.kind === 'empty' && fields.emptyReason === null) require('emptyReason');
  if (endsInFuture(fields, now, BROWSER_SLACK_MS))
    problems.push({ path: 'durationMinutes', code: 'in_future' });
  return problems;
}

/** What is worth a second look at closing; nothing of it stops the closing. */
export type ClosingDoubt = 'riskActions' | 'note';

/** @returns the fields that may have been forgotten: what was done about a risk, a number left in the note */
export function closingDoubts({
  risk,
  riskActions,
  note,
}: Pick<DraftFields, 'risk' | 'riskActions' | 'note'>): ClosingDoubt[] {
  const doubts: ClosingDoubt[] = [];
  if (noteWarnings(note).length > 0) doubts.push('note');
  if (risk !== 'none' && riskActions.length === 0) doubts.push('riskActions');
  return doubts;
}

const MINUTE_MS = 60_000;

/** When the contact ended: after the corrected minutes where they were, else now. Never in the future. */
export function endOf({ startedAt, durationMinutes }: DraftFields, now = serverNow()): string {
  const start = Date.parse(startedAt);
  const end = durationMinutes === null ? now : start + durationMinutes * MINUTE_MS;
  return new Date(Math.max(start, Math.min(end, now))).toISOString();
}
