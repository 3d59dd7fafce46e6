/** What happens to the session, for those who keep something: the local store of drafts, the live stream, the cover. */
export interface SessionEvents {
  /** Somebody wants the screen locked from where no session is at hand. */
  lockWish: void;
  /** The screen is covered; nothing may be read until the same person unlocks. */
  lock: void;
  unlock: void;
  /** The person goes. Handlers may still send and clean up; they are awaited. */
  signOut: void;
  /** Another window signed out: what is here goes without a word to the server, which knows the session no more. */
  left: void;
  /** The server no longer knows the session; what is typed stays until somebody signs in. */
  expired: void;
}

type Handler = () => void | Promise<void>;

const handlers: Record<keyof SessionEvents, Set<Handler>> = {
  lockWish: new Set(),
  lock: new Set(),
  unlock: new Set(),
  signOut: new Set(),
  left: new Set(),
  expired: new Set(),
};

function on(event: keyof SessionEvents, handler: Handler): () => void {
  handlers[event].add(handler);
  return () => handlers[event].delete(handler);
}

/** Registers a handler; returns the function that takes it off again. */
export const onLockWish = (handler: Handler) => on('lockWish', handler);
export const onLock = (handler: Handler) => on('lock', handler);
export const onUnlock = (handler: Handler) => on('unlock', handler);
export const onSignOut = (handler: Handler) => on('signOut', handler);
export const onLeft = (handler: Handler) => on('left', handler);
export const onExpired = (handler: Handler) => on('expired', handler);

type Asking = () => Promise<boolean>;

const guards = new Set<Asking>();
let asking: Asking | null = null;

/** Registers a look before the person goes: false where something would be lost. Returns the function that takes it off. */
export function guardSignOut(guard: Asking): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

/** Registers who asks the person whether to go all the same; returns the function that takes it off. */
export function askBeforeLoss(ask: Asking): () => void {
  asking = ask;
  return () => {
    if (asking === ask) asking = null;
  };
}

/** False where something would be lost and the person would rather stay. */
export async function maySignOut(): Promise<boolean> {
  for (const guard of guards) if (!(await guard())) return asking !== null && asking();
  return true;
}

/** Tells everybody and waits until they are done. One handler's failure keeps no other from its work. */
export async function tellSession(event: keyof SessionEvents): Promise<void> {
  await Promise.allSettled([...handlers[event]].map(async (handler) => handler()));
}
