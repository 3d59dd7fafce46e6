import '../../lib/drafts/testing/browser-storage.js';
import { expect, it, jest } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import { serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { aMe } from '../../testing/a-me.js';
import { Refusal } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { CodelistsPage } from './codelists-page.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);

it('says which offices begin with an entry that was to be retired', async () => {
  const { answers } = serveDesk();
  const offices = 'Nová radnice, Pobočka Jih';
  answers.on(
    'PUT /api/codelists/:name/:code',
    new Refusal(422, 'input.refused', {
      fields: [{ path: 'retired', code: 'used_by_offices', params: { offices } }],
    }),
  );
  const me = aMe({ role: 'admin', officeId: null });
  const at = { at: '/admin/codelists/outcomes', path: '/admin/codelists/:name' };
  const { user } = renderPage(<CodelistsPage />, { me, ...at });
  await user.click(await screen.findByRole('button', { name: 'Upravit: informace předána' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('switch', { name: /^Vyřazeno/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Uložit' }));
  expect(
    await within(dialog).findByText(/: Nová radnice, Pobočka Jih\. Nejdřív to změňte tam\.$/),
  ).toBeInTheDocument();
});
