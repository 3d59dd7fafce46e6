/** Longer than any machine needs to draw a record; then keys act as ever. */
const GUARD_MS = 15_000;

/**
 * Holds what is typed between the key that opens a consultation and the moment its field has the focus, so that no
 * letter of a word is taken for a key of the desk on a slow machine.
 */
export class KeyGuard {
  private held = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  hold(): void {
    this.release();
    window.addEventListener('keydown', this.keep, { capture: true });
    this.timer = setTimeout(() => this.release(), GUARD_MS);
  }

  /** The field has the focus: it gets what was typed meanwhile. */
  deliver(): void {
    const text = this.release();
    const field = document.activeElement;
    if (text === '' || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const prototype =
      field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
    // Past React's own setter, so that it sees a change.
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, field.value + text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  release(): string {
    clearTimeout(this.timer);
    window.removeEventListener('keydown', this.keep, { capture: true });
    const text = this.held;
    this.held = '';
    return text;
  }

  private readonly keep = (event: KeyboardEvent): void => {
    const isLetter = event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!isLetter || isForDialog(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.held += event.key;
  };
}

/** The box behind Ctrl K may be opened, or be on its way, before the record is drawn. */
function isForDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [data-early-line]') !== null;
}
