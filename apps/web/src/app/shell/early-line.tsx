import { useEffect, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import classes from './shell.module.css';

interface EarlyLineProps {
  ref: RefObject<HTMLInputElement | null>;
  label: string;
  /** The dialog's own line, once it stands. */
  line: HTMLInputElement | null;
  onText: (text: string) => void;
  /** The wish for the dialog is taken back. */
  onCancel: () => void;
  /** The dialog has the focus. */
  onTaken: () => void;
}

/** These would act on the page or leave the line; the browser's own search lies on the last. */
const HELD = new Set(['Enter', 'Tab', 'Escape', 'Mod+k']);

/**
 * A real line that takes what is typed, composed or pasted while a dialog is on its way to the screen: it belongs to
 * the dialog and not to the note or the shortcuts below. It gives the focus to the dialog's line between two letters,
 * never within one that takes several keys. Seen only where the dialog takes long.
 */
export function EarlyLine({ ref, label, line, onText, onCancel, onTaken }: EarlyLineProps) {
  const [isWithinLetter, setWithinLetter] = useState(false);
  /** Enter was pressed last: the dialog's line gets it, as it would have a moment later. */
  const [entered, setEntered] = useState<KeyboardEventInit | null>(null);
  const handOver = () => {
    const own = ref.current;
    if (line === null || own === null || isWithinLetter || document.activeElement !== own) return;
    line.focus({ preventScroll: true });
    line.setSelectionRange(own.selectionStart, own.selectionEnd);
    if (entered) line.dispatchEvent(new KeyboardEvent('keydown', entered));
  };
  useEffect(handOver);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const name = event.ctrlKey || event.metaKey ? `Mod+${event.key.toLowerCase()}` : event.key;
    if (HELD.has(name)) event.preventDefault();
    if (event.key === 'Dead') setWithinLetter(true);
    else if (event.key === 'Backspace') setWithinLetter(false);
    else if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter') setEntered(sameKey(event));
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLInputElement>) => {
    if (relatedTarget instanceof Element && relatedTarget.closest('[role="dialog"]')) return onTaken();
    // A record that is drawn late takes the focus too, but what is typed now is not for it.
    queueMicrotask(() => {
      if (currentTarget.isConnected && document.hasFocus()) currentTarget.focus({ preventScroll: true });
    });
  };
  return (
    <input
      ref={ref}
      type="text"
      data-early-line
      className={classes.earlyLine}
      aria-label={label}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget, nativeEvent }) => {
        onText(currentTarget.value);
        setEntered(null);
        if (!(nativeEvent as InputEvent).isComposing) setWithinLetter(false);
      }}
      onCompositionStart={() => setWithinLetter(true)}
      onCompositionEnd={({ currentTarget }) => {
        onText(currentTarget.value);
        setWithinLetter(false);
      }}
      onKeyDown={onKeyDown}
      onFocus={handOver}
      onBlur={onBlur}
    />
  );
}

function sameKey({ key, code, ctrlKey, metaKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, ctrlKey, metaKey, bubbles: true, cancelable: true };
}
