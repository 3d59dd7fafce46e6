import { useState } from 'react';

interface Choice {
  line: string;
  /** Key of the option, or null while nothing may be chosen. */
  key: string | null;
}

/**
 * Which option Enter takes. The first that stood for a line stays chosen while others arrive above it: what Enter
 * does must not change under the finger. Another line begins anew.
 * @param first what is chosen for a new line, or null for none
 */
export function useChosen(line: string, shown: readonly { key: string }[], first: string | null) {
  const [choice, setChoice] = useState<Choice>({ line, key: first });
  const stands = choice.line === line && shown.some(({ key }) => key === choice.key);
  const key = stands ? choice.key : first;
  if (choice.line !== line || choice.key !== key) setChoice({ line, key });
  return {
    active: shown.findIndex((option) => option.key === key),
    setActive: (index: number) => setChoice({ line, key: shown[index]?.key ?? null }),
    /** What is chosen next is decided anew. */
    forget: () => setChoice({ line, key: null }),
  };
}
