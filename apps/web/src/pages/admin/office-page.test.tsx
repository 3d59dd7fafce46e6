import '../../lib/drafts/testing/browser-storage.js';
import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { OFFICE, retireIn, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import fields from '../../lib/i18n/locales/cs/consultations.json' with { type: 'json' };
import { aMe } from '../../testing/a-me.js';
import { Refusal, type Answers } from '../../testing/answers.js';
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

it('says which of its choices the town has retired, and at which field the server refuses one', async () => {
  const { answers } = serveDesk();
  retireIn(answers, 'outcomes', 'info_given');
  retireIn(answers, 'topics', '0503');
  answers.on('GET /api/offices/:id', OFFICE).on(
    'PUT /api/offices/:id',
    new Refusal(422, 'input.refused', {
      fields: [{ path: 'quickTopics', code: 'not_a_choice' }],
    }),
  );
  const me = aMe({ role: 'admin', officeId: null });
  const at = { at: `/admin/offices/${OFFICE.id}`, path: '/admin/offices/:id' };
  const { user } = renderPage(<OfficePage />, { me, ...at });
  const outcome = await screen.findByRole('combobox', { name: 'Výsledek' });
  await waitFor(() => expect(outcome).toHaveValue('informace předána (už se nepoužívá)'));
  expect(screen.getByText(/deprese, úzkost, vyčerpání \(už se nepoužívá\)/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Uložit' }));
  expect(
    await screen.findByText('Některé z častých témat se už nepoužívá. Odeberte ho.'),
  ).toBeInTheDocument();
});

describe('closing an office', () => {
  async function closing(use: object) {
    const { answers } = serveDesk();
    answers
      .on('GET /api/offices/:id', OFFICE)
      .on('GET /api/offices/:id/use', use)
      .on('PUT /api/offices/:id', { ...OFFICE, closed: true, revision: 2 });
    const me = aMe({ role: 'admin', officeId: null });
    const at = { at: `/admin/offices/${OFFICE.id}`, path: '/admin/offices/:id' };
    const { user } = renderPage(<OfficePage />, { me, ...at });
    await user.click(await screen.findByRole('switch', { name: /^Ukončit provoz místa/ }));
    await user.click(screen.getByRole('button', { name: 'Uložit' }));
    const dialog = await screen.findByRole('dialog', { name: `Ukončit provoz místa ${OFFICE.name}?` });
    return { answers, user, dialog };
  }
  const saves = (answers: Answers) => answers.seenAt('PUT /api/offices/:id');

  it('is asked about first, with whom it concerns', async () => {
    const { answers, user, dialog } = await closing({ people: 3, hasOpen: true });
    expect(await within(dialog).findByText('Jako své místo ho mají 3 lidé.')).toBeInTheDocument();
    expect(within(dialog).getByText(/^Jsou tu otevřené konzultace/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Neukončovat' }));
    expect(saves(answers)).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Uložit' }));
    await user.click(await screen.findByRole('button', { name: 'Ukončit provoz' }));
    await waitFor(() => expect(saves(answers)).toHaveLength(1));
    expect(saves(answers)[0]?.body).toMatchObject({ closed: true });
  });

  it('is possible also where nobody can say whom it concerns', async () => {
    const { answers, user } = await closing(new Refusal(500, 'internal'));
    await user.click(await screen.findByRole('button', { name: 'Ukončit provoz' }));
    await waitFor(() => expect(saves(answers)).toHaveLength(1));
  });
});
