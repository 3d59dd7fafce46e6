import type { Me } from '@okenko/shared/auth/auth.contract';

export type SessionGateState =
  | { kind: 'starting' }
  | { kind: 'unreachable'; error: Error }
  | { kind: 'out' }
  | {
      kind: 'in';
      me: Me;
      cover: null | 'locked' | 'expired';
      /** False after a reload of a locked screen: there is nothing to keep mounted yet. */
      entered: boolean;
    };

export type SessionGateMove =
  | { type: 'start' }
  | { type: 'unreachable'; error: Error }
  | { type: 'enter'; me: Me }
  | { type: 'update'; me: Me }
  | { type: 'lock' }
  | { type: 'expire' }
  | { type: 'leave' };

/** Pure: from a state, by a move, to a state. */
export function reduceGate(state: SessionGateState, move: SessionGateMove): SessionGateState {
  switch (move.type) {
    case 'start':
      return { kind: 'starting' };
    case 'unreachable':
      return { kind: 'unreachable', error: move.error };
    case 'enter':
      return entered(state, move.me);
    case 'update':
      return state.kind === 'in' ? { ...state, me: move.me } : state;
    case 'lock':
      return state.kind === 'in' && state.cover === null ? { ...state, cover: 'locked' } : state;
    case 'expire':
      // Without work on the screen there is nothing to keep.
      if (state.kind !== 'in') return state.kind === 'starting' ? state : { kind: 'out' };
      return state.entered ? { ...state, cover: 'expired' } : { kind: 'out' };
    case 'leave':
      return { kind: 'out' };
  }
}

function entered(state: SessionGateState, me: Me): SessionGateState {
  const same = state.kind === 'in' && state.me.user.id === me.user.id;
  return {
    kind: 'in',
    me,
    cover: me.locked ? 'locked' : null,
    entered: !me.locked || (same && state.entered),
  };
}
