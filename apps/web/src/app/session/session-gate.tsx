import type { Me } from '@okenko/shared/auth/auth.contract';
import type { ReactNode } from 'react';
import { LockPage } from '../../pages/lock/lock-page.js';
import { ForcedPasswordPage } from '../../pages/sign-in/forced-password-page.js';
import { SignInPage } from '../../pages/sign-in/sign-in-page.js';
import { Cover } from '../cover/cover.js';
import { SessionActionsContext } from './session-actions.js';
import { Starting } from './starting.js';
import { Unreachable } from './unreachable.js';
import { useSessionGate, type SessionGateState } from './use-session-gate.js';
import { useWhilePresent } from './use-while-present.js';

/**
 * Decides what stands on the screen: the sign-in, the work, or the work covered by the lock. The work stays mounted
 * under the lock and under an expired session; it goes when another person comes.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const gate = useSessionGate();
  switch (gate.state.kind) {
    case 'starting':
      return <Starting />;
    case 'unreachable':
      return <Unreachable error={gate.state.error} onRetry={gate.start} />;
    case 'out':
      return <SignInPage onSignedIn={gate.enter} />;
    case 'in':
      return (
        <Present state={gate.state} gate={gate}>
          {children}
        </Present>
      );
  }
}

interface PresentProps {
  state: Extract<SessionGateState, { kind: 'in' }>;
  gate: ReturnType<typeof useSessionGate>;
  children: ReactNode;
}

function Present({ state, gate, children }: PresentProps) {
  useWhilePresent(state, gate);
  if (state.me.mustChangePassword && !state.cover) {
    return <ForcedPasswordPage onChanged={gate.refresh} onSignOut={gate.signOut} />;
  }
  return (
    <>
      {state.entered && (
        <SessionActionsContext key={state.me.user.id} value={gate}>
          {children}
        </SessionActionsContext>
      )}
      {state.cover && (
        <Cover name="session">
          <CoverPage state={state} gate={gate} me={state.me} />
        </Cover>
      )}
    </>
  );
}

function CoverPage({ state, gate, me }: Omit<PresentProps, 'children'> & { me: Me }) {
  return state.cover === 'locked' ? (
    <LockPage me={me} onUnlocked={gate.enter} onSignOut={gate.signOut} />
  ) : (
    <SignInPage onSignedIn={gate.enter} returning={me.user} />
  );
}
