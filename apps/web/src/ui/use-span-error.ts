import { useProblemText } from '../lib/problem.js';

interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** For two days that narrow a list: what to say at the second where it lies before the first; else null. */
export function useSpanError({ from, to }: Days): string | null {
  const text = useProblemText();
  const isReversed = from !== undefined && to !== undefined && to < from;
  return isReversed ? text({ path: 'to', code: 'ends_before_start' }) : null;
}
