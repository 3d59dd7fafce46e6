import type { Problem } from '@okenko/shared/common/problem';
import { useProblemText } from '../../../lib/problem.js';

/** Why the server refused a record, in one sentence or two. */
export function useRefusalText(): (problem: Problem) => string {
  const text = useProblemText();
  return (problem) => {
    const fields = problem.fields ?? [];
    return fields.length === 0 ? text(problem) : [...new Set(fields.map(text))].join(' ');
  };
}
