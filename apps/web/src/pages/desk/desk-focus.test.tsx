import { describe, expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { CommandSlot } from '../../app/shell/command-slot.js';
import { Header } from '../../app/shell/header.js';
import { COLLEAGUE, ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { drafts } from '../../lib/drafts/desk-drafts.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(60_000);

const RECORD = '01900000-0000-7000-8000-0000000000cc';
const SECOND = '01900000-0000-7000-8000-0000000000cd';

async function atDesk() {
  const view = renderPage(
    <CommandSlot>
      <Header />
      <main id="content" tabIndex={-1}>
        <DeskPage />
      </main>
    </CommandSlot>,
    { me: ME, at: '/desk' },
  );
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  return view;
}

/** A record with a topic, the cursor in the note between the two letters. */
async function inNote() {
  const desk = serveDesk();
  const view = await atDesk();
  const { user } = view;
  await user.keyboard('2');
  await user.keyboard('ab{ArrowLeft}');
  expect(note()).toHaveFocus();
  return { ...desk, ...view };
}

const note = () => screen.getByLabelText<HTMLTextAreaElement>(/^Poznámka/);
const box = async () => (await screen.findByRole('dialog')).querySelector('input');
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

describe('the record that comes without a choice', () => {
  it('is the one that was written in last, as after a crash', async () => {
    const { server } = serveDesk();
    for (const [id, note] of [
      [RECORD, 'začatá první'],
      [SECOND, 'začatá druhá'],
    ] as const) {
      const fields = someFields({ workerId: ME.user.id, topics: ['0201'], note });
      server.take(id, { move: 'save', input: { revision: 0, ...fields } });
      // Not in the same millisecond.
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await atDesk();
    expect(await screen.findByDisplayValue('začatá druhá')).toHaveFocus();
    expect(screen.getAllByRole('tab')).toHaveLength(2);
  });
});

describe('the cursor', () => {
  it('is behind the last letter of a note that goes on after a reload', async () => {
    const { server } = serveDesk();
    const fields = someFields({ workerId: ME.user.id, topics: ['0201'], note: 'První věta.' });
    server.take(RECORD, { move: 'save', input: { revision: 0, ...fields } });
    const { user } = await atDesk();
    await waitFor(() => expect(note()).toHaveFocus());
    await user.keyboard(' Druhá.');
    expect(note()).toHaveValue('První věta. Druhá.');
  });

  it('is behind what arrives in the note that one stands in', async () => {
    const { user, records, server } = await inNote();
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(records()).toMatchObject([{ note: 'ab' }]));
    const { id, revision } = records()[0]!;
    server.take(id, { move: 'save', input: { revision, note: 'ab od jinud' } });
    const record = records()[0]!;
    act(() => drafts.offer(record));
    expect(note()).toHaveValue('ab od jinud');
    await user.keyboard('.');
    expect(note()).toHaveValue('ab od jinud.');
  });

  it('goes on behind what another window wrote while one was in another record', async () => {
    const { user, records, server } = await inNote();
    await user.keyboard('{ArrowRight}{Alt>}{Shift>}P{/Shift}{/Alt}');
    await waitFor(() => expect(records()).toMatchObject([{ note: 'ab' }, {}]));
    const { id, revision } = records()[0]!;
    server.take(id, { move: 'save', input: { revision, note: 'ab od jinud' } });
    const record = records()[0]!;
    act(() => drafts.offer(record));
    await user.keyboard('{Alt>}1{/Alt}');
    await waitFor(() => expect(note()).toHaveFocus());
    await user.keyboard('.');
    expect(note()).toHaveValue('ab od jinud.');
  });

  it('is where it was after Ctrl K and Esc', async () => {
    const { user, records } = await inNote();
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(async () => expect(await box()).toHaveFocus());
    await user.keyboard('{Escape}');
    await gone();
    await user.keyboard('t');
    expect(note()).toHaveValue('atb');
    expect(records().filter(({ kind }) => kind === 'empty')).toEqual([]);
  });

  it('is where it was after a line that recorded a contact', async () => {
    const { user, records } = await inNote();
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(async () => expect(await box()).toHaveFocus());
    await user.keyboard('t exekuce 15m{Enter}');
    await gone();
    await user.keyboard('e');
    expect(note()).toHaveValue('aeb');
    await waitFor(() => expect(records().some(({ state }) => state === 'closed')).toBe(true));
  });

  it('is in the topics of what the box began', async () => {
    const { user } = await inNote();
    await user.keyboard('{Control>}k{/Control}');
    await waitFor(async () => expect(await box()).toHaveFocus());
    await user.keyboard('nová: tel');
    await user.click(await screen.findByRole('option', { name: /telefon příchozí/ }));
    await user.keyboard('exek{Enter}');
    await gone();
    expect(screen.getAllByRole('tab')).toHaveLength(2);
    expect(await screen.findByRole('tab', { name: /telefon.*exekuce/, selected: true })).toBeInTheDocument();
  });

  it('is back in the note when a closing is taken back, and the timer runs on', async () => {
    const { user, records } = await inNote();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(records()).toMatchObject([{ state: 'closed', durationMinutes: expect.any(Number) }]),
    );
    await user.keyboard('u');
    expect(note()).toHaveFocus();
    await user.keyboard('x');
    expect(note()).toHaveValue('axb');
    await waitFor(() =>
      expect(records()).toMatchObject([{ state: 'reopened', durationMinutes: null, note: 'axb' }]),
    );
    expect(screen.queryByRole('combobox', { name: /^Důvod/ })).not.toBeInTheDocument();
  });

  it('is within the record on its buttons too: no letter or digit begins a contact there', async () => {
    const { user } = await inNote();
    await user.keyboard('{Alt>}i{/Alt}{Tab}');
    expect(screen.getByRole('button', { name: /^Další údaje/ })).toHaveFocus();
    await user.keyboard('3px');
    expect(screen.getByRole('button', { name: /^Další údaje/ })).toHaveFocus();
    expect(screen.getAllByRole('tab')).toHaveLength(1);
  });

  it('goes to the first of the seldom used fields by Alt M, and back to their heading', async () => {
    const { user } = await inNote();
    await user.keyboard('{Alt>}m{/Alt}');
    await waitFor(() => expect(document.activeElement?.closest('[data-field="language"]')).not.toBeNull());
    await user.keyboard('{Alt>}m{/Alt}');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Další údaje/ })).toHaveFocus());
  });

  it('shows the key of undo on the latest notice alone', async () => {
    const { user } = await inNote();
    await user.keyboard('{Escape}xs');
    const undos = await screen.findAllByRole('button', { name: /^Vzít zpět/ });
    expect(undos.map((undo) => undo.querySelector('kbd') !== null)).toEqual([false, true]);
  });

  it('leaves the field by Esc, and letters are keys again', async () => {
    const { user } = await inNote();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('tab', { selected: true })).toHaveFocus();
    await user.keyboard('w');
    expect(screen.getAllByRole('tab')).toHaveLength(2);
  });

  it('begins a second contact from within the note by Alt and Shift', async () => {
    const { user } = await inNote();
    await user.keyboard('{Alt>}{Shift>}P{/Shift}{/Alt}');
    expect(await screen.findByRole('tab', { name: /^telefon/, selected: true })).toBeInTheDocument();
    await waitFor(() => expect(document.activeElement?.closest('[data-field="topics"]')).not.toBeNull());
  });

  it('is in no field of the next client’s record after a closing, and in the chosen level of risk by its key', async () => {
    const { user, records } = await inNote();
    await user.keyboard('{Alt>}{Shift>}P{/Shift}{/Alt}');
    await user.keyboard('exek{Enter}{Alt>}r{/Alt}2{Alt>}n{/Alt}{Alt>}r{/Alt}');
    expect(screen.getByRole('radio', { name: /naléhavé/ })).toHaveFocus();
    await user.keyboard('0{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open' }, { state: 'closed' }]));
    expect(document.getElementById('desk-record')).toHaveFocus();
    await user.keyboard('{Enter}g');
    expect(await screen.findByRole('tab', { name: /linka/, selected: true })).toBeInTheDocument();
    expect(records()[0]).toMatchObject({ note: 'ab' });
  });

  it('stays in the record that a colleague is named as the worker of', async () => {
    const { server } = serveDesk();
    const fields = someFields({ workerId: ME.user.id, topics: ['0201'], note: 'moje' });
    server.take(RECORD, { move: 'save', input: { revision: 0, ...fields } });
    await atDesk();
    expect(await screen.findByDisplayValue('moje')).toHaveFocus();
    act(() => drafts.edit(RECORD, { workerId: COLLEAGUE.id }));
    expect(screen.getByDisplayValue('moje')).toBeInTheDocument();
  });

  it('stays in the note while a wrong number is recorded from there, and taken back', async () => {
    const { user, records } = await inNote();
    await user.keyboard('{Alt>}{Shift>}X{/Shift}{/Alt}');
    await waitFor(() =>
      expect(records().some(({ emptyReason }) => emptyReason === 'wrong_number')).toBe(true),
    );
    expect(note()).toHaveFocus();
    await user.keyboard('{Alt>}{Shift>}U{/Shift}{/Alt}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open' }, { state: 'discarded' }]));
    await user.keyboard('c');
    expect(note()).toHaveValue('acb');
  });

  it('is where it was after the sheet of keys, also when its button opened it', async () => {
    const { user } = await inNote();
    await user.click(screen.getByRole('button', { name: /\(\?\)/ }));
    await screen.findByRole('dialog');
    await user.keyboard('{Escape}');
    await gone();
    await user.keyboard('t');
    expect(note()).toHaveValue('atb');
  });
});
