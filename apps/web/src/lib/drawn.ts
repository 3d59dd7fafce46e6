import { useEffect, useState } from 'react';

/** A page that is not looked at is never drawn; it goes on without. */
const AT_THE_LATEST_MS = 1_000;

let drawn = false;

/**
 * True once the first screen has been drawn since the program started. What it leads with is shown at once; what costs
 * time and can follow a moment later waits for this.
 */
export function useDrawn(): boolean {
  const [known, setKnown] = useState(drawn);
  useEffect(() => {
    if (known) return undefined;
    return afterDrawing(() => {
      drawn = true;
      setKnown(true);
    });
  }, [known]);
  return known;
}

/** Calls once the screen shows what the page is now; returns the function that calls it off. */
function afterDrawing(call: () => void): () => void {
  let timer = setTimeout(call, AT_THE_LATEST_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(call);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
