import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, type RefObject } from 'react';
import { changeLanguage } from '../../lib/i18n/i18n.js';
import { onLive, startLive, stopLive } from '../../lib/live.js';
import { OFFICES_KEY } from '../../lib/reference.js';
import { onLock, onSignOut, onUnlock, tellSession } from '../../lib/session-events.js';
import { setSingleKeys } from '../../lib/shortcuts.js';
import { watchIdle, type IdleWatch } from './idle-watch.js';
import { keepAwake } from './keep-awake.js';
import { joinSessionChannel, type SessionChannel } from './session-channel.js';
import type { SessionGateActions, SessionGateState } from './use-session-gate.js';

const MINUTE_MS = 60_000;

/** What runs while somebody is signed in: their preferences, the idle watch, the live stream, word between windows. */
export function useWhilePresent(
  state: Extract<SessionGateState, { kind: 'in' }>,
  gate: SessionGateActions,
): void {
  const { preferences, town, user } = state.me;
  const { setColorScheme } = useMantineColorScheme();
  const actions = useRef(gate);
  useEffect(() => {
    actions.current = gate;
  }, [gate]);

  useEffect(() => void changeLanguage(preferences.language), [preferences.language]);
  useEffect(() => setColorScheme(preferences.colorScheme), [preferences.colorScheme, setColorScheme]);
  useEffect(() => setSingleKeys(preferences.singleKeys), [preferences.singleKeys]);

  const working = state.cover === null && !state.me.mustChangePassword;
  const watch = useRef<IdleWatch | null>(null);
  const channel = useRef<SessionChannel | null>(null);

  useEffect(() => {
    // A lock that was heard from another window is not told again.
    let heard = false;
    const joined = joinSessionChannel((message) => {
      if (message.type === 'active') watch.current?.seenAt(message.at);
      if (message.type === 'unlocked') void actions.current.refresh();
      if (message.type === 'signed-out') {
        void tellSession('left');
        actions.current.leave();
      }
      if (message.type !== 'locked') return;
      heard = true;
      void tellSession('lock');
      heard = false;
    });
    channel.current = joined;
    const off = [
      onLock(() => {
        if (!heard) joined.tell({ type: 'locked' });
      }),
      onUnlock(() => joined.tell({ type: 'unlocked' })),
      onSignOut(() => joined.tell({ type: 'signed-out' })),
    ];
    return () => {
      for (const end of off) end();
      joined.close();
    };
  }, [user.id]);

  useEffect(() => {
    if (!working) return undefined;
    const limitMs = town.idleLockMinutes * MINUTE_MS;
    const tellServer = keepAwake(limitMs);
    const idle = watchIdle(
      limitMs,
      () => void actions.current.lock(),
      (at) => {
        channel.current?.tell({ type: 'active', at });
        tellServer(at);
      },
    );
    watch.current = idle;
    return idle.stop;
  }, [working, town.idleLockMinutes]);

  useLiveWhile(working, actions);
}

/** One stream while the person works; what it tells about shared lists refreshes them. */
function useLiveWhile(working: boolean, actions: RefObject<SessionGateActions>): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!working) return undefined;
    startLive();
    return stopLive;
  }, [working]);
  useEffect(() => {
    const off = onLive('reference', ({ what, list }) => {
      void client.invalidateQueries({ queryKey: list === undefined ? [what] : [what, list] });
      if (what === 'town' || what === 'offices') void actions.current.refresh();
    });
    const offSession = onLive('session', () => void actions.current.refresh());
    // While the stream was down an office may have been closed, or opened again.
    let isFirst = true;
    const offOpen = onLive('open', () => {
      if (!isFirst) {
        void client.invalidateQueries({ queryKey: OFFICES_KEY });
        void actions.current.refresh();
      }
      isFirst = false;
    });
    return () => {
      off();
      offSession();
      offOpen();
    };
  }, [client, actions]);
}
