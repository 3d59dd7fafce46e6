import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { fieldsOf } from '../../lib/drafts/draft-fields.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(30_000);

const RECORD = '01900000-0000-7000-8000-0000000000cc';

describe('a consultation that was recorded as something else', () => {
  it.each([
    ['Omyl', { kind: 'empty', emptyReason: 'wrong_number' }],
    ['„Kde je…?“', { kind: 'orientation', emptyReason: null }],
  ])('comes back as it was by undo: %s', async (name, turned) => {
    const { records } = serveDesk();
    const { user } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    await screen.findByRole('button', { name: /deprese, úzkost/ });
    await user.keyboard('1celá');
    await user.click(await screen.findByRole('radio', { name: /odkázán/ }));
    await user.click(await screen.findByRole('button', { name: /předaný kontakt/ }));
    await user.type(await screen.findByPlaceholderText('Název organizace a Enter'), 'Poradna{Enter}');
    await waitFor(() =>
      expect(records()).toMatchObject([
        { note: 'celá', outcome: 'referred', provided: ['I1', 'A4'], contactsHanded: ['Poradna'] },
      ]),
    );
    const before = fieldsOf(records()[0]!);
    await user.click(screen.getByRole('button', { name: 'Další možnosti' }));
    await user.click(await screen.findByRole('menuitem', { name }));
    await waitFor(() =>
      expect(records()).toMatchObject([{ state: 'closed', ...turned, topics: [], outcome: null }]),
    );

    await user.click(await screen.findByRole('button', { name: /Vzít zpět/ }));
    await waitFor(() =>
      expect(records()).toMatchObject([{ state: 'reopened', kind: 'consultation', durationMinutes: null }]),
    );
    expect(fieldsOf(records()[0]!)).toEqual(before);
    expect(await screen.findByRole('button', { name: /^exekuce.*, hlavní téma/ })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /odkázán/ })).toBeChecked();
  });
});

describe('a contact without counselling', () => {
  it('becomes a consultation where the silent caller begins to speak', async () => {
    const { server, records } = serveDesk();
    const none = { topics: [], provided: [], outcome: null };
    const silent = someFields({ workerId: ME.user.id, kind: 'empty', emptyReason: 'silent', ...none });
    server.take(RECORD, { move: 'save', input: { revision: 0, ...silent } });
    const { user } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    expect(await screen.findByRole('radio', { name: /mlčení/ })).toBeChecked();
    expect(screen.queryByRole('combobox', { name: /^Témata/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /konzultace/ }));
    await user.type(await screen.findByRole('combobox', { name: /^Témata/ }), 'exek');
    await user.click(await screen.findByRole('option', { name: /exekuce/ }));
    const said = { kind: 'consultation', emptyReason: null, topics: ['0201'], outcome: 'info_given' };
    await waitFor(() => expect(records()).toMatchObject([said]));
    // Passed over on the way, and back again.
    await user.click(screen.getByRole('radio', { name: /omyl/ }));
    await waitFor(() => expect(records()).toMatchObject([{ kind: 'empty', topics: [], outcome: null }]));
    await user.click(screen.getByRole('radio', { name: /konzultace/ }));
    await waitFor(() => expect(records()).toMatchObject([said]));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', ...said }]));
  });
});
