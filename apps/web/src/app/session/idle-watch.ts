/** Signs of a person at the machine. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;
/** Moments at which a machine that slept finds out how long. */
const WAKING = ['focus', 'pageshow', 'visibilitychange'] as const;
const CHECK_EVERY_MS = 5_000;
const TELL_EVERY_MS = 2_000;

export interface IdleWatch {
  /** Another window saw the person at this time. */
  seenAt: (at: number) => void;
  stop: () => void;
}

/**
 * Calls `onIdle` once when nobody touched this or another window for `limitMs` of wall time, so that sleep counts.
 * @param onActive told at most every two seconds, to be passed to the other windows
 */
export function watchIdle(limitMs: number, onIdle: () => void, onActive: (at: number) => void): IdleWatch {
  let last = Date.now();
  let told = 0;
  let done = false;

  const check = () => {
    if (done || Date.now() - last < limitMs) return;
    stop();
    onIdle();
  };
  const sign = () => {
    // The first key after a sleep must not count as activity before the sleep was counted.
    check();
    if (done) return;
    last = Date.now();
    if (last - told < TELL_EVERY_MS) return;
    told = last;
    onActive(last);
  };
  const stop = () => {
    done = true;
    clearInterval(timer);
    for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
    for (const name of WAKING) window.removeEventListener(name, check);
    document.removeEventListener('visibilitychange', check);
  };

  const timer = setInterval(check, CHECK_EVERY_MS);
  for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true });
  for (const name of WAKING) window.addEventListener(name, check);
  document.addEventListener('visibilitychange', check);
  return {
    seenAt: (at) => {
      last = Math.max(last, Math.min(at, Date.now()));
    },
    stop,
  };
}
