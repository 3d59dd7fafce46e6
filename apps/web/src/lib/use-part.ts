import { useEffect, useReducer, useState } from 'react';
import type { Part } from './parts.js';

/**
 * The part as soon as it is here, null until then. Throws where the server does not give it; whoever mounts this anew
 * asks anew, which React's `lazy` never does.
 * @param isWanted false while it need not be fetched yet
 */
export function usePart<T>(part: Part<T>, isWanted = true): T | null {
  const [refusal, setRefusal] = useState<{ of: Part<T>; error: Error } | null>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const it = part.here();
  const isHere = it !== null;
  useEffect(() => {
    if (isHere || !isWanted) return undefined;
    let isMounted = true;
    part.fetch().then(
      () => isMounted && redraw(),
      (error: Error) => isMounted && setRefusal({ of: part, error }),
    );
    return () => {
      isMounted = false;
    };
  }, [part, isHere, isWanted]);
  if (!isHere && refusal?.of === part) throw refusal.error;
  return it;
}
