import type { Me } from '@okenko/shared/auth/auth.contract';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
import { useNavigate } from 'react-router';
import { forgetEarly, takeAnswer } from '../../lib/early.js';
import { http, ProblemError } from '../../lib/http.js';
import { paths } from '../../lib/paths.js';
import { ME_KEY, fetchMe } from '../../lib/session.js';
import { onExpired, onLock, onLockWish, maySignOut, tellSession } from '../../lib/session-events.js';
import { forgetLock, oweLock, payLock, withOwedLock } from './owed-lock.js';
import { reduceGate, type SessionGateState } from './session-gate-state.js';

export type { SessionGateState } from './session-gate-state.js';

export interface SessionGateActions {
  state: SessionGateState;
  start: () => void;
  /** Somebody signed in or unlocked. */
  enter: (me: Me) => void;
  /** Asks again who is signed in, after a change of roles or of the password. */
  refresh: () => Promise<void>;
  lock: () => Promise<void>;
  expire: () => void;
  signOut: (everywhere?: boolean) => Promise<void>;
  /** Another window signed out. */
  leave: () => void;
}

const UNAUTHORIZED = 401;

/** The state of the session and the moves between its states. */
export function useSessionGate(): SessionGateActions {
  const client = useQueryClient();
  const navigate = useRef(useNavigate());
  const [state, dispatch] = useReducer(reduceGate, client, begin);
  const current = useRef(state);
  useEffect(() => {
    current.current = state;
  }, [state]);

  /** Shows the work of who sits here, or its cover. */
  const meet = useCallback(
    (me: Me) => {
      const before = current.current;
      const covered = before.kind === 'in' && before.cover !== null;
      if (before.kind === 'in' && before.me.user.id !== me.user.id) {
        client.clear();
        void navigate.current('/', { replace: true });
      }
      client.setQueryData(ME_KEY, me);
      dispatch({ type: 'enter', me });
      if (covered && !me.locked) {
        void tellSession('unlock');
        void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== ME_KEY[0] });
      }
    },
    [client],
  );

  const enter = useCallback(
    (me: Me) => {
      forgetLock();
      meet(me);
    },
    [meet],
  );

  const leave = useCallback(() => {
    client.clear();
    forgetEarly();
    forgetLock();
    dispatch({ type: 'leave' });
    void navigate.current('/sign-in', { replace: true });
  }, [client]);

  const refresh = useCallback(async () => {
    try {
      meet(withOwedLock(await fetchMe()));
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === UNAUTHORIZED) return;
      if (current.current.kind === 'starting') dispatch({ type: 'unreachable', error: error as Error });
    }
  }, [meet]);

  const start = useCallback(() => {
    dispatch({ type: 'start' });
    fetchMe().then(
      (me) => meet(withOwedLock(me)),
      (error: Error) => {
        const signedOut = error instanceof ProblemError && error.problem.status === UNAUTHORIZED;
        dispatch(signedOut ? { type: 'leave' } : { type: 'unreachable', error });
      },
    );
  }, [meet]);

  const lock = useCallback(async () => {
    const { current: before } = current;
    if (before.kind === 'in') oweLock(before.me.user.id);
    await tellSession('lock');
    await payLock();
  }, []);

  const signOut = useCallback(
    async (everywhere = false) => {
      // Those who keep something let go of it now: not before it is sure that the server can be told.
      const isKnown = await isStillKnown().catch(async (error: unknown) => {
        // Who wants to go must not leave the work open because the server has no good answer.
        await lock();
        throw error;
      });
      if (!(await maySignOut())) return;
      if (isKnown) {
        await tellSession('signOut');
        await http.post(everywhere ? '/api/auth/sign-out-everywhere' : '/api/auth/sign-out');
      }
      leave();
    },
    [leave, lock],
  );

  const expire = useCallback(() => dispatch({ type: 'expire' }), []);

  useEffect(() => {
    if (current.current.kind === 'starting') start();
  }, [start]);
  useEffect(() => onLock(() => dispatch({ type: 'lock' })), []);
  useEffect(() => onLockWish(lock), [lock]);
  useEffect(() => void payLock(), []);
  useEffect(() => onExpired(expire), [expire]);
  // Switching the role changes the cache alone; the gate follows it.
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.query.queryKey[0] !== ME_KEY[0] || event.type !== 'updated') return;
        const me = client.getQueryData<Me>(ME_KEY);
        if (me) dispatch({ type: 'update', me });
      }),
    [client],
  );

  return useMemo(
    () => ({ state, start, enter, refresh, lock, expire, signOut, leave }),
    [state, start, enter, refresh, lock, expire, signOut, leave],
  );
}

/** With the person where it is known already who sits here: then the first drawing shows their work. */
function begin(client: QueryClient): SessionGateState {
  const starting = { kind: 'starting' } as const;
  const early = takeAnswer<Me>(paths.me);
  if (!early) return starting;
  const me = withOwedLock(early);
  client.setQueryData(ME_KEY, me);
  return reduceGate(starting, { type: 'enter', me });
}

/** False where the session ended already; throws where the server gives no answer. */
async function isStillKnown(): Promise<boolean> {
  try {
    await fetchMe();
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === UNAUTHORIZED) return false;
    throw error;
  }
}
