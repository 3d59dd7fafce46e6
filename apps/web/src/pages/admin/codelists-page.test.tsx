import '../../lib/drafts/testing/browser-storage.js';
import { describe, expect, it, jest } from '@jest/globals';
import type { CodelistEntryInput } from '@okenko/shared/codelists/codelists.contract';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { retireIn, serveDesk } from '../../features/consultations/testing/desk-answers.js';
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

const me = aMe({ role: 'admin', officeId: null });
const atTopics = { me, at: '/admin/codelists/topics', path: '/admin/codelists/:name' };

it('gives the focus to the row that follows when the entry leaves the list', async () => {
  const { answers } = serveDesk();
  answers.on('PUT /api/codelists/:name/:code', ({ body }) => {
    retireIn(answers, 'topics', '0201');
    return { ...(body as CodelistEntryInput), code: '0201', group: null, revision: 2 };
  });
  const { user } = renderPage(<CodelistsPage />, atTopics);
  const opener = await screen.findByRole('button', { name: /^Upravit: exekuce/ });
  opener.focus();
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('switch', { name: /^Vyřazeno/ }));
  await user.click(screen.getByRole('button', { name: 'Uložit' }));
  await waitFor(() => expect(opener).not.toBeInTheDocument());
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName(/^Upravit: /));
});

it('goes to the code that is taken', async () => {
  serveDesk();
  const { user } = renderPage(<CodelistsPage />, atTopics);
  await screen.findByRole('button', { name: /^Upravit: exekuce/ });
  await user.click(screen.getByRole('button', { name: 'Nová položka' }));
  const code = await screen.findByRole('textbox', { name: 'Kód' });
  for (const name of [/^Čeština/, /^Polski/, /^English/])
    await user.type(screen.getByRole('textbox', { name }), 'voda');
  await user.clear(code);
  await user.type(code, '0201');
  await user.click(screen.getByRole('button', { name: 'Uložit' }));
  expect(code).toHaveFocus();
  expect(code).toHaveAccessibleDescription(/Tenhle kód už v číselníku je\./);
});

describe('looking for an entry', () => {
  const names = () => screen.getAllByRole('button', { name: /^Upravit: / }).map((one) => one.ariaLabel);

  it('finds without diacritics, in every language or by the code; the order rests meanwhile', async () => {
    serveDesk();
    const { user } = renderPage(<CodelistsPage />, atTopics);
    await screen.findByRole('button', { name: /^Upravit: exekuce/ });
    const box = screen.getByRole('textbox', { name: 'Najít položku' });
    await user.type(box, 'uzkost');
    expect(names()).toEqual(['Upravit: deprese, úzkost, vyčerpání']);
    expect(screen.queryByRole('button', { name: /^Posunout/ })).toBeNull();
    expect(screen.getByText('Pořadí jde měnit, až hledání zrušíte.')).toBeInTheDocument();
    await user.clear(box);
    expect(screen.getAllByRole('button', { name: /^Posunout/ }).length).toBeGreaterThan(0);
    await user.type(box, '0201');
    expect(names()).toEqual(['Upravit: Dluhy a hospodaření', 'Upravit: exekuce, srážky ze mzdy']);
    await user.clear(box);
    await user.type(box, 'nic takového');
    expect(screen.getByText('Nic takového tu není')).toBeInTheDocument();
  });
});

it('asks first for the name in the person’s own language, and not in one that the town does not use', async () => {
  const { answers } = serveDesk();
  answers.on('PUT /api/codelists/:name/:code', ({ body }) => ({
    ...(body as object),
    code: 'x',
    group: null,
  }));
  const town = { ...aMe().town, languages: ['pl' as const, 'cs' as const] };
  const me = aMe({ role: 'admin', officeId: null, town });
  const at = { at: '/admin/codelists/outcomes', path: '/admin/codelists/:name' };
  const { user } = renderPage(<CodelistsPage />, { me, ...at });
  const columns = (await screen.findAllByRole('columnheader')).map(({ textContent }) => textContent);
  expect(columns.slice(1, 4)).toEqual(['Čeština', 'Polski', 'English']);
  await user.click(screen.getByRole('button', { name: 'Nová položka' }));
  const dialog = await screen.findByRole('dialog');
  const english = within(dialog).getByRole('textbox', { name: 'English' });
  expect(english).not.toBeRequired();
  await user.type(within(dialog).getByRole('textbox', { name: /^Čeština/ }), 'nikdo nepřišel');
  await user.click(within(dialog).getByRole('button', { name: 'Uložit' }));
  expect(answers.seenAt('PUT /api/codelists/:name/:code')).toHaveLength(0);
  await user.type(within(dialog).getByRole('textbox', { name: /^Polski/ }), 'nikt nie przyszedł{Enter}');
  await waitFor(() => expect(answers.seenAt('PUT /api/codelists/:name/:code')).toHaveLength(1));
  expect(answers.seenAt('PUT /api/codelists/:name/:code')[0]?.body).toMatchObject({
    labels: { cs: 'nikdo nepřišel', pl: 'nikt nie przyszedł', en: 'nikdo nepřišel' },
  });
});
