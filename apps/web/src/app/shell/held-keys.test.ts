import { afterEach, describe, expect, it } from '@jest/globals';
import { userEvent } from '@testing-library/user-event';
import { holdKeys } from './held-keys.js';

let end = () => {};
afterEach(() => {
  end();
  document.body.replaceChildren();
});

/** A note that has the focus, and a dialog that is not there yet. */
function typing() {
  const note = document.createElement('textarea');
  document.body.append(note);
  note.value = 'Volá';
  note.focus();
  const seen = { typed: '', cancelled: 0 };
  end = holdKeys(
    (change) => (seen.typed = change(seen.typed)),
    () => (seen.cancelled += 1),
  );
  return { note, seen, user: userEvent.setup() };
}

describe('keys that are held for a dialog', () => {
  it('keep from the page below and become the dialog’s text', async () => {
    const { note, seen, user } = typing();
    await user.keyboard('nobá{Backspace}{Backspace}va{Enter}{Delete}{Tab}');
    expect(seen).toEqual({ typed: 'nova', cancelled: 0 });
    expect(note).toHaveValue('Volá');
    expect(note).toHaveFocus();
  });

  it('take the wish for the dialog back by Escape', async () => {
    const { seen, user } = typing();
    await user.keyboard('a{Escape}');
    expect(seen).toEqual({ typed: 'a', cancelled: 1 });
  });

  it('reach the dialog once it has the focus', async () => {
    const { seen, user } = typing();
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.innerHTML = '<input>';
    document.body.append(dialog);
    dialog.querySelector('input')?.focus();
    await user.keyboard('a');
    expect(seen.typed).toBe('');
    expect(dialog.querySelector('input')).toHaveValue('a');
  });
});
