import { useEffect, useRef, useSyncExternalStore } from 'react';

/**
 * One key or a combination: `?`, `p`, `Mod+K`, `Mod+Enter`, `Alt+1`, `F9`, `Escape`. `Mod` is Ctrl, on a Mac ⌘.
 * The letter is the one the keyboard writes, so that it works on every layout; a digit is its place in the row of
 * digits or on the number pad, also where the row writes letters (ě š č). Where Alt writes a letter, as on a Mac, it
 * is Ctrl and Alt within a text.
 */
export interface Shortcut {
  keys: string;
  /** What it does, in the user's language, for the sheet. */
  label: string;
  /** Heading in the sheet, in the user's language. */
  group: string;
  run: (event: KeyboardEvent) => void;
  /** A key without a modifier: quiet in text fields, and off where the person switched single keys off. */
  single?: boolean;
  /**
   * Begins or records a contact. A single key of it is quiet on all choices and buttons of an open record too, where a
   * letter belongs to the record; with modifiers it works there, but in no dialog.
   */
  awayFromFields?: boolean;
  /** Registered and listed only while true. */
  enabled?: boolean;
}

type Registered = readonly Shortcut[];

const registrations = new Map<symbol, Registered>();
const listeners = new Set<() => void>();
let listed: Registered = [];
let singleKeys = true;
let silences = 0;

function changed(): void {
  listed = [...registrations.values()].flat().filter((shortcut) => shortcut.enabled !== false);
  for (const listener of listeners) listener();
}

/** Registers shortcuts while the component is mounted. The latest registration of a key wins. */
export function useShortcuts(shortcuts: Registered): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const shape = shortcuts
    .map((one) => `${one.keys}\n${one.label}\n${one.group}\n${one.enabled !== false}`)
    .join('\n\n');
  useEffect(() => {
    const key = Symbol('shortcuts');
    registrations.set(
      key,
      latest.current.map((shortcut, index) => ({
        ...shortcut,
        run: (event: KeyboardEvent) => (latest.current[index] ?? shortcut).run(event),
      })),
    );
    changed();
    return () => {
      registrations.delete(key);
      changed();
    };
  }, [shape]);
}

/** All shortcuts that work now, for the sheet. */
export function useRegisteredShortcuts(): Registered {
  return useSyncExternalStore(subscribe, () => listed);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The person's wish for keys without a modifier (WCAG 2.2, 2.1.4). */
export function setSingleKeys(wanted: boolean): void {
  singleKeys = wanted;
}

/** While the screen is covered no shortcut runs. Returns the function that ends the silence. */
export function silenceShortcuts(): () => void {
  silences += 1;
  return () => {
    silences -= 1;
  };
}

/** Listens for all keys of the page; called once at the start. Returns the function that ends it. */
export function startShortcuts(): () => void {
  const listen = (event: KeyboardEvent) => {
    const shortcut = silences > 0 || event.defaultPrevented || event.isComposing ? undefined : find(event);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run(event);
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
}

/** On a Mac Option writes letters, ą and ó among them; with Ctrl it never does. */
export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

function isWriting({ altKey, ctrlKey, key, target }: KeyboardEvent): boolean {
  const writes = key === 'Dead' || (/^\p{L}$/u.test(key) && !/^[a-z]$/i.test(key));
  return isMac() && altKey && !ctrlKey && writes && typesInto(target);
}

function find(event: KeyboardEvent): Shortcut | undefined {
  if (isWriting(event)) return undefined;
  const pressed = [...listed].reverse().filter((shortcut) => matches(shortcut.keys, event));
  return pressed.find(
    (shortcut) =>
      (!isSingle(shortcut) && !(shortcut.awayFromFields === true && isWithin(event, DIALOG))) ||
      (isSingle(shortcut) &&
        singleKeys &&
        !typesInto(event.target) &&
        !isWithin(event, DIALOG) &&
        !(shortcut.awayFromFields === true && isWithin(event, RECORD))),
  );
}

function isSingle(shortcut: Shortcut): boolean {
  return shortcut.single ?? !/^(Mod|Alt)\+|^F\d+$/.test(shortcut.keys);
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  const isCtrlOption = isMac() && event.ctrlKey && event.altKey;
  const modifier = (event.ctrlKey && !isCtrlOption) || event.metaKey;
  if (parts.includes('Mod') !== modifier || parts.includes('Alt') !== event.altKey) return false;
  if (parts.includes('Shift') && !event.shiftKey) return false;
  const isLetter = /^[a-z]$/i.test(key);
  if (event.shiftKey && !parts.includes('Shift') && (key.length > 1 || (isLetter && event.altKey)))
    return false;
  return (
    typedSign(event).toLowerCase() === key.toLowerCase() ||
    // With Alt some layouts write another sign; there the place of the key counts.
    (event.altKey && isLetter && event.code === `Key${key.toUpperCase()}`)
  );
}

/**
 * The sign a key stands for: a digit for the keys of the digits, whatever the layout writes by them without Shift,
 * else what it writes.
 */
export function typedSign(event: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'altKey'>): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const isPlain = event.key.length === 1 && (!event.shiftKey || event.altKey);
  return digit !== undefined && isPlain ? digit : event.key;
}

function typesInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  );
}

/** A dialog has the word: single keys behind it stay quiet. */
const DIALOG = '[role="dialog"]';
/** A record that is open, or a field of one. */
const RECORD = '[data-record], [data-field]';

function isWithin(event: KeyboardEvent, part: string): boolean {
  return event.target instanceof Element && event.target.closest(part) !== null;
}
