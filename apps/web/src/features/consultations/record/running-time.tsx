import { useEffect, useState } from 'react';
import { serverNow } from '../../../lib/server-clock.js';

const SECOND_MS = 1_000;
const MINUTE_S = 60;
const HOUR_S = 3_600;

/** Hours, minutes and seconds since a moment: `00:07:42`; without hours where `short`: `07:42`. */
export function RunningTime({ since, short = false }: { since: string; short?: boolean }) {
  const now = useNow(SECOND_MS);
  // For the eye alone: a clock that speaks each second would drown everything else.
  return (
    <span aria-hidden>
      {clockText(Math.max(0, Math.floor((now - Date.parse(since)) / SECOND_MS)), short)}
    </span>
  );
}

/** The present time by the server's clock, told again after each span. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

function clockText(seconds: number, short: boolean): string {
  const hours = Math.floor(seconds / HOUR_S);
  const parts = [Math.floor((seconds % HOUR_S) / MINUTE_S), seconds % MINUTE_S];
  if (!short || hours > 0) parts.unshift(hours);
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
