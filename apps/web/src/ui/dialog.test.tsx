import { expect, it, jest } from '@jest/globals';
import { Button, Menu } from '@mantine/core';
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { renderPage } from '../testing/render-page.js';
import { BusyButton } from './busy-button.js';
import { Dialog } from './dialog.js';
import { useDialogGuard, useDialogLeave } from './dialog-context.js';

function Field() {
  const [text, setText] = useState('');
  const leave = useDialogLeave();
  useDialogGuard(() => text !== '');
  return (
    <>
      <input aria-label="text" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <button onClick={leave}>leave</button>
    </>
  );
}

function Page({ isFirm = false }: { isFirm?: boolean }) {
  const [opened, setOpened] = useState(false);
  const [isNested, setNested] = useState(false);
  const open = () => setOpened(true);
  return (
    <main id="content" tabIndex={-1}>
      <Button onClick={open}>open</Button>
      <Menu>
        <Menu.Target>
          <Button>menu</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={open}>open from the menu</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {opened && (
        <Dialog title="outer" isFirm={isFirm} onClose={() => setOpened(false)}>
          <Field />
          <button onClick={() => setNested(true)}>more</button>
          <button onClick={() => setOpened(false)}>done</button>
          {isNested && (
            <Dialog title="inner" onClose={() => setNested(false)}>
              <input aria-label="inner text" />
            </Dialog>
          )}
        </Dialog>
      )}
    </main>
  );
}

const outer = async () => screen.findByRole('dialog', { name: 'outer' });

it('gives the focus back to what opened it', async () => {
  const { user } = renderPage(<Page />);
  const opener = screen.getByRole('button', { name: 'open' });
  await user.click(opener);
  await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(opener).toHaveFocus();
});

it('gives it back to the button of the menu that it was opened from', async () => {
  const { user } = renderPage(<Page />);
  const menu = screen.getByRole('button', { name: 'menu' });
  menu.focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('menuitem', { name: 'open from the menu' }));
  await outer();
  await waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(menu).toHaveFocus());
});

it('asks once before it throws away what was typed, whatever closes it', async () => {
  const { user } = renderPage(<Page />);
  await user.click(screen.getByRole('button', { name: 'open' }));
  const field = within(await outer()).getByRole('textbox', { name: 'text' });
  await user.type(field, 'typed');
  for (const leave of [
    () => user.keyboard('{Escape}'),
    () => user.click(screen.getByRole('button', { name: 'leave' })),
    () => user.click(within(screen.getByRole('dialog', { name: 'outer' })).getByLabelText('Zavřít')),
  ]) {
    field.focus();
    await leave();
    const question = await screen.findByRole('dialog', { name: 'Zavřít bez uložení?' });
    await waitFor(() =>
      expect(within(question).getByRole('button', { name: 'Pokračovat v úpravách' })).toHaveFocus(),
    );
    // One Escape answers the question and closes nothing else.
    await user.keyboard('{Escape}');
    await waitFor(() => expect(question).not.toBeInTheDocument());
    expect(field).toHaveValue('typed');
    expect(document.activeElement?.closest('[role="dialog"]')).toBe(await outer());
  }
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Zahodit změny' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: 'open' })).toHaveFocus();
});

it('stands still while another one over it is closed', async () => {
  const { user } = renderPage(<Page />);
  await user.click(screen.getByRole('button', { name: 'open' }));
  const more = within(await outer()).getByRole('button', { name: 'more' });
  await user.click(more);
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'inner text' })).toBeVisible());
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'inner' })).toBeNull());
  await outer();
  expect(more).toHaveFocus();
});

it('goes by its own button alone where it shows something once', async () => {
  const { user } = renderPage(<Page isFirm />);
  await user.click(screen.getByRole('button', { name: 'open' }));
  const dialog = await outer();
  await user.keyboard('{Escape}');
  expect(within(dialog).queryByLabelText('Zavřít')).toBeNull();
  await outer();
  await user.click(within(dialog).getByRole('button', { name: 'done' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('keeps the focus on a button that waits, and does nothing a second time', async () => {
  const send = jest.fn();
  function Form() {
    const [isBusy, setBusy] = useState(false);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
          setBusy(true);
        }}
      >
        <input aria-label="name" />
        <BusyButton type="submit" loading={isBusy}>
          save
        </BusyButton>
      </form>
    );
  }
  const { user } = renderPage(<Form />);
  const save = screen.getByRole('button', { name: 'save' });
  await user.click(save);
  expect(save).toHaveAttribute('aria-disabled', 'true');
  expect(save).toHaveFocus();
  await user.keyboard('{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'name' }), 'x{Enter}');
  expect(send).toHaveBeenCalledTimes(1);
});
