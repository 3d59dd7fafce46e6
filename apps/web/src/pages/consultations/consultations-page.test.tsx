import '../../lib/drafts/testing/browser-storage.js';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ConsultationRow } from '@okenko/shared/consultations/consultations.contract';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { COLLEAGUE, ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { forgetDrafts } from '../../lib/drafts/testing/forget-drafts.js';
import { startLive, stopLive } from '../../lib/live.js';
import { BRANCH_ID, OFFICE_ID } from '../../testing/a-me.js';
import { NO_ANSWER, Refusal } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { ConsultationsPage } from './consultations-page.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);
afterEach(() => {
  stopLive();
  return forgetDrafts(ME.user.id);
});

function row(number: number, changes: Partial<ConsultationRow> = {}): ConsultationRow {
  return {
    id: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    contactNo: `LIP-2026-${String(number).padStart(6, '0')}`,
    kind: 'consultation',
    emptyReason: null,
    state: 'closed',
    channel: 'phone_in',
    inquirer: 'self',
    topics: ['0201'],
    area: 'unknown',
    outcome: 'info_given',
    risk: 'none',
    worker: ME.user,
    officeId: OFFICE_ID,
    startedAt: '2026-11-20T09:00:00.000Z',
    minutes: 12,
    excerpt: `poznámka ${number}`,
    ...changes,
  };
}

function show(at = '/consultations') {
  const desk = serveDesk();
  desk.answers.on('GET /api/consultations', { items: [row(1), row(2, { topics: ['0503'] })], next: null });
  return { ...desk, ...renderPage(<ConsultationsPage />, { me: ME, at, path: '/consultations' }) };
}

describe('the list of consultations', () => {
  it('shows the newest first and leads to each by keys', async () => {
    const { user } = show();
    const first = await screen.findByRole('link', { name: 'exekuce, srážky ze mzdy' });
    expect(first).toHaveAttribute('href', `/consultations/${row(1).id}`);
    first.focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: 'deprese, úzkost, vyčerpání' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(first).toHaveFocus();
  });

  it('says to who has no office at all why there is no list', async () => {
    const { answers } = serveDesk();
    answers.on(
      'GET /api/consultations',
      new Refusal(422, 'input.refused', { fields: [{ path: 'officeId', code: 'not_a_choice' }] }),
    );
    renderPage(<ConsultationsPage />, {
      me: { ...ME, officeId: null },
      at: '/consultations',
      path: '/consultations',
    });
    expect(await screen.findByText('Teď nepracujete v žádném otevřeném místě')).toBeInTheDocument();
    expect(screen.queryByRole('search')).not.toBeInTheDocument();
  });

  it('keeps the contacts of an office that was closed for who worked there', async () => {
    const { answers } = serveDesk();
    answers.on('GET /api/consultations', { items: [row(1)], next: null });
    renderPage(<ConsultationsPage />, {
      me: { ...ME, officeId: null },
      at: '/consultations',
      path: '/consultations',
    });
    expect(await screen.findByRole('link', { name: 'exekuce, srážky ze mzdy' })).toBeInTheDocument();
  });

  it('takes filters from the address and leaves out what is none', async () => {
    const { answers } = show('/consultations?topic=0201&from=2026-11-01&text=Novakova');
    await screen.findByText('poznámka 1');
    const query = answers.seenAt('GET /api/consultations').at(-1)!.query;
    expect(Object.fromEntries(query)).toEqual({ topic: '0201', from: '2026-11-01', limit: '50' });
  });

  it('tells on a narrow screen how many filters are folded away, and unfolds them', async () => {
    const { user } = show('/consultations?risk=any&channel=email&from=2026-07-01');
    const more = await screen.findByRole('button', { name: 'Další filtry (2)' });
    expect(more).toHaveAttribute('aria-expanded', 'false');
    await user.click(more);
    expect(more).toHaveAttribute('aria-expanded', 'true');
  });

  it('narrows to contacts with a risk, one level or any', async () => {
    const { user, answers } = show('/consultations?risk=nonsense');
    await screen.findByText('poznámka 1');
    const asked = () => answers.seenAt('GET /api/consultations').at(-1)!.query.get('risk');
    expect(asked()).toBeNull();
    for (const [name, value] of [
      ['jakékoli riziko', 'any'],
      ['naléhavé', 'urgent'],
    ] as const) {
      await user.click(screen.getByRole('combobox', { name: 'Riziko' }));
      await user.click(await screen.findByRole('option', { name }));
      await waitFor(() => expect(asked()).toBe(value));
    }
  });

  it('looks for words of the note in a body, never in an address', async () => {
    const { user, answers, container } = show();
    await screen.findByText('poznámka 1');
    answers.on('POST /api/consultations/search', { items: [row(7)], next: null });
    await user.type(screen.getByLabelText('Slova v poznámce'), 'vypoved{Enter}');
    await within(container).findByText('poznámka 7');
    expect(answers.seenAt('POST /api/consultations/search').at(-1)?.body).toEqual({
      text: 'vypoved',
      limit: 50,
    });
    expect(answers.seen.some(({ query }) => [...query.values()].includes('vypoved'))).toBe(false);
  });

  it('finds a contact by its number, and says that a number may be typed', async () => {
    const { user, answers } = show();
    await screen.findByText('poznámka 1');
    answers.on('POST /api/consultations/search', { items: [row(6041)], next: null });
    const field = screen.getByLabelText('Slova v poznámce');
    expect(field).toHaveAttribute('placeholder', expect.stringContaining('číslo kontaktu'));
    await user.type(field, 'lip-2026-6041{Enter}');
    await screen.findByText('poznámka 6041');
    expect(answers.seenAt('POST /api/consultations/search').at(-1)?.body).toEqual({
      text: 'lip-2026-6041',
      limit: 50,
    });
  });

  it('looks while one types, once for a pause, and never for a letter or two', async () => {
    const { user, answers } = show();
    await screen.findByText('poznámka 1');
    answers.on('POST /api/consultations/search', { items: [row(7)], next: null });
    await user.type(screen.getByLabelText('Slova v poznámce'), 'vypoved ');
    await screen.findByText('poznámka 7');
    expect(screen.getByLabelText('Slova v poznámce')).toHaveValue('vypoved ');
    expect(answers.seenAt('POST /api/consultations/search')).toMatchObject([{ body: { text: 'vypoved' } }]);
    await user.clear(screen.getByLabelText('Slova v poznámce'));
    await screen.findByText('poznámka 1');
  });

  it('says that the list cannot be read while the server is away, and reads it again', async () => {
    const { user, answers } = show();
    await screen.findByText('poznámka 1');
    answers.on('POST /api/consultations/search', NO_ANSWER);
    await user.type(screen.getByLabelText('Slova v poznámce'), 'vypoved');
    const alert = await screen.findByText(/Seznam teď není k dispozici/);
    expect(alert).toBeInTheDocument();
    answers.on('POST /api/consultations/search', { items: [row(7)], next: null });
    await user.click(screen.getByRole('button', { name: 'Zkusit znovu' }));
    await screen.findByText('poznámka 7');
  });

  it('shows more and goes on reading there', async () => {
    const { user, answers } = show();
    answers.on('GET /api/consultations', ({ query }: { query: URLSearchParams }) =>
      query.get('cursor') === 'c1'
        ? { items: [row(3)], next: null }
        : { items: [row(1), row(2)], next: 'c1' },
    );
    await user.click(await screen.findByRole('button', { name: 'Ukázat další' }));
    await screen.findByText('poznámka 3');
    await waitFor(() => expect(screen.getAllByRole('link').at(-1)).toHaveFocus());
    expect(screen.queryByRole('button', { name: 'Ukázat další' })).not.toBeInTheDocument();
  });

  it('keeps a search under a name', async () => {
    const { user, answers } = show('/consultations?topic=0201');
    await screen.findByText('poznámka 1');
    answers.on('PUT /api/consultations/filters/:id', ({ body }: { body: unknown }) => body);
    await user.click(screen.getByRole('button', { name: 'Uložená hledání' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Uložit toto hledání…' }));
    await user.type(await screen.findByLabelText(/^Název/), 'Exekuce');
    await user.click(screen.getByRole('button', { name: 'Uložit' }));
    await waitFor(() => expect(answers.seenAt('PUT /api/consultations/filters/:id')).toHaveLength(1));
    expect(answers.seenAt('PUT /api/consultations/filters/:id')[0]?.body).toEqual({
      name: 'Exekuce',
      search: { text: '', topic: '0201' },
    });
  });

  it('says at the name that it is taken, and forgets it when the dialog is opened again', async () => {
    const { answers, user } = show('/consultations?topic=0201');
    const fields = [{ path: 'name', code: 'name_taken' }];
    answers.on('PUT /api/consultations/filters/:id', new Refusal(422, 'input.refused', { fields }));
    await screen.findByText('poznámka 1');
    const menu = screen.getByRole('button', { name: 'Uložená hledání' });
    const open = async () => {
      await user.click(menu);
      await user.click(await screen.findByRole('menuitem', { name: 'Uložit toto hledání…' }));
      return screen.findByLabelText<HTMLInputElement>(/^Název/);
    };
    const name = await open();
    await user.type(name, 'Exekuce');
    await user.click(screen.getByRole('button', { name: 'Uložit' }));
    await waitFor(() => expect(name).toHaveAccessibleDescription(/Tenhle název už se používá\./));
    expect(name).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Zahodit změny' }));
    await waitFor(() => expect(menu).toHaveFocus());
    expect(await open()).not.toHaveAccessibleDescription(/Tenhle název už se používá\./);
  });

  it('keeps the focus in the list of kept searches while they are renamed and deleted', async () => {
    const { answers, user } = show();
    const kept = (...names: string[]) => ({
      items: names.map((name) => ({ id: `id-${name}`, name, search: { text: name } })),
      next: null,
    });
    answers
      .on('GET /api/consultations/filters', kept('Dluhy', 'Exekuce'))
      .on('PUT /api/consultations/filters/:id', { id: 'id-Dluhy', name: 'Dluhy', search: { text: '' } });
    await user.click(await screen.findByRole('button', { name: 'Uložená hledání' }));
    await user.click(await screen.findByRole('menuitem', { name: /^Přejmenovat nebo smazat/ }));
    const rename = await screen.findByRole('button', { name: 'Přejmenovat Dluhy' });
    await user.click(rename);
    await screen.findByLabelText(/^Název/);
    await user.click(screen.getByRole('button', { name: 'Uložit' }));
    await waitFor(() => expect(rename).toHaveFocus());
    const remove = async (name: string, ...left: string[]) => {
      answers
        .on('DELETE /api/consultations/filters/:id', undefined)
        .on('GET /api/consultations/filters', kept(...left));
      const button = screen.getByRole('button', { name: `Smazat ${name}` });
      await user.click(button);
      await waitFor(() => expect(button).not.toBeInTheDocument());
    };
    await remove('Dluhy', 'Exekuce');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Smazat Exekuce' })).toHaveFocus());
    await remove('Exekuce');
    await waitFor(() => expect(screen.getByRole('dialog')).toHaveFocus());
  });

  it('says at the field that the last day lies before the first', async () => {
    const { answers } = show('/consultations?from=2026-11-05&to=2026-11-01');
    expect(await screen.findByLabelText('Do')).toHaveAccessibleDescription(
      'Tenhle den je před začátkem období.',
    );
    expect(screen.queryByText('Nic takového tu není')).toBeNull();
    expect(answers.seenAt('GET /api/consultations')).toHaveLength(0);
  });

  it('says what to do when nothing fits, and when the list cannot be fetched', async () => {
    const { answers, user } = show();
    await screen.findByText('poznámka 1');
    answers.on('POST /api/consultations/search', { items: [], next: null });
    await user.type(screen.getByLabelText('Slova v poznámce'), 'nic{Enter}');
    expect(await screen.findByText('Nic takového tu není')).toBeInTheDocument();
    answers.on('POST /api/consultations/search', new Refusal(500, 'server.unavailable'));
    await user.clear(screen.getByLabelText('Slova v poznámce'));
    await user.type(screen.getByLabelText('Slova v poznámce'), 'chyba{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Server má potíže');
  });

  it('counts as news only what colleagues closed at the office of the list', async () => {
    const tell = liveStream();
    show();
    await screen.findByText('poznámka 1');
    const closed = { officeId: OFFICE_ID, workerId: COLLEAGUE.id, state: 'closed', revision: 3 };
    act(() => {
      tell({ ...closed, id: row(1).id });
      tell({ ...closed, id: row(6).id, officeId: BRANCH_ID });
      tell({ ...closed, id: row(7).id, state: 'discarded' });
      tell({ ...closed, id: row(8).id, state: 'locked' });
    });
    expect(screen.queryByRole('button', { name: /nov/ })).not.toBeInTheDocument();
    act(() => tell({ ...closed, id: row(9).id }));
    expect(screen.getByRole('button', { name: /1 nov/ })).toBeInTheDocument();
  });

  it('counts only news that the filters let in', async () => {
    const tell = liveStream();
    const { answers } = show('/consultations?channel=email');
    await screen.findByText('poznámka 1');
    answers.on('GET /api/consultations', { items: [row(9), row(1), row(2)], next: null });
    const closed = { officeId: OFFICE_ID, workerId: COLLEAGUE.id, state: 'closed', revision: 3 };
    act(() => {
      tell({ ...closed, id: row(8).id });
      tell({ ...closed, id: row(9).id });
    });
    expect(await screen.findByRole('button', { name: /1 nov/ })).toBeInTheDocument();
    expect(Object.fromEntries(answers.seenAt('GET /api/consultations').at(-1)!.query)).toEqual({
      channel: 'email',
      limit: '50',
    });
    expect(screen.queryByText('poznámka 9')).not.toBeInTheDocument();
  });

  it('shows by itself what one has closed oneself a moment before the list was read', async () => {
    const tell = liveStream();
    const { answers } = show();
    await screen.findByText('poznámka 1');
    answers.on('GET /api/consultations', { items: [row(5), row(1)], next: null });
    act(() =>
      tell({ id: row(5).id, officeId: OFFICE_ID, workerId: ME.user.id, state: 'closed', revision: 3 }),
    );
    expect(await screen.findByText('poznámka 5')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /nov/ })).not.toBeInTheDocument();
  });

  it('never searches for words again by itself: each search is a line in the log', async () => {
    const tell = liveStream();
    const { user, answers } = show();
    answers.on('POST /api/consultations/search', { items: [row(4)], next: null });
    await user.type(screen.getByLabelText('Slova v poznámce'), 'exekuce{Enter}');
    await screen.findByText('poznámka 4');
    const asked = answers.seenAt('POST /api/consultations/search').length;
    expect(asked).toBeGreaterThan(0);
    act(() =>
      tell({ id: row(5).id, officeId: OFFICE_ID, workerId: ME.user.id, state: 'closed', revision: 3 }),
    );
    act(() =>
      tell({ id: row(6).id, officeId: OFFICE_ID, workerId: COLLEAGUE.id, state: 'closed', revision: 3 }),
    );
    // Whether the words are in it is not known.
    expect(await screen.findByRole('button', { name: /přibyl 1 záznam – hledat znovu/ })).toBeInTheDocument();
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(answers.seenAt('POST /api/consultations/search')).toHaveLength(asked);
  });
});

/** A live stream by hand. @returns what tells that a consultation changed */
function liveStream(): (changed: object) => void {
  const stream = new EventTarget();
  const before = globalThis.EventSource;
  globalThis.EventSource = function EventSource() {
    return Object.assign(stream, { close: () => undefined });
  } as never;
  startLive();
  globalThis.EventSource = before;
  return (changed) =>
    stream.dispatchEvent(new MessageEvent('consultation', { data: JSON.stringify(changed) }));
}
