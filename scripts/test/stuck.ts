import { existsSync } from 'node:fs';

/** Longer than any honest way to close connections and browsers. */
const GRACE_MS = 20_000;
const LOOK_EVERY_MS = 1000;

/** A signal that comes when the report has been there for a while and the runner has still not ended. */
export function endWhenStuck(
  report: string,
  graceMs = GRACE_MS,
): { readonly signal: AbortSignal; done(): void } {
  const controller = new AbortController();
  let seenAt: number | undefined;
  const timer = setInterval(() => {
    if (!existsSync(report)) return;
    seenAt ??= Date.now();
    if (Date.now() - seenAt > graceMs) controller.abort();
  }, LOOK_EVERY_MS);
  return { signal: controller.signal, done: () => clearInterval(timer) };
}
