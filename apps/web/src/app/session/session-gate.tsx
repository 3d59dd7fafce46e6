import { useEffect, type ReactNode } from 'react';
import { Cover } from '../cover/cover.js';
import { MeInCache } from '../../lib/me-in-cache.js';
import { fetchAhead, type Part } from '../../lib/parts.js';
import { SessionActionsContext } from '../../lib/session.js';
import { Later } from '../later.js';
import { PageBoundary } from '../page-boundary.js';
import { forcedPasswordPage, lockPage, signInPage } from './entrance-pages.js';
import { LeaveQuestion } from './leave-question.js';
import { Starting } from './starting.js';
import { Unreachable } from './unreachable.js';
import { useSessionGate, type SessionGateActions, type SessionGateState } from './use-session-gate.js';
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
      return <Entering page={signInPage}>{(SignInPage) => <SignInPage onSignedIn={gate.enter} />}</Entering>;
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

function Entering<T>({ page, children }: { page: Part<T>; children: (page: T) => ReactNode }) {
  return (
    <PageBoundary>
      <Later part={page} until={<Starting />}>
        {children}
      </Later>
    </PageBoundary>
  );
}

interface PresentProps {
  state: Extract<SessionGateState, { kind: 'in' }>;
  gate: SessionGateActions;
  children: ReactNode;
}

/** The first screen is there by then. */
const FETCH_AHEAD_AFTER_MS = 2_000;

function Present({ state, gate, children }: PresentProps) {
  useWhilePresent(state, gate);
  useEffect(() => {
    let stop = () => {};
    const timer = setTimeout(() => (stop = fetchAhead()), FETCH_AHEAD_AFTER_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (state.me.mustChangePassword && !state.cover) {
    return (
      <>
        <Entering page={forcedPasswordPage}>
          {(ForcedPasswordPage) => (
            <ForcedPasswordPage
              isKnown={state.me.oneTimeSession}
              resets={state.me.passwordResets}
              onChanged={gate.refresh}
              onSignOut={gate.signOut}
            />
          )}
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
          {state.cover === 'locked' ? (
            <Entering page={lockPage}>
              {(LockPage) => <LockPage me={state.me} onUnlocked={gate.enter} onSignOut={gate.signOut} />}
            </Entering>
          ) : (
            <Entering page={signInPage}>
              {(SignInPage) => <SignInPage onSignedIn={gate.enter} returning={state.me.user} />}
            </Entering>
          )}
          <LeaveQuestion />
        </Cover>
      )}
      {!state.cover && <LeaveQuestion />}
    </>
  );
}
