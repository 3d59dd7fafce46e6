import { useLayoutEffect } from 'react';

/** A text that stands there already is gone on with: a browser would begin in front of its first letter. */
export function useCaretAtEnd(field: React.RefObject<HTMLTextAreaElement | null>): void {
  useLayoutEffect(() => {
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, [field]);
}
