import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { setSingleKeys, silenceShortcuts, startShortcuts, useShortcuts, type Shortcut } from './shortcuts.js';

let stop: () => void;
beforeEach(() => {
  stop = startShortcuts();
});
afterEach(() => {
  setSingleKeys(true);
  stop();
});

function Keys({ keys, run, enabled = true }: { keys: string; run: Shortcut['run']; enabled?: boolean }) {
  useShortcuts([{ keys, label: 'x', group: 'y', run, enabled }]);
  return null;
}

function show(keys: string, enabled?: boolean) {
  const run = jest.fn<Shortcut['run']>();
  render(
    <>
      <Keys keys={keys} run={run} {...(enabled !== undefined && { enabled })} />
      <textarea aria-label="note" />
      <button>other</button>
      <div role="dialog">
        <button>inside</button>
      </div>
    </>,
  );
  return { run, user: userEvent.setup() };
}

describe('shortcuts', () => {
  it.each([
    ['p', 'p'],
    ['P', 'p'],
    ['?', '?'],
    ['Mod+k', '{Control>}k{/Control}'],
    ['Mod+Enter', '{Control>}{Enter}{/Control}'],
    ['Alt+1', '{Alt>}1{/Alt}'],
    ['Escape', '{Escape}'],
    ['Alt+Shift+p', '{Alt>}{Shift>}P{/Shift}{/Alt}'],
  ])('%s runs on %s', async (keys, typed) => {
    const { run, user } = show(keys);
    await user.keyboard(typed);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['p', '{Control>}p{/Control}'],
    ['Mod+k', 'k'],
    ['Enter', '{Shift>}{Enter}{/Shift}'],
    ['Alt+p', '{Alt>}{Shift>}P{/Shift}{/Alt}'],
    ['Alt+Shift+p', '{Alt>}p{/Alt}'],
  ])('%s does not run on %s', async (keys, typed) => {
    const { run, user } = show(keys);
    await user.keyboard(typed);
    expect(run).not.toHaveBeenCalled();
  });

  it('leaves single keys to the field somebody types into, and to an open dialog', async () => {
    const { run, user } = show('p');
    await user.type(screen.getByLabelText('note'), 'p');
    expect(screen.getByLabelText('note')).toHaveValue('p');
    await user.click(screen.getByRole('button', { name: 'inside' }));
    await user.keyboard('p');
    expect(run).not.toHaveBeenCalled();
  });

  describe('on a Mac, where Option writes letters', () => {
    const a = { key: 'ą', code: 'KeyA', altKey: true };
    beforeEach(() => {
      jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh)');
    });

    it('leaves the letter to a text, and runs on Ctrl and Option there', () => {
      const { run } = show('Alt+a');
      const note = screen.getByLabelText('note');
      expect(fireEvent.keyDown(note, a)).toBe(true);
      expect(run).not.toHaveBeenCalled();
      fireEvent.keyDown(note, { ...a, ctrlKey: true });
      expect(run).toHaveBeenCalledTimes(1);
    });

    it('runs on Option alone where nobody writes', () => {
      const { run } = show('Alt+a');
      fireEvent.keyDown(screen.getByRole('button', { name: 'other' }), a);
      expect(run).toHaveBeenCalledTimes(1);
    });
  });

  it.each([
    ['a Czech row of digits', { key: 'ě', code: 'Digit2' }, true],
    ['the number pad', { key: '2', code: 'Numpad2' }, true],
    ['a number pad that moves the cursor', { key: 'ArrowDown', code: 'Numpad2' }, false],
    ['a sign above the digit', { key: '@', code: 'Digit2', shiftKey: true }, false],
    ['a Czech digit with Shift', { key: '2', code: 'Digit2', shiftKey: true }, true],
  ])('finds the digit on %s', (_where, key, found) => {
    const { run } = show('2');
    fireEvent.keyDown(document.body, key);
    expect(run).toHaveBeenCalledTimes(found ? 1 : 0);
  });

  it('leaves what begins a contact to the choices of a record', async () => {
    const run = jest.fn<Shortcut['run']>();
    function Page() {
      useShortcuts([{ keys: 's', label: 'x', group: 'y', run, awayFromFields: true }]);
      return (
        <>
          <div data-field="ageBand">
            <input type="radio" aria-label="age" />
          </div>
          <div data-record>
            <button type="button">more</button>
          </div>
        </>
      );
    }
    render(<Page />);
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('age'));
    await user.keyboard('s');
    await user.click(screen.getByRole('button', { name: 'more' }));
    await user.keyboard('s');
    expect(run).not.toHaveBeenCalled();
    await user.click(document.body);
    await user.keyboard('s');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('runs combinations from within a field', async () => {
    const { run, user } = show('Mod+Enter');
    await user.click(screen.getByLabelText('note'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('keeps still while single keys are unwanted, the screen is covered or the shortcut is off', async () => {
    const { run, user } = show('p');
    setSingleKeys(false);
    await user.keyboard('p');
    setSingleKeys(true);
    const sound = silenceShortcuts();
    await user.keyboard('p');
    sound();
    expect(run).not.toHaveBeenCalled();
    await user.keyboard('p');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does not run what is not enabled', async () => {
    const { run, user } = show('p', false);
    await user.keyboard('p');
    expect(run).not.toHaveBeenCalled();
  });
});
