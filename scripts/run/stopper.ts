import { StartProblem } from '../start-problem.ts';

type Closer = () => Promise<void> | void;

/** Collects what must be closed and hears every way in which we are asked to stop. */
export interface Stopper {
  /** Aborted when it is time to stop; its reason is a StartProblem when something failed. */
  readonly signal: AbortSignal;
  /** Asks to stop because something failed. */
  fail(reason: string): void;
  /** Closed in reverse order. */
  onStop(close: Closer): void;
  closeAll(): Promise<void>;
}

export function listenForStop(): Stopper {
  const controller = new AbortController();
  const closers: Closer[] = [];
  const stop = (): void => controller.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The launcher was killed: nobody could stop us any more.
  process.on('disconnect', stop);
  // The terminal was closed: there is nobody to tell, which is no reason to fall over.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return {
    signal: controller.signal,
    fail: (reason) => controller.abort(new StartProblem(reason)),
    onStop: (close) => closers.push(close),
    closeAll: async () => {
      for (const close of closers.toReversed()) await close();
    },
  };
}

/** Resolves when the signal comes. */
export async function untilStopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
