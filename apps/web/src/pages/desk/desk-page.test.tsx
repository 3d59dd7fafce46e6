import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import {
  COLLEAGUE,
  ME,
  retireIn,
  serveDesk,
  type Desk,
} from '../../features/consultations/testing/desk-answers.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(20_000);

it('says to who has no open office why nothing can be recorded, and no key seems to', async () => {
  const { records } = serveDesk();
  const { user } = renderPage(<DeskPage />, { me: { ...ME, officeId: null }, at: '/desk' });
  expect(await screen.findByText('Teď nepracujete v žádném otevřeném místě')).toBeInTheDocument();
  await user.keyboard('wx');
  expect(screen.queryByRole('button', { name: /^Osobně/ })).not.toBeInTheDocument();
  expect(records()).toEqual([]);
});

async function atDesk(desk: Desk = serveDesk()) {
  const view = renderPage(<DeskPage />, { me: ME, at: '/desk' });
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  return { ...view, ...desk };
}

const note = () => screen.getByLabelText<HTMLTextAreaElement>(/^Poznámka/);
const closeButton = () => screen.getByRole('button', { name: /^Uzavřít/ });

describe('the desk', () => {
  it('records an anonymous walk-in with one topic by two clicks', async () => {
    const { user, records } = await atDesk();
    await user.click(screen.getByRole('button', { name: /exekuce/ }));
    await user.click(closeButton());
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
    expect(records()).toMatchObject([
      {
        kind: 'consultation',
        channel: 'walk_in',
        inquirer: 'self',
        topics: ['0201'],
        provided: ['I1'],
        outcome: 'info_given',
      },
    ]);
    // On no button: an Enter too many must begin nothing.
    expect(document.getElementById('desk-record')).toHaveFocus();
    expect(await screen.findByText('Uzavřeno: exekuce, srážky ze mzdy.')).toBeInTheDocument();
  });

  it('says why there is no outcome where the office’s usual one was retired, and lets one be chosen', async () => {
    const desk = serveDesk();
    retireIn(desk.answers, 'outcomes', 'info_given');
    const { user, records } = await atDesk(desk);
    await user.click(screen.getByRole('button', { name: /exekuce/ }));
    expect(await screen.findByText(/^Obvyklý výsledek tohoto místa se už nepoužívá/)).toBeInTheDocument();
    await user.click(closeButton());
    expect(await screen.findByText('Vyberte prosím výsledek.')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /odkázán/ }));
    expect(screen.queryByText(/^Obvyklý výsledek/)).not.toBeInTheDocument();
    await user.click(closeButton());
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', outcome: 'referred' }]));
  });

  it('records the same by keys alone', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('wexek{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', topics: ['0201'] }]));
  });

  it('records a wrong number by one key and takes it back by another', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('x');
    await waitFor(() =>
      expect(records()).toMatchObject([{ state: 'closed', kind: 'empty', emptyReason: 'wrong_number' }]),
    );
    expect(records()[0]?.channel).toBe('green_line');
    expect(await screen.findByText('Zapsáno: omyl, bezplatná linka')).toBeInTheDocument();
    await user.keyboard('u');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'discarded' }]));
    expect(await screen.findByText('Vzato zpět: omyl, bezplatná linka')).toBeInTheDocument();
    await user.keyboard('pexek{Enter}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{}, { state: 'closed' }]));
    await user.keyboard('s');
    expect(await screen.findByText('Zapsáno: mlčení, telefon příchozí')).toBeInTheDocument();
  });

  it('does not close what its minutes would end in the future, off-line either', async () => {
    const { user, records, offline } = await atDesk();
    await user.click(screen.getByRole('button', { name: /exekuce/ }));
    offline(true);
    await user.type(screen.getByRole('textbox', { name: /^Trvání v minutách/ }), '600');
    await user.click(closeButton());
    expect(await screen.findByText(/^Tolik minut od začátku ještě neuběhlo/)).toBeInTheDocument();
    expect(records().some(({ state }) => state === 'closed')).toBe(false);
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^Trvání v minutách/ })).toHaveFocus());
    offline(false);
    await user.clear(screen.getByRole('textbox', { name: /^Trvání v minutách/ }));
    await user.click(closeButton());
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
  });

  it('opens a closed consultation again by undo', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('2');
    await user.click(closeButton());
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
    await user.click(await screen.findByRole('button', { name: /Vzít zpět/ }));
    await waitFor(() => expect(records()).toMatchObject([{ state: 'reopened' }]));
    expect(await screen.findByRole('tab', { name: /deprese/ })).toBeInTheDocument();
  });

  it('brings a discarded consultation back exactly as it was', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('1celá');
    await waitFor(() => expect(records()).toMatchObject([{ note: 'celá' }]));
    await user.click(screen.getByRole('button', { name: 'Další možnosti' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Zahodit konzultaci' }));
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    expect(await screen.findByText('Konzultace je zahozená.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /Vzít zpět/ }));
    expect(await screen.findByRole('tab', { name: /exekuce/ })).toBeInTheDocument();
    expect(note()).toHaveValue('celá');
    expect(records()).toMatchObject([{ state: 'open', note: 'celá' }]);
  });

  it('keeps several open, each with its own place, and switches by one key', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('1první');
    await user.keyboard('{Alt>}o{/Alt}');
    await user.click(screen.getByRole('button', { name: /^Telefon/ }));
    await user.keyboard('depr{Enter}{Alt>}n{/Alt}druhá');
    expect(screen.getAllByRole('tab')).toHaveLength(2);
    await user.keyboard('{Alt>}1{/Alt}');
    expect(note()).toHaveValue('první');
    await user.keyboard('{Alt>}2{/Alt}');
    expect(note()).toHaveValue('druhá');
    expect(note()).toHaveFocus();
    await waitFor(() => expect(records().map((record) => record.note)).toEqual(['první', 'druhá']));
  });

  it('does not close what is incomplete, says so at the field and brings the focus there', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('p');
    await user.click(closeButton());
    const topics = screen.getByRole('combobox', { name: /^Témata/ });
    expect(topics).toHaveAccessibleDescription('Vyberte aspoň jedno téma.');
    await waitFor(() => expect(topics).toHaveFocus());
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open' }]));
    await user.keyboard('exek{Enter}');
    expect(topics).not.toHaveAccessibleDescription('Vyberte aspoň jedno téma.');
  });

  it('marks what looks like a phone number in the note and still saves it', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('1volala z 608 123 456');
    expect(await screen.findByText(/^Vypadá to, že .* osobní údaj/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '608 123 456' }));
    expect(note().selectionStart).toBe(9);
    await waitFor(() => expect(records()).toMatchObject([{ note: 'volala z 608 123 456' }]));
  });

  it('lets another person than oneself follow from who asks, and shows the contact handed over by name', async () => {
    const { user, records } = await atDesk();
    await user.keyboard('1{Alt>}w{/Alt}4{Alt>}p{/Alt}');
    expect(screen.getByRole('button', { name: 'informace o sociálních službách' })).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight} ');
    await user.type(
      await screen.findByPlaceholderText('Název organizace a Enter'),
      'Občanská poradna{Enter}',
    );
    await waitFor(() =>
      expect(records()).toMatchObject([
        {
          inquirer: 'professional',
          subject: 'other',
          provided: ['I1', 'A4'],
          contactsHanded: ['Občanská poradna'],
        },
      ]),
    );
  });

  it('keeps what is typed without a connection and brings it over once', async () => {
    const desk = serveDesk();
    const { user, records, offline } = await atDesk(desk);
    await user.keyboard('1');
    await waitFor(() => expect(records()).toHaveLength(1));
    offline(true);
    await user.keyboard('bez sítě');
    expect(await screen.findByText(/^Jen v tomto počítači/, {}, { timeout: 4_000 })).toBeInTheDocument();
    await user.click(closeButton());
    expect(await screen.findByText('1 kontakt čeká na spojení')).toBeInTheDocument();
    expect(records()).toMatchObject([{ state: 'open', note: '' }]);
    offline(false);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', note: 'bez sítě' }]));
    expect(records()).toHaveLength(1);
  });

  it('shows both values where two people changed the same, and saves the chosen one', async () => {
    const { user, records, server } = await atDesk();
    await user.keyboard('1moje');
    await waitFor(() => expect(records()).toMatchObject([{ note: 'moje' }]));
    const { id, revision } = records()[0]!;
    server.take(id, { move: 'save', input: { revision, note: 'její', area: 'outside' } }, COLLEAGUE);
    await user.keyboard(' slova');
    const panel = await screen.findByRole('alert');
    expect(within(panel).getByText('moje slova')).toBeInTheDocument();
    expect(within(panel).getByText('její')).toBeInTheDocument();
    expect(screen.getByText(/Marta Nová mezitím změnil\(a\): Část města/)).toBeInTheDocument();
    expect(records()).toMatchObject([{ note: 'její', area: 'outside' }]);
    await user.click(within(panel).getByRole('button', { name: 'Nechat moje' }));
    await waitFor(() => expect(records()).toMatchObject([{ note: 'moje slova', area: 'outside' }]));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('leaves a restricted note in reach that was typed while somebody else wrote theirs', async () => {
    const { user, records, server } = await atDesk();
    await user.keyboard('1');
    await waitFor(() => expect(records()).toHaveLength(1));
    await user.click(screen.getByRole('radio', { name: /naléhavé/ }));
    await waitFor(() => expect(records()).toMatchObject([{ risk: 'urgent' }]));
    const { id, revision, abilities } = records()[0]!;
    const theirs = {
      revision: revision + 1,
      updatedBy: COLLEAGUE,
      abilities: { ...abilities, readRiskNote: false },
    };
    const kept = server.kept.get(id)!;
    server.kept.set(id, { ...kept, record: { ...kept.record, ...theirs } });
    const field = screen.getByLabelText(/^Chráněná poznámka/);
    await user.type(field, 'má klíče');
    await waitFor(() =>
      expect(records()).toMatchObject([{ revision: expect.any(Number), riskNote: 'má klíče' }]),
    );
    expect(field).toBeInTheDocument();
    await user.clear(field);
    await waitFor(() => expect(screen.queryByLabelText(/^Chráněná poznámka/)).toBeNull());
  });
});
