import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useMe } from '../session.js';
import { drafts, keepDrafts } from './desk-drafts.js';
import type { Draft } from './draft.js';
import type { DraftFields, FieldName } from './draft-fields.js';
import type { DraftEvent } from './draft-event.js';
import type { Drafts, Safety } from './drafts.js';

/** The drafts of the person who is signed in. Reading from them is left to the other hooks of this file. */
export function useDrafts(): Drafts {
  const { id } = useMe().user;
  const client = useQueryClient();
  useEffect(() => keepDrafts(id, client), [id, client]);
  return drafts;
}

/** Something read from one draft; the component renders again only when that changes. Undefined when it is gone. */
export function useDraft<Result>(id: string, read: (draft: Draft) => Result): Result | undefined {
  const subscribe = useCallback((listener: () => void) => drafts.registry.subscribeTo(id, listener), [id]);
  const settled = useSettled<Result | undefined>();
  return useSyncExternalStore(subscribe, () => {
    const draft = drafts.registry.get(id);
    return settled(draft && read(draft));
  });
}

/** One field of a draft that is open. */
export function useDraftField<Name extends FieldName>(id: string, name: Name): DraftFields[Name] {
  const value = useDraft(id, (draft) => draft.fields[name]);
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  // The draft may be gone a moment before the component that shows it.
  return last.current as DraftFields[Name];
}

/** Something read from all drafts; renders again only when it changes. */
export function useAllDrafts<Result>(read: (all: readonly Draft[]) => Result): Result {
  const subscribe = useCallback((listener: () => void) => drafts.registry.subscribe(listener), []);
  const settled = useSettled<Result>();
  return useSyncExternalStore(subscribe, () => settled(read(drafts.registry.list())));
}

/** Where the content of a draft is safe. */
export function useSafety(id: string): Safety {
  const subscribe = useCallback((listener: () => void) => drafts.registry.subscribeTo(id, listener), [id]);
  return useSyncExternalStore(subscribe, () => drafts.safety(id));
}

/** Calls the handler for what happens to drafts. */
export function useDraftEvents(handler: (event: DraftEvent) => void): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => drafts.on((event) => latest.current(event)), []);
}

/** Gives the earlier object back where the new one says the same. */
function useSettled<Result>(): (next: Result) => Result {
  const last = useRef<Result | null>(null);
  return useCallback((next: Result) => {
    const same = last.current !== null && JSON.stringify(last.current) === JSON.stringify(next);
    if (!same) last.current = next;
    return last.current as Result;
  }, []);
}
