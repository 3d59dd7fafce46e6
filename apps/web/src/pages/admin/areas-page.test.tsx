import '../../lib/drafts/testing/browser-storage.js';
import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { aMe } from '../../testing/a-me.js';
import { Refusal } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { AreasPage } from './areas-page.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);

const AREA = {
  code: 'poruba',
  name: 'Poruba',
  inhabitants: null,
  figureYear: null,
  position: 0,
  retired: false,
  revision: 1,
};

function atAreas() {
  const { answers } = serveDesk();
  answers.on('GET /api/areas', { items: [AREA], next: null }).on('PUT /api/areas/:code', AREA);
  return { ...renderPage(<AreasPage />, { me: aMe({ role: 'admin', officeId: null }) }), answers };
}

it('asks for the inhabitants after the name; the code comes last and is made of the name', async () => {
  const { user, answers } = atAreas();
  await screen.findByText('Poruba');
  await user.click(screen.getByRole('button', { name: 'Nová část' }));
  const dialog = await screen.findByRole('dialog', { name: 'Nová část' });
  const name = within(dialog).getByRole('textbox', { name: 'Název' });
  await waitFor(() => expect(name).toHaveFocus());
  await user.keyboard('Slezská Ostrava{Tab}21000{Tab}2024');
  expect(within(dialog).getByRole('textbox', { name: 'Kód' })).toHaveValue('slezska-ostrava');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(answers.seenAt('PUT /api/areas/:code')).toHaveLength(1));
  const [asked] = answers.seenAt('PUT /api/areas/:code');
  expect(asked?.path).toBe('/api/areas/slezska-ostrava');
  expect(asked?.body).toMatchObject({ name: 'Slezská Ostrava', inhabitants: 21_000, figureYear: 2024 });
});

it('shows the code of an area that is there, and lets nobody change it', async () => {
  const { user } = atAreas();
  await user.click(await screen.findByRole('button', { name: 'Upravit: Poruba' }));
  const code = await screen.findByRole('textbox', { name: 'Kód' });
  expect(code).toHaveValue('poruba');
  expect(code).toHaveAttribute('readonly');
});

describe('the dialog of an area', () => {
  async function edit() {
    const view = atAreas();
    const opener = await screen.findByRole('button', { name: 'Upravit: Poruba' });
    opener.focus();
    await view.user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    const name = within(dialog).getByRole('textbox', { name: 'Název' });
    await waitFor(() => expect(name).toHaveFocus());
    return { ...view, opener, dialog, name };
  }

  it('gives the focus back when it is saved', async () => {
    const { user, opener } = await edit();
    await user.keyboard('X{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(opener).toHaveFocus();
  });

  it('asks before Escape throws away what was typed, a code too', async () => {
    const { user, opener, name } = await edit();
    await user.keyboard('X{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Pokračovat v úpravách' }));
    expect(name).toHaveValue('PorubaX');
    expect(name).toHaveFocus();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Zahodit změny' }));
    await waitFor(() => expect(opener).toHaveFocus());

    await user.click(screen.getByRole('button', { name: 'Nová část' }));
    await user.type(await screen.findByRole('textbox', { name: 'Kód' }), 'x{Escape}');
    expect(await screen.findByRole('dialog', { name: 'Zavřít bez uložení?' })).toBeInTheDocument();
  });

  it('takes no number of inhabitants below nought for one above it', async () => {
    const { user, answers } = await edit();
    await user.keyboard('{Tab}-5{Tab}2024{Enter}');
    const inhabitants = screen.getByRole('textbox', { name: 'Počet obyvatel' });
    expect(inhabitants).toHaveValue('-5');
    expect(inhabitants).toHaveAccessibleDescription('Nejméně 0.');
    expect(inhabitants).toHaveFocus();
    expect(answers.seenAt('PUT /api/areas/:code')).toHaveLength(0);
  });

  it('says at the code that it is taken, and goes there', async () => {
    const { user, answers } = atAreas();
    await screen.findByText('Poruba');
    await user.click(screen.getByRole('button', { name: 'Nová část' }));
    await user.type(await screen.findByRole('textbox', { name: 'Název' }), 'Poruba');
    await user.click(screen.getByRole('button', { name: 'Uložit' }));
    const code = screen.getByRole('textbox', { name: 'Kód' });
    expect(code).toHaveAccessibleDescription(/Tenhle kód už má jiná část\./);
    expect(code).toHaveFocus();
    await user.type(code, '-2');
    expect(code).not.toHaveAccessibleDescription(/Tenhle kód už má jiná část\./);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(answers.seenAt('PUT /api/areas/poruba-2')).toHaveLength(1));
  });
});

it('says at the name that another area has it', async () => {
  const { user, answers } = atAreas();
  const fields = [{ path: 'name', code: 'name_taken' }];
  answers.on('PUT /api/areas/:code', new Refusal(422, 'input.refused', { fields }));
  await user.click(await screen.findByRole('button', { name: 'Nová část' }));
  const dialog = await screen.findByRole('dialog', { name: 'Nová část' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Název' }), 'poruba 2{Enter}');
  expect(await within(dialog).findByText('Tenhle název už se používá.')).toBeInTheDocument();
});
