import '../../lib/drafts/testing/browser-storage.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { COLLEAGUE, ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { forgetDrafts } from '../../lib/drafts/testing/forget-drafts.js';
import { startShortcuts } from '../../lib/shortcuts.js';
import { renderPage } from '../../testing/render-page.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { DeskPage } from './desk-page.js';
import { fetchRecordEditor } from './use-record-editor.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);

let stopShortcuts: () => void;
beforeAll(async () => {
  stopShortcuts = startShortcuts();
  await fetchRecordEditor();
});
afterAll(() => stopShortcuts());
afterEach(() => forgetDrafts(ME.user.id));

const THEIRS = '01900000-0000-7000-8000-0000000000cc';

describe('a colleague’s running consultation', () => {
  it('says whose it is and asks once before it is written into', async () => {
    const desk = serveDesk();
    const fields = someFields({ workerId: COLLEAGUE.id, topics: ['0201'], note: '' });
    desk.server.take(THEIRS, { move: 'save', input: { revision: 0, ...fields } }, COLLEAGUE);
    const { user } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    await user.click(await screen.findByRole('tab', { name: /exekuce/ }));
    expect(await screen.findByText('Vede Marta Nová')).toBeInTheDocument();

    const note = screen.getByLabelText<HTMLTextAreaElement>(/^Poznámka/);
    await user.type(note, 'x');
    const no = await screen.findByRole('button', { name: 'Ne, jen číst' });
    expect(screen.getByRole('dialog', { name: 'Tuto konzultaci vede Marta Nová' })).toBeInTheDocument();
    await user.click(no);
    expect(note).toHaveValue('');

    await user.type(note, 'a');
    await user.click(await screen.findByRole('button', { name: 'Ano, psát' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.type(note, 'no');
    await waitFor(() => expect(desk.records()).toMatchObject([{ note: 'ano' }]));
  });

  it('stands below the own ones, also by number', async () => {
    const desk = serveDesk();
    const fields = someFields({ workerId: COLLEAGUE.id, topics: ['0201'] });
    desk.server.take(THEIRS, { move: 'save', input: { revision: 0, ...fields } }, COLLEAGUE);
    const { user } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    await screen.findByRole('tab', { name: /exekuce/ });
    await user.keyboard('2');
    const [first, second] = screen.getAllByRole('tab');
    expect(within(first!).getByText(/deprese/)).toBeInTheDocument();
    expect(within(second!).getByText('Marta Nová')).toBeInTheDocument();
    await user.keyboard('{Alt>}1{/Alt}');
    expect(first).toHaveAttribute('aria-selected', 'true');
  });
});
