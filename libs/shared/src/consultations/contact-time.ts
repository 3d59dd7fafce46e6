/** Clocks of counters and servers differ a little: so far ahead of the server's a moment is still taken for now. */
export const CLOCK_SLACK_MS = 5 * 60_000;
/** What the browser lets through: less, because it knows the server's clock only nearly. Timers round to minutes. */
export const BROWSER_SLACK_MS = 2 * 60_000;

const MINUTE_MS = 60_000;

interface Timed {
  startedAt: string;
  durationMinutes: number | null;
}

/**
 * True where a contact of so many minutes would end in the future. A running timer ends now, so it never does.
 * @param now milliseconds since 1970
 */
export function endsInFuture({ startedAt, durationMinutes }: Timed, now: number, slack: number): boolean {
  return durationMinutes !== null && Date.parse(startedAt) + durationMinutes * MINUTE_MS > now + slack;
}
