import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { startShortcuts } from '../../lib/shortcuts.js';
import { aMe } from '../../testing/a-me.js';
import { aTown } from '../../testing/a-town.js';
import { serveAnswers, type Answers } from '../../testing/answers.js';
import { renderApp } from '../../testing/render-page.js';

const asAdmin = aMe({ role: 'admin', roles: ['admin', 'coordinator'], officeId: null });
const asCoordinator = aMe({ role: 'coordinator', roles: ['admin', 'coordinator'], officeId: null });
let answers: Answers;
let stop: () => void;

beforeEach(() => {
  stop = startShortcuts();
  answers = serveAnswers()
    .on('GET /api/auth/me', asAdmin)
    .on('GET /api/towns/current', aTown())
    .on('POST /api/auth/work-as', asCoordinator);
});
afterEach(() => stop());

describe('the shell', () => {
  it('shows the places that the role may open, and no others', async () => {
    renderApp('/home');
    const menu = await screen.findByRole('navigation', { name: 'Hlavní nabídka' });
    expect(
      within(menu)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Přehled', 'Město', 'Kontaktní místa', 'Části města', 'Uživatelé', 'Číselníky']);
  });

  it('switches the role: what the new one may not open is gone', async () => {
    const { user, place } = renderApp('/admin/town');
    expect(await screen.findByRole('link', { name: /Okénko.*Správce/ })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Nabídka: Jana Nováková' }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'Koordinátor' }));
    expect(answers.seenAt('POST /api/auth/work-as')[0]?.body).toEqual({
      role: 'coordinator',
      officeId: null,
    });
    const brand = screen.getByRole('link', { name: /Okénko/ });
    expect(await screen.findByText('Pracujete jako Koordinátor.')).toBeInTheDocument();
    expect(within(brand).getByText('Koordinátor')).toBeInTheDocument();
    await waitFor(() => expect(place.pathname).toBe('/home'));
    expect(screen.queryByRole('link', { name: 'Uživatelé' })).not.toBeInTheDocument();
  });

  it('offers the one other office to who works where an office was closed', async () => {
    const other = { id: 'b', name: 'Pobočka', timeZone: 'Europe/Prague' };
    const closed = aMe({ role: 'desk_worker', roles: ['desk_worker'], officeId: null, offices: [other] });
    answers.on('GET /api/auth/me', closed).on('POST /api/auth/work-as', { ...closed, officeId: other.id });
    const { user } = renderApp('/home');
    await user.click(await screen.findByRole('button', { name: 'Nabídka: Jana Nováková' }));
    const choice = await screen.findByRole('menuitemradio', { name: /Pobočka/ });
    expect(choice).not.toBeChecked();
    await user.click(choice);
    expect(answers.seenAt('POST /api/auth/work-as')[0]?.body).toEqual({
      role: 'desk_worker',
      officeId: other.id,
    });
  });

  it('offers no work to who has only one', async () => {
    answers.on('GET /api/auth/me', aMe({ role: 'supervisor', roles: ['supervisor'], officeId: null }));
    const { user } = renderApp('/home');
    await user.click(await screen.findByRole('button', { name: 'Nabídka: Jana Nováková' }));
    expect(await screen.findByRole('menuitem', { name: 'Můj účet' })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Pracovat jako' })).not.toBeInTheDocument();
  });

  it('says that nothing is at a place the role may not open', async () => {
    answers.on('GET /api/auth/me', asCoordinator);
    renderApp('/admin/users');
    expect(await screen.findByRole('heading', { name: 'Tady nic není' })).toBeInTheDocument();
  });

  it('opens the sheet of shortcuts by its key, but not while somebody types', async () => {
    const { user } = renderApp('/admin/town');
    await user.type(await screen.findByLabelText(/^Název/), '?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('heading', { name: 'Město' }));
    await user.keyboard('?');
    const sheet = await screen.findByRole('dialog', { name: 'Klávesové zkratky' });
    expect(within(sheet).getAllByText('F9')).toHaveLength(2);
    expect(within(sheet).getByText('Tento přehled')).toBeInTheDocument();
  });

  it('locks the screen by a key, also while somebody types', async () => {
    answers.on('POST /api/auth/lock', null);
    const { user } = renderApp('/admin/town');
    await user.type(await screen.findByLabelText(/^Název/), 'x');
    await user.keyboard('{Shift>}{F9}{/Shift}');
    await waitFor(() => expect(answers.seenAt('POST /api/auth/lock')).toHaveLength(1));
    expect(document.documentElement).not.toHaveAttribute('data-private-cover');
  });

  it('leaves single keys alone where the person switched them off', async () => {
    answers.on('GET /api/auth/me', {
      ...asAdmin,
      preferences: { ...asAdmin.preferences, singleKeys: false },
    });
    const { user } = renderApp('/home');
    await screen.findByRole('heading', { name: /Dobrý den/ });
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('asks before unsaved changes are left behind', async () => {
    const { user, place } = renderApp('/admin/town');
    await user.type(await screen.findByLabelText(/^Název/), ' nad Odrou');
    await user.click(screen.getByRole('link', { name: 'Přehled' }));
    const question = await screen.findByRole('dialog', { name: 'Odejít bez uložení?' });
    await user.click(within(question).getByRole('button', { name: 'Zůstat' }));
    expect(screen.getByLabelText(/^Název/)).toHaveValue('Lipová nad Odrou');
    await user.click(screen.getByRole('link', { name: 'Přehled' }));
    await user.click(await screen.findByRole('button', { name: 'Odejít a zahodit změny' }));
    await waitFor(() => expect(place.pathname).toBe('/home'));
  });
});
