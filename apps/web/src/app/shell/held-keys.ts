/**
 * Holds what is typed while a dialog is on its way to the screen: it belongs to the dialog, not to the note or the
 * shortcuts below. Ends by itself for keys that reach a dialog.
 * @param take gets each letter
 * @param cancel is called by Escape
 * @returns the function that ends it
 */
export function holdKeys(take: (letter: string) => void, cancel: () => void): () => void {
  const hold = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const isLetter = event.key.length === 1;
    if (!isLetter && event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isLetter) take(event.key);
    if (event.key === 'Escape') cancel();
  };
  window.addEventListener('keydown', hold, { capture: true });
  return () => window.removeEventListener('keydown', hold, { capture: true });
}
