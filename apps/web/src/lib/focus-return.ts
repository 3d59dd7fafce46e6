import { useLayoutEffect, useRef } from 'react';

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
  const place = useRef<Place | null>(null);
  // While it is drawn: a menu that the dialog was opened from is gone once it stands.
  if (!opened) place.current = null;
  else place.current ??= placeOf(document.activeElement);
  useLayoutEffect(() => {
    const before = place.current;
    if (!opened || !before) return undefined;
    return () => {
      const isInDialog = document.activeElement?.closest('[role="dialog"]') != null;
      if (!isInDialog && !isFocusNowhere()) return;
      returnFocus(before.find());
      before.follow();
    };
  }, [opened]);
}

/** For a button whose row may go with what it does: the focus goes to the row that takes its place. */
export function followRow(button: Element): void {
  placeOf(button).follow();
}

/** For `onMouseDown` of what opens a dialog: the click leaves the focus where it is, so that it can return there. */
export function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

interface Place {
  /** The element, or what stands there now. */
  find: () => Element | null;
  /** A list that was changed is read again a moment later: the focus does not go with the old row. */
  follow: () => void;
}

const READ_AGAIN_WITHIN_MS = 5_000;
/** Stops following the row before: the focus is somewhere else by now. */
let leaveFormer = () => {};

/** An element as it is found again later: of a menu its button, of a row the one that takes its place. */
function placeOf(focused: Element | null): Place {
  const menu = focused?.closest('[role="menu"]');
  const element = (menu && document.getElementById(menu.getAttribute('aria-labelledby') ?? '')) ?? focused;
  const row = element?.closest('tr, li') ?? null;
  const rows = row?.parentElement ?? null;
  // A page with a place of its own for a lost focus knows better.
  if (!element || !row || !rows || home) return { find: () => element, follow: () => {} };
  const dialog = element.closest('[role="dialog"]');
  const index = [...rows.children].indexOf(row);
  // Counted from the end, where the buttons of all rows are the same.
  const fromEnd = buttonsOf(row).indexOf(element) - buttonsOf(row).length;
  const find = () => {
    if (element.isConnected) return element;
    const next = rows.isConnected ? (rows.children[index] ?? rows.lastElementChild) : null;
    const buttons = next ? buttonsOf(next) : [];
    return buttons.at(fromEnd) ?? buttons.at(-1) ?? dialog;
  };
  const follow = () => {
    leaveFormer();
    const observer = new MutationObserver(() => isFocusNowhere() && returnFocus(find()));
    observer.observe(rows.parentElement ?? rows, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), READ_AGAIN_WITHIN_MS);
    leaveFormer = () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  };
  return { find, follow };
}

function buttonsOf(row: Element): Element[] {
  return [...row.querySelectorAll('a[href], button:not(:disabled)')];
}
