import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { fieldsOf } from '../../lib/drafts/draft-fields.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(30_000);

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
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', ...turned, outcome: null }]));

    await user.click(await screen.findByRole('button', { name: /Vzít zpět/ }));
    await waitFor(() =>
      expect(records()).toMatchObject([{ state: 'reopened', kind: 'consultation', durationMinutes: null }]),
    );
    expect(fieldsOf(records()[0]!)).toEqual(before);
    expect(await screen.findByRole('button', { name: /^exekuce.*, hlavní téma/ })).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /odkázán/ })).toBeChecked();
  });
});
