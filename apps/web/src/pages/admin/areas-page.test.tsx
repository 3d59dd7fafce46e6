import '../../lib/drafts/testing/browser-storage.js';
import { expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { aMe } from '../../testing/a-me.js';
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
