import { Suspense, useEffect, useRef, useState } from 'react';
import { askBeforeLoss } from '../../lib/session-events.js';
import { later } from '../later.js';
import { PageBoundary } from '../page-boundary.js';

const { Part: LeaveDialog } = later(async () => (await import('./leave-dialog.js')).LeaveDialog);

/** Asks the person who would lose something by signing out. Where the screen is covered meanwhile, they stay. */
export function LeaveQuestion() {
  const [isAsked, setAsked] = useState(false);
  const answering = useRef<((leave: boolean) => void) | null>(null);
  const answer = (leave: boolean) => {
    answering.current?.(leave);
    answering.current = null;
    setAsked(false);
  };
  useEffect(() => {
    const off = askBeforeLoss(() => {
      answering.current?.(false);
      setAsked(true);
      return new Promise((resolve) => (answering.current = resolve));
    });
    return () => {
      off();
      answering.current?.(false);
    };
  }, []);
  if (!isAsked) return null;
  return (
    <PageBoundary>
      <Suspense fallback={null}>
        <LeaveDialog onAnswer={answer} />
      </Suspense>
    </PageBoundary>
  );
}
