import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

export interface Later<Props> {
  Part: LazyExoticComponent<ComponentType<Props>>;
  /** Fetches the part before it is needed; a failure is tried again when it is needed. */
  fetch: () => void;
}

const TRIES = 4;
const WAIT_MS = 1_500;

/** A part of the shell that the first screen does without. */
export function later<Props>(load: () => Promise<ComponentType<Props>>): Later<Props> {
  return {
    Part: lazy(async () => ({ default: await persistently(load) })),
    fetch: () => void load().catch(() => {}),
  };
}

async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await load();
    } catch (error) {
      if (tried === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS * tried));
    }
  }
}
