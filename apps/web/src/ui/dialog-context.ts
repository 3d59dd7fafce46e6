import { createContext, useContext, useEffect, useRef } from 'react';

export interface DialogAround {
  /** Another dialog stands over it. @returns the function that says it is gone */
  cover: () => () => void;
  /** True where closing would lose something. */
  guards: Set<() => boolean>;
  /** Closes the dialog, or asks first. */
  leave: () => void;
}

export const DialogContext = createContext<DialogAround | null>(null);

/** Inside a dialog: `look` says whether closing it now would lose something. Elsewhere it does nothing. */
export function useDialogGuard(look: () => boolean): void {
  const around = useContext(DialogContext);
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (!around) return undefined;
    const guard = () => latest.current();
    around.guards.add(guard);
    return () => void around.guards.delete(guard);
  }, [around]);
}

/** For the button of a dialog that leaves it. */
export function useDialogLeave(): () => void {
  const around = useContext(DialogContext);
  if (!around) throw new Error('useDialogLeave is used outside a dialog');
  return around.leave;
}
