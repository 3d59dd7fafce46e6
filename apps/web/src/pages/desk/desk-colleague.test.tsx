import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import { COLLEAGUE, ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { askEarly } from '../../lib/early.js';
import { startLive, stopLive } from '../../lib/live.js';
import { paths } from '../../lib/paths.js';
import { drafts } from '../../lib/drafts/desk-drafts.js';
import { renderPage } from '../../testing/render-page.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(30_000);

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

  it('is seen too where it began after the early answer, while the stream stood already', async () => {
    const desk = serveDesk();
    const before = globalThis.EventSource;
    const stream = Object.assign(new EventTarget(), { close: () => undefined, readyState: 1 });
    globalThis.EventSource = function EventSource() {
      return stream;
    } as never;
    startLive();
    globalThis.EventSource = before;
    await askEarly(paths.openContacts);
    const fields = someFields({ workerId: COLLEAGUE.id, topics: ['0201'], note: '' });
    desk.server.take(crypto.randomUUID(), { move: 'save', input: { revision: 0, ...fields } }, COLLEAGUE);
    renderPage(<DeskPage />, { me: ME, at: '/desk' });
    expect(await screen.findByRole('tab', { name: /exekuce/ })).toBeInTheDocument();
    stopLive();
  });

  async function inTheirNote() {
    const desk = serveDesk();
    // Another consultation for each test: the question is asked once in a window.
    const id = crypto.randomUUID();
    const fields = someFields({ workerId: COLLEAGUE.id, topics: ['0201'], note: 'Bylo.' });
    desk.server.take(id, { move: 'save', input: { revision: 0, ...fields } }, COLLEAGUE);
    const shown = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    await shown.user.click(await screen.findByRole('tab', { name: /exekuce/ }));
    const note = await screen.findByLabelText<HTMLTextAreaElement>(/^Poznámka/);
    await shown.user.click(note);
    return { ...shown, ...desk, note };
  }
  const asked = () => screen.queryByRole('dialog');

  it('holds a sentence typed without a look, and goes on behind it after a yes', async () => {
    const { user, note, records } = await inTheirNote();
    await user.keyboard(' Předáno');
    expect(asked()).toBeInTheDocument();
    await user.keyboard(' mně,{Enter}Petr odešel.{ArrowLeft>7/}3 x{Backspace}{ArrowRight>7/}');
    expect(screen.getByLabelText('Zatím napsáno')).toHaveFocus();
    expect(screen.getByLabelText('Zatím napsáno')).toHaveValue(' Předáno mně,\nPetr 3 odešel.');
    await user.keyboard('{Alt>}1{/Alt}{Alt>}w{/Alt}');
    expect(asked()).toContainElement(document.activeElement as HTMLElement);
    expect(note).toHaveValue('Bylo.');
    await user.keyboard('{Tab}');
    expect(screen.getByRole('button', { name: 'Ano, psát' })).toHaveFocus();
    await user.keyboard('{Enter}pX');
    expect(asked()).not.toBeInTheDocument();
    expect(note).toHaveFocus();
    expect(note).toHaveValue('Bylo. Předáno mně,\nPetr 3 odešel.pX');
    await waitFor(() => expect(records()).toMatchObject([{ note: note.value }]));
    expect(records()).toHaveLength(1);
  });

  it('goes on where the caret was, in the middle of a text', async () => {
    const { user, note } = await inTheirNote();
    note.setSelectionRange(1, 3);
    await user.keyboard('ez{Tab}{Enter}vá');
    expect(note).toHaveValue('Bezváo.');
  });

  it('writes nothing after a no, and gives the focus back', async () => {
    const { user, note, records } = await inTheirNote();
    await user.keyboard('Nechci psát');
    await user.tab({ shift: true });
    expect(screen.getByRole('button', { name: 'Ne, jen číst' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(asked()).not.toBeInTheDocument();
    expect(note).toHaveFocus();
    expect(note).toHaveValue('Bylo.');
    await user.keyboard('z{Escape}');
    expect(asked()).not.toBeInTheDocument();
    expect(note).toHaveFocus();
    expect(records()).toMatchObject([{ note: 'Bylo.' }]);
    // Left without an answer: nothing is thrown away.
    await user.keyboard('a');
    expect(screen.getByLabelText('Zatím napsáno')).toHaveValue('za');
  });

  it('asks about a choice too, and the focus returns to it', async () => {
    const { user } = await inTheirNote();
    const choice = screen.getByRole('radio', { name: /odkázán/ });
    await user.click(choice);
    expect(screen.getByRole('button', { name: 'Ne, jen číst' })).toHaveFocus();
    await user.keyboard('px{Tab}{Enter}');
    await waitFor(() => expect(choice).toBeChecked());
    expect(choice).toHaveFocus();
    expect(screen.getAllByRole('tab')).toHaveLength(1);
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

  it('is not left for another client’s in the middle of a sentence when its worker ends it', async () => {
    const desk = serveDesk();
    const id = crypto.randomUUID();
    const own = someFields({ workerId: ME.user.id, topics: ['0503'], note: 'Můj klient.' });
    desk.server.take(crypto.randomUUID(), { move: 'save', input: { revision: 0, ...own } });
    const theirs = someFields({ workerId: COLLEAGUE.id, topics: ['0201'], note: 'Bylo.' });
    desk.server.take(id, { move: 'save', input: { revision: 0, ...theirs } }, COLLEAGUE);
    const { user } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    await user.click(await screen.findByRole('tab', { name: /exekuce/ }));
    await user.click(await screen.findByDisplayValue('Bylo.'));
    await user.keyboard(' chce');
    expect(screen.getByLabelText('Zatím napsáno')).toHaveValue(' chce');

    desk.server.take(id, { move: 'close', input: { revision: 1 } }, COLLEAGUE);
    act(() =>
      drafts.offerOpen(
        desk.records().filter(({ state }) => state === 'open'),
        drafts.mark(),
      ),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Konzultaci mezitím ukončil někdo jiný' });
    await user.keyboard(' skočit wx');
    expect(within(dialog).getByLabelText('Zatím napsáno')).toHaveValue(' chce skočit wx');
    expect(screen.queryByDisplayValue(/Můj klient/)).not.toBeInTheDocument();

    await user.click(within(dialog).getByRole('button', { name: 'Zapsat do nové konzultace' }));
    await waitFor(() =>
      expect(desk.records().map(({ note }) => note)).toEqual(
        expect.arrayContaining(['Můj klient.', 'Bylo.', 'chce skočit wx']),
      ),
    );
  });
});
