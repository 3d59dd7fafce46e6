/** The date of an answer is told in whole seconds (RFC 9110, 5.6.7). */
const DATE_STEP_MS = 1_000;

/** When a request went out and its answer came in by this machine's clock, and the date that the server put on it. */
export interface Dated {
  sentAt: number;
  receivedAt: number;
  date: string | null;
}

/**
 * How far the server's clock is ahead of this machine's, after an answer. An answer says it only within bounds: it was
 * dated some time between sending and receiving. What is known already stays where it lies within them, and is moved
 * to the nearer bound where it does not; so a clock that goes right is never corrected.
 * @param known milliseconds ahead as known before; negative where this machine's clock is fast
 */
export function offsetAfter(known: number, { sentAt, receivedAt, date }: Dated): number {
  const dated = Date.parse(date ?? '');
  // The machine's clock was set back meanwhile: the answer says nothing.
  if (Number.isNaN(dated) || receivedAt < sentAt) return known;
  return Math.min(Math.max(known, dated - receivedAt), dated + DATE_STEP_MS - sentAt);
}

let offset = 0;

/** Tells when the server answered. */
export function hearServerTime(answer: Dated): void {
  offset = offsetAfter(offset, answer);
}

/**
 * The time by the server's clock, as far as its answers told it, in milliseconds since 1970. What a record says of time
 * goes by it: a counter's clock may be wrong, and the server refuses what has not been yet.
 */
export function serverNow(): number {
  return Date.now() + offset;
}
