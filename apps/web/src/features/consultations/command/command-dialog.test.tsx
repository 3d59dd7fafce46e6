import '../../../lib/drafts/testing/browser-storage.js';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor } from '@testing-library/react';
import { forgetDrafts } from '../../../lib/drafts/testing/forget-drafts.js';
import { someFields } from '../../../lib/drafts/testing/some-fields.js';
import { renderPage } from '../../../testing/render-page.js';
import { ME, serveDesk } from '../testing/desk-answers.js';
import { CommandDialog } from './command-dialog.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);
afterEach(() => forgetDrafts(ME.user.id));

async function show() {
  const desk = serveDesk();
  const onClose = jest.fn();
  const view = renderPage(<CommandDialog opened onClose={onClose} />, { me: ME });
  const line = await screen.findByRole('combobox');
  await waitFor(() => expect(desk.answers.seenAt('GET /api/codelists/topics')).toHaveLength(1));
  // The lists have come when the actions are named in words.
  await view.user.type(line, 'nová: tel');
  await screen.findByRole('option', { name: /telefon příchozí/ });
  await view.user.clear(line);
  return { ...desk, ...view, onClose, line };
}

describe('the one-line box', () => {
  it('records and closes a contact from one line, and takes it back', async () => {
    const { user, line, records, onClose } = await show();
    await user.click(line);
    await user.paste('t exekuce 15m > Občanská poradna #odkázán ~rodina : přišel dopis');
    const preview = screen.getByRole('status', { name: 'Jak je řádek pochopen' });
    expect(preview).toHaveTextContent('jak telefon příchozí');
    expect(preview).toHaveTextContent('doba 15');
    expect(preview).toHaveTextContent('kontakt Občanská poradna');
    await user.keyboard('{Enter}');
    expect(onClose).toHaveBeenCalled();
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
    expect(records()).toMatchObject([
      {
        channel: 'phone_in',
        topics: ['0201'],
        durationMinutes: 15,
        contactsHanded: ['Občanská poradna'],
        provided: ['I1', 'A4'],
        outcome: 'referred',
        inquirer: 'family',
        subject: 'other',
        note: 'přišel dopis',
      },
    ]);
    await user.click(await screen.findByRole('button', { name: /Vzít zpět/ }));
    await waitFor(() => expect(records()).toMatchObject([{ state: 'discarded' }]));
  });

  it('says which channel the office takes where the line names none, and only where it records', async () => {
    const { user, line, records } = await show();
    const preview = () => screen.getByRole('status', { name: 'Jak je řádek pochopen' });
    await user.type(line, 'emial exekuce');
    expect(preview()).not.toHaveTextContent('obvykle');
    await user.type(line, ' 10m');
    expect(preview()).toHaveTextContent('jak osobně bez objednání (obvykle)');
    expect(preview()).toHaveTextContent('„emial“ nerozumím, půjde do poznámky');
    await user.clear(line);
    await user.type(line, 'e-mail exekuce 10m');
    expect(preview()).not.toHaveTextContent('obvykle');
    expect(preview()).toHaveTextContent('jak e-mail');
    await user.clear(line);
    await user.type(line, 'exekuce{ArrowUp}');
    expect(preview()).toHaveTextContent('jak osobně bez objednání (obvykle)');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', channel: 'walk_in' }]));
  });

  it('offers to record the question for the way, whatever is asked for', async () => {
    const { user, line, records } = await show();
    await user.type(line, 'kde je pokoj 214');
    await user.click(await screen.findByRole('option', { name: /Kde je…\?/ }));
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', kind: 'orientation' }]));
  });

  it('says of how many topics the contact is that was recorded', async () => {
    const { user, line } = await show();
    await user.type(line, 't exekuce, dluh na nájmu 5m{Enter}');
    expect(await screen.findByText('Zapsáno a uzavřeno: exekuce, srážky ze mzdy +1.')).toBeInTheDocument();
  });

  it('names a lone letter that stands for nothing', async () => {
    const { user, line, records } = await show();
    await user.type(line, 'zítra s exekuce 10m');
    expect(screen.getByText(/nerozumím, půjde do poznámky/).parentElement).toHaveTextContent('„zítra s“');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ topics: ['0201'], note: 'zítra s exekuce' }]));
  });

  it('puts what it does not understand into the note and says so', async () => {
    const { user, line, records } = await show();
    await user.type(line, 't exekuce blabla z konce světa');
    expect(screen.getByText(/nerozumím, půjde do poznámky/).parentElement).toHaveTextContent(
      '„blabla z konce světa“ nerozumím, půjde do poznámky',
    );
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(records()).toMatchObject([{ state: 'closed', note: 'exekuce blabla z konce světa' }]),
    );
  });

  it('opens the contact at the desk by Ctrl and Enter', async () => {
    const { user, line, records, place } = await show();
    await user.type(line, 't exekuce{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open', topics: ['0201'] }]));
    await waitFor(() => expect(place.pathname).toBe('/desk'));
  });

  it('looks into notes only when somebody chooses to, and lists what it finds', async () => {
    const { user, line, server, answers, onClose } = await show();
    server.take('01900000-0000-7000-8000-0000000000d1', {
      move: 'save',
      input: { revision: 0, ...someFields({ note: 'výpověď z bytu' }) },
    });
    await user.type(line, 'vypoved');
    const search = await screen.findByRole('option', {
      name: 'Hledat v poznámkách: vypoved',
      selected: true,
    });
    expect(search).toBe(screen.getAllByRole('option')[0]);
    expect(answers.seenAt('POST /api/consultations/search')).toHaveLength(0);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('option', { name: /výpověď z bytu/, selected: true })).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    expect(answers.seenAt('POST /api/consultations/search')).toMatchObject([
      { body: { text: 'vypoved', limit: 6 } },
    ]);
  });

  it('looks for a contact number, says it with the title, and never records it', async () => {
    const { user, line, answers, server, records, place } = await show();
    const id = '01900000-0000-7000-8000-0000000000d2';
    server.take(id, { move: 'save', input: { revision: 0, ...someFields({ topics: ['0201'] }) } });
    const closed = { ...server.record(id)!, contactNo: 'LIP-2026-006041', state: 'closed', excerpt: '' };
    answers.on('POST /api/consultations/search', { items: [closed], next: null });
    await user.type(line, ' lip-2026-6041');
    const search = screen.getByRole('option', { selected: true });
    expect(search).toHaveAccessibleName(/^Najít kontakt LIP-2026-006041/);
    expect(screen.getAllByRole('option')).toEqual([search]);
    expect(screen.queryByText(/nerozumím/)).not.toBeInTheDocument();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(answers.seenAt('POST /api/consultations/search')).toHaveLength(0);
    await user.keyboard('{Enter}');
    const found = await screen.findByRole('option', { name: /^LIP-2026-006041 · exekuce, srážky/ });
    expect(screen.getAllByRole('option')).toEqual([found]);
    expect(answers.seenAt('POST /api/consultations/search')).toMatchObject([
      { body: { text: 'lip-2026-6041', limit: 6 } },
    ]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(place.pathname).toBe(`/consultations/${id}`));
    expect(records()).toHaveLength(1);
  });

  it('says that nobody has a number, and does nothing with it', async () => {
    const { user, line, answers, records } = await show();
    answers.on('POST /api/consultations/search', { items: [], next: null });
    await user.type(line, 'LIP-2026-999999{Enter}');
    expect(await screen.findByText(/^Kontakt s tímto číslem/)).toBeInTheDocument();
    await user.keyboard('{Enter}{Control>}{Enter}{/Control}{ArrowDown}{Enter}');
    expect(screen.queryAllByRole('option')).toEqual([]);
    expect(records()).toEqual([]);
  });

  it('offers no search for a line that is plainly a contact', async () => {
    const { user, line } = await show();
    await user.type(line, 't exekuce 15m');
    expect(screen.queryByRole('option', { name: /Hledat v poznámkách/ })).not.toBeInTheDocument();
    expect(screen.getAllByRole('option')[0]).toHaveAccessibleName(/Zapsat a uzavřít/);
  });

  it('looks for a bare word and never records it by Enter', async () => {
    const { user, line, answers, records, place } = await show();
    await user.type(line, 'exekuce');
    expect(screen.getByRole('option', { selected: true })).toHaveAccessibleName(
      /Konzultace s tématem: exekuce/,
    );
    expect(screen.getAllByRole('option').at(-1)).toHaveAccessibleName(/Zapsat a uzavřít/);
    expect(answers.seenAt('POST /api/consultations/search')).toHaveLength(0);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(place.pathname).toBe('/consultations'));
    expect(records()).toEqual([]);
  });

  it('does nothing by Enter where a bare word finds nothing, and records it by an arrow', async () => {
    const { user, line, records } = await show();
    await user.type(line, 'qx');
    expect(screen.queryByRole('option', { selected: true })).not.toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(records()).toEqual([]);
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open', note: 'qx' }]));
  });

  it('warns of what would say in the note who somebody is, before Enter keeps it', async () => {
    const { user, line } = await show();
    await user.type(line, 't exekuce : volat 608 123 456');
    expect(await screen.findByText(/^Vypadá to, že .* osobní údaj/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '608 123 456' }));
    expect(line).toHaveFocus();
    const { selectionStart, selectionEnd, value } = line as HTMLInputElement;
    expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).toBe('608 123 456');
  });

  it('warns also of what it does not understand and would put into the note', async () => {
    const { user, line } = await show();
    await user.type(line, 't exekuce jan@example.cz');
    expect(await screen.findByRole('button', { name: 'jan@example.cz' })).toBeInTheDocument();
  });

  it('does not warn of a number that is looked for', async () => {
    const { user, line } = await show();
    await user.type(line, '608 123 456');
    await screen.findByRole('option', { name: /^Hledat v poznámkách/ });
    expect(screen.queryByText(/^Vypadá to, že .* osobní údaj/)).not.toBeInTheDocument();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByText(/^Vypadá to, že .* osobní údaj/)).toBeInTheDocument();
  });
});
