import { useSyncExternalStore, type ReactNode } from 'react';

export interface Notice {
  id: string;
  message: ReactNode;
  /** Milliseconds until it goes by itself. */
  autoClose: number;
  tone: 'calm' | 'problem';
  /** False where the notice has an action of its own. */
  closable: boolean;
}

const SHORT_MS = 5_000;
/** What went wrong takes longer to read. */
const PROBLEM_MS = 10_000;
const SHOWN_AT_ONCE = 3;

let shown: readonly Notice[] = [];
let counter = 0;
const listeners = new Set<() => void>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();

function set(next: readonly Notice[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Short words at the edge of the screen, announced politely; a notice of the same id takes the other's place. */
export const notices = {
  show({
    id,
    message,
    autoClose,
    tone = 'calm',
    closable = true,
  }: Partial<Notice> & Pick<Notice, 'message'>): string {
    counter += 1;
    const notice: Notice = {
      id: id ?? `notice-${counter}`,
      message,
      tone,
      closable,
      autoClose: autoClose ?? (tone === 'problem' ? PROBLEM_MS : SHORT_MS),
    };
    notices.hide(notice.id);
    set([...shown, notice].slice(-SHOWN_AT_ONCE));
    timers.set(
      notice.id,
      setTimeout(() => notices.hide(notice.id), notice.autoClose),
    );
    return notice.id;
  },
  hide(id: string): void {
    clearTimeout(timers.get(id));
    timers.delete(id);
    if (shown.some((notice) => notice.id === id)) set(shown.filter((notice) => notice.id !== id));
  },
  clean(): void {
    for (const { id } of shown) notices.hide(id);
  },
};

export function useNotices(): readonly Notice[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
