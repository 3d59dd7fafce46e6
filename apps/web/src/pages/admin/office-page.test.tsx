import '../../lib/drafts/testing/browser-storage.js';
import { expect, it, jest } from '@jest/globals';
import { configure, screen } from '@testing-library/react';
import { OFFICE, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import fields from '../../lib/i18n/locales/cs/consultations.json' with { type: 'json' };
import { aMe } from '../../testing/a-me.js';
import { renderPage } from '../../testing/render-page.js';
import { OfficePage } from './office-page.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);

it('calls what a consultation begins with as the consultation itself calls it', async () => {
  const { answers } = serveDesk();
  answers.on('GET /api/offices/:id', OFFICE);
  const me = aMe({ role: 'admin', officeId: null });
  renderPage(<OfficePage />, { me, at: `/admin/offices/${OFFICE.id}`, path: '/admin/offices/:id' });
  for (const name of Object.keys(OFFICE.defaults) as (keyof typeof OFFICE.defaults)[])
    expect(await screen.findByRole('combobox', { name: fields.fields[name] })).toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: 'Míra podpory' })).toHaveValue('informace');
  expect(screen.getByRole('combobox', { name: 'O kom to je' })).toHaveValue('o tom, kdo se ptá');
});
