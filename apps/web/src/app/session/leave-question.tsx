import { useEffect, useRef, useState } from 'react';
import { partAhead } from '../../lib/parts.js';
import { askBeforeLoss } from '../../lib/session-events.js';
import { Wished } from '../later.js';

const leaveDialog = partAhead(async () => (await import('./leave-dialog.js')).LeaveDialog);

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
    <Wished part={leaveDialog} onGone={() => answer(false)}>
      {(LeaveDialog) => <LeaveDialog onAnswer={answer} />}
    </Wished>
  );
}
