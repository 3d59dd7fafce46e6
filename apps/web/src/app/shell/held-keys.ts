/** Keys that change or leave a text; the others pass. */
const HELD = new Set(['Enter', 'Escape', 'Backspace', 'Delete', 'Tab']);

/**
 * Holds what is typed while a dialog is on its way to the screen: it belongs to the dialog, not to the note or the
 * shortcuts below. Ends by itself for keys that reach a dialog.
 * @param take gets what each key does to the text typed so far
 * @param cancel is called by Escape
 * @returns the function that ends it
 */
export function holdKeys(take: (change: (typed: string) => string) => void, cancel: () => void): () => void {
  const hold = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const { key } = event;
    const isLetter = key.length === 1;
    if (!isLetter && !HELD.has(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isLetter) take((typed) => typed + key);
    if (key === 'Backspace') take((typed) => typed.slice(0, -1));
    if (key === 'Escape') cancel();
  };
  window.addEventListener('keydown', hold, { capture: true });
  return () => window.removeEventListener('keydown', hold, { capture: true });
}
