import type { FieldProblem } from '@okenko/shared/common/problem';
import type { DraftFields } from '../../../lib/drafts/draft-fields.js';

/**
 * What a record still lacks before it can be closed. The API holds the same rule; said here at once, it works
 * off-line too and at the field.
 */
export function closingProblems(fields: DraftFields): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const require = (path: keyof DraftFields) => problems.push({ path, code: 'required' });
  if (fields.kind === 'consultation' && fields.topics.length === 0) require('topics');
  if (fields.kind === 'consultation' && fields.outcome === null) require('outcome');
  if (fields.kind === 'empty' && fields.emptyReason === null) require('emptyReason');
  if (fields.durationMinutes !== null && fields.durationReason === null) require('durationReason');
  return problems;
}
