import type { FieldProblem } from '@okenko/shared/common/problem';
import { useCallback, useState } from 'react';
import type { FieldName } from '../../../lib/drafts/draft-fields.js';
import { useProblemText } from '../../../lib/problem.js';
import { focusField } from './focus-field.js';
import { moreFieldNames } from './more-section.js';

/** Errors at their fields; the first of them gets the focus. */
export function useFieldErrors(root: React.RefObject<HTMLElement | null>, openMore: (open: boolean) => void) {
  const problemText = useProblemText();
  const [errors, setErrors] = useState<Partial<Record<FieldName, string>>>({});
  const tell = (problems: readonly FieldProblem[]) => {
    const named = problems.map(
      (problem) => [problem.path.split('.')[0] as FieldName, problemText(problem)] as const,
    );
    hint(named);
  };
  /** Says something in words at fields, without a problem of the contract behind it. */
  const hint = (named: readonly (readonly [FieldName, string])[]) => {
    const [first] = named;
    if (first === undefined) return;
    setErrors(Object.fromEntries([...named].reverse()));
    if (named.some(([name]) => moreFieldNames.includes(name))) openMore(true);
    // After the errors are drawn, so that the field is read out with its error.
    setTimeout(() => focusField(root.current, first[0]));
  };
  const clearError = useCallback((name: FieldName) => {
    setErrors(({ [name]: _cleared, ...others }) => others);
  }, []);
  return { errors, tell, hint, clearError };
}
