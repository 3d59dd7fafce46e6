import { useLayoutEffect } from 'react';

/** Takes the focus where it belongs on this page. @returns false where there is no such place now */
export type FocusHome = () => boolean;

let home: FocusHome | null = null;

/** While the component is mounted, a focus that has nowhere to go back to goes where `take` brings it. */
export function useFocusHome(take: FocusHome): void {
  useLayoutEffect(() => {
    home = take;
    return () => {
      if (home === take) home = null;
    };
  });
}

/** True where no control of the page has the focus: the next letter would be a key of the page. */
export function isFocusNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement.id === 'content';
}

/** Brings the focus back to what had it. That may be gone; then it goes home, or else to the page. */
export function returnFocus(before: Element | null): void {
  if (
    before instanceof HTMLElement &&
    before.isConnected &&
    before !== document.body &&
    before.id !== 'content'
  )
    return before.focus({ preventScroll: true });
  if (home?.() !== true) document.getElementById('content')?.focus({ preventScroll: true });
}

/**
 * When a dialog goes, the focus returns to where it was, a text's selection with it. Where an act of the dialog has
 * brought it somewhere else on the page, it stays there.
 */
export function useFocusReturn(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined;
    const before = document.activeElement;
    return () => {
      const isInDialog = document.activeElement?.closest('[role="dialog"]') != null;
      if (isInDialog || isFocusNowhere()) returnFocus(before);
    };
  }, [opened]);
}

/** For `onMouseDown` of what opens a dialog: the click leaves the focus where it is, so that it can return there. */
export function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}
