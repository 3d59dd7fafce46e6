import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

interface CommandSlotValue {
  opened: boolean;
  open: () => void;
  close: () => void;
}

const CommandSlotContext = createContext<CommandSlotValue | null>(null);

/** Holds whether the one box of the whole application ("Find anything", Ctrl K) is open. */
export function CommandSlot({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const open = useCallback(() => setOpened(true), []);
  const close = useCallback(() => setOpened(false), []);
  const value = useMemo(() => ({ opened, open, close }), [opened, open, close]);
  return <CommandSlotContext value={value}>{children}</CommandSlotContext>;
}

export function useCommandSlot(): CommandSlotValue {
  const value = useContext(CommandSlotContext);
  if (!value) throw new Error('useCommandSlot is used outside CommandSlot');
  return value;
}
