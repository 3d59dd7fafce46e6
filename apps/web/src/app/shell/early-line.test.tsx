import { describe, expect, it, jest } from '@jest/globals';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { EarlyLine } from './early-line.js';

const onCancel = jest.fn();
const pressed = jest.fn();
const entered = jest.fn();

/** A note below, the early line, and a dialog whose line stands when the button is pressed. */
function Place() {
  const [line, setLine] = useState<HTMLInputElement | null>(null);
  const [typed, setTyped] = useState('');
  const [stands, setStands] = useState(false);
  const [isOver, setOver] = useState(false);
  const early = useRef<HTMLInputElement>(null);
  return (
    <div>
      <textarea aria-label="note" defaultValue="Volá" />
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => setStands(true)}>
        arrive
      </button>
      {!isOver && (
        <EarlyLine
          ref={early}
          label="early"
          line={line}
          onText={setTyped}
          onCancel={onCancel}
          onTaken={() => setOver(true)}
        />
      )}
      {stands && (
        <div role="dialog">
          <input
            ref={setLine}
            aria-label="line"
            value={typed}
            onChange={() => {}}
            onKeyDown={({ key, ctrlKey, currentTarget }) => entered(key, ctrlKey, currentTarget.value)}
          />
        </div>
      )}
    </div>
  );
}

function atLine() {
  onCancel.mockClear();
  pressed.mockClear();
  entered.mockClear();
  render(<Place />);
  window.addEventListener('keydown', pressed, { once: true });
  const early = screen.getByRole<HTMLInputElement>('textbox', { name: 'early' });
  early.focus();
  const arrive = () => fireEvent.click(screen.getByRole('button', { name: 'arrive' }));
  const line = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'line' });
  return { early, arrive, line, user: userEvent.setup({ delay: null }) };
}

describe('the early line', () => {
  it('takes what is typed, mended and pasted, and gives it over with the cursor in its place', async () => {
    const { user, arrive, line } = atLine();
    await user.keyboard('nobá{Backspace}{Backspace}v osobně{ArrowLeft}{ArrowLeft}');
    await user.paste('>#@');
    arrive();
    expect(line()).toHaveValue('nov osob>#@ně');
    expect(line()).toHaveFocus();
    expect(line().selectionStart).toBe('nov osob>#@'.length);
    expect(screen.queryByRole('textbox', { name: 'early' })).not.toBeInTheDocument();
    expect(screen.getByLabelText('note')).toHaveValue('Volá');
  });

  it('keeps its keys from the page: none acts there, none leaves the line', async () => {
    const { user, early } = atLine();
    await user.keyboard('{Enter}{Tab}{Control>}{Enter}{/Control}{Alt>}1{/Alt}?');
    expect(pressed).not.toHaveBeenCalled();
    expect(early).toHaveFocus();
    const again = createEvent.keyDown(early, { key: 'k', ctrlKey: true });
    fireEvent(early, again);
    expect(again.defaultPrevented).toBe(true);
  });

  it('gives the last Enter on to the line, with all that was typed before it', async () => {
    const { user, arrive } = atLine();
    await user.keyboard('konzultace{Control>}{Enter}{/Control}');
    arrive();
    expect(entered.mock.calls).toEqual([['Enter', true, 'konzultace']]);
  });

  it('forgets an Enter after which something was typed: nobody saw what it would do', async () => {
    const { user, arrive, line } = atLine();
    await user.keyboard('konz{Enter}ultace');
    arrive();
    expect(entered).not.toHaveBeenCalled();
    expect(line()).toHaveValue('konzultace');
  });

  it('takes the wish back by Escape, but not while a word is being composed', async () => {
    const { user, early } = atLine();
    fireEvent.keyDown(early, { key: 'Escape', isComposing: true });
    expect(onCancel).not.toHaveBeenCalled();
    await user.keyboard('a{Escape}');
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it('waits with the focus for a letter that takes two keys', () => {
    const { early, arrive, line } = atLine();
    fireEvent.keyDown(early, { key: 'Dead' });
    arrive();
    expect(early).toHaveFocus();
    fireEvent.input(early, { target: { value: 'č' } });
    expect(line()).toHaveFocus();
    expect(line()).toHaveValue('č');
  });

  it('waits with the focus for a word that is being composed', () => {
    const { early, arrive, line } = atLine();
    fireEvent.compositionStart(early);
    fireEvent.input(early, { target: { value: 'ni' }, isComposing: true });
    arrive();
    expect(early).toHaveFocus();
    fireEvent.input(early, { target: { value: '你' }, isComposing: true });
    fireEvent.compositionEnd(early, { data: '你' });
    expect(line()).toHaveFocus();
    expect(line()).toHaveValue('你');
  });

  it('takes the focus back from a field that is drawn late', async () => {
    const { user, early, arrive, line } = atLine();
    screen.getByLabelText('note').focus();
    await Promise.resolve();
    expect(early).toHaveFocus();
    await user.keyboard('no');
    arrive();
    expect(line()).toHaveValue('no');
  });
});
