import { Suspense, useEffect, type ReactNode } from 'react';
import { Cover } from '../cover/cover.js';
import { MeInCache } from '../../lib/me-in-cache.js';
import { SessionActionsContext } from '../../lib/session.js';
import { PageBoundary } from '../page-boundary.js';
import { forcedPasswordPage, lockPage, signInPage } from './entrance-pages.js';
import { LeaveQuestion } from './leave-question.js';
import { Starting } from './starting.js';
import { Unreachable } from './unreachable.js';
import { useSessionGate, type SessionGateActions, type SessionGateState } from './use-session-gate.js';
import { useWhilePresent } from './use-while-present.js';

const { Part: SignInPage } = signInPage;
const { Part: LockPage } = lockPage;
const { Part: ForcedPasswordPage } = forcedPasswordPage;

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
      return (
        <Entering>
          <SignInPage onSignedIn={gate.enter} />
        </Entering>
      );
    case 'in':
      return (
        <MeInCache>
          <Present state={gate.state} gate={gate}>
            {children}
          </Present>
        </MeInCache>
      );
  }
}

function Entering({ children }: { children: ReactNode }) {
  return (
    <PageBoundary>
      <Suspense fallback={<Starting />}>{children}</Suspense>
    </PageBoundary>
  );
}

interface PresentProps {
  state: Extract<SessionGateState, { kind: 'in' }>;
  gate: SessionGateActions;
  children: ReactNode;
}

/** The lock must be at hand when the network is not. */
const FETCH_LOCK_AFTER_MS = 3_000;

function Present({ state, gate, children }: PresentProps) {
  useWhilePresent(state, gate);
  useEffect(() => {
    const timer = setTimeout(
      () => [lockPage, signInPage].forEach((page) => page.fetch()),
      FETCH_LOCK_AFTER_MS,
    );
    return () => clearTimeout(timer);
  }, []);
  if (state.me.mustChangePassword && !state.cover) {
    return (
      <>
        <Entering>
          <ForcedPasswordPage
            isKnown={state.me.oneTimeSession}
            onChanged={gate.refresh}
            onSignOut={gate.signOut}
          />
        </Entering>
        <LeaveQuestion />
      </>
    );
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
          <Entering>
            {state.cover === 'locked' ? (
              <LockPage me={state.me} onUnlocked={gate.enter} onSignOut={gate.signOut} />
            ) : (
              <SignInPage onSignedIn={gate.enter} returning={state.me.user} />
            )}
          </Entering>
          <LeaveQuestion />
        </Cover>
      )}
      {!state.cover && <LeaveQuestion />}
    </>
  );
}
