import '../../lib/drafts/testing/browser-storage.js';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { startShortcuts } from '../../lib/shortcuts.js';
import { renderPage } from '../../testing/render-page.js';
import { ConsultationPage } from './consultation-page.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);

let stopShortcuts: () => void;
beforeAll(() => {
  stopShortcuts = startShortcuts();
});
afterAll(() => stopShortcuts());

const ID = '01900000-0000-7000-8000-0000000000dd';

async function atCorrection(more: Partial<Consultation['abilities']> = {}) {
  const desk = serveDesk();
  const fields = someFields({ workerId: ME.user.id, topics: ['0201'], channel: 'walk_in', note: 'první' });
  desk.server.take(ID, { move: 'save', input: { revision: 0, ...fields } });
  const made = desk.server.record(ID)!;
  const locked = {
    ...made,
    state: 'locked' as const,
    outcome: 'info_given',
    durationMinutes: 10,
    abilities: { ...made.abilities, save: false, correct: true, ...more },
  };
  desk.answers.on('GET /api/consultations/:id', locked).on('POST /api/consultations/:id/correct', locked);
  const view = renderPage(<ConsultationPage />, {
    me: ME,
    at: `/consultations/${ID}`,
    path: '/consultations/:id',
  });
  await view.user.click(await screen.findByRole('button', { name: 'Opravit' }));
  await screen.findByRole('dialog', { name: 'Opravit' });
  return { ...view, ...desk };
}

describe('the correction of a locked record', () => {
  it('can say that it was another kind of contact', async () => {
    const { user, answers } = await atCorrection();
    const dialog = screen.getByRole('dialog', { name: 'Opravit' });
    await user.click(within(dialog).getByRole('radio', { name: /orientace/ }));
    await user.type(within(dialog).getByRole('textbox', { name: /^Důvod/ }), 'ptal se jen na dveře');
    await user.click(within(dialog).getByRole('button', { name: 'Uložit opravu' }));
    await waitFor(() =>
      expect(answers.seenAt('POST /api/consultations/:id/correct').at(-1)?.body).toMatchObject({
        kind: 'orientation',
        topics: [],
        outcome: null,
      }),
    );
  });

  it('reads a colon in the minutes as hours, and is not sent with what is none', async () => {
    const { user, answers } = await atCorrection();
    const dialog = screen.getByRole('dialog', { name: 'Opravit' });
    const minutes = within(dialog).getByRole('textbox', { name: /^Trvání v minutách/ });
    await user.type(within(dialog).getByRole('textbox', { name: /^Důvod/ }), 'překlep');
    await user.clear(minutes);
    await user.type(minutes, '15:15');
    await user.click(within(dialog).getByRole('button', { name: 'Uložit opravu' }));
    expect(minutes).toHaveAccessibleDescription('Napište třeba 75 nebo 1:15');
    expect(answers.seenAt('POST /api/consultations/:id/correct')).toHaveLength(0);
    await user.clear(minutes);
    await user.type(minutes, '1:15');
    await user.click(within(dialog).getByRole('button', { name: 'Uložit opravu' }));
    await waitFor(() => expect(answers.seenAt('POST /api/consultations/:id/correct')).toHaveLength(1));
    expect(answers.seenAt('POST /api/consultations/:id/correct')[0]?.body).toMatchObject({
      durationMinutes: 75,
    });
  });

  it('begins in the first field, obeys the keys it shows, and is not thrown away by Escape', async () => {
    const { user } = await atCorrection();
    const dialog = screen.getByRole('dialog', { name: 'Opravit' });
    await waitFor(() =>
      expect(within(dialog).getByRole('combobox', { name: 'Způsob kontaktu' })).toHaveFocus(),
    );
    await user.keyboard('{Alt>}n{/Alt}');
    expect(within(dialog).getByLabelText(/^Poznámka/)).toHaveFocus();
    await user.keyboard('X{Escape}');
    expect(await screen.findByRole('dialog', { name: 'Zavřít bez uložení?' })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Pokračovat v úpravách' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Zavřít bez uložení?' })).toBeNull());
    const note = within(dialog).getByLabelText(/^Poznámka/);
    expect(note).toHaveValue('prvníX');
    await waitFor(() => expect(note).toHaveFocus());
  });

  it('closes at once where nothing was changed, and corrects the channel too', async () => {
    const { user, answers } = await atCorrection();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Opravit' }));
    const dialog = await screen.findByRole('dialog', { name: 'Opravit' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Způsob kontaktu' }));
    await user.click(await screen.findByRole('option', { name: 'e-mail' }));
    await user.type(within(dialog).getByRole('textbox', { name: /^Důvod/ }), 'překlep');
    await user.click(within(dialog).getByRole('button', { name: 'Uložit opravu' }));
    await waitFor(() => expect(answers.seenAt('POST /api/consultations/:id/correct')).toHaveLength(1));
    expect(answers.seenAt('POST /api/consultations/:id/correct')[0]?.body).toMatchObject({
      channel: 'email',
    });
  });

  it('is saved by Ctrl+Enter from every field, and says at the reason that it is missing', async () => {
    const { user, answers } = await atCorrection();
    const dialog = screen.getByRole('dialog', { name: 'Opravit' });
    await waitFor(() =>
      expect(within(dialog).getByRole('combobox', { name: 'Způsob kontaktu' })).toHaveFocus(),
    );
    await user.keyboard('{Alt>}o{/Alt}');
    expect(document.activeElement).toHaveAttribute('type', 'radio');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const reason = within(dialog).getByRole('textbox', { name: /^Důvod/ });
    expect(reason).toHaveFocus();
    expect(reason).toHaveAccessibleDescription(/Napište prosím důvod\./);
    await user.keyboard('překlep');
    expect(reason).not.toHaveAccessibleDescription(/Napište prosím důvod\./);
    await user.keyboard('{Alt>}o{/Alt}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(answers.seenAt('POST /api/consultations/:id/correct')).toHaveLength(1));
    expect(answers.seenAt('POST /api/consultations/:id/correct')[0]?.body).toEqual(
      expect.objectContaining({ reason: 'překlep' }),
    );
  });

  it('says at the reason of a reopening that it is missing, not in a bubble of the browser', async () => {
    const { user, answers } = await atCorrection({ reopen: true });
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Znovu otevřít' }));
    const dialog = await screen.findByRole('dialog', { name: 'Znovu otevřít konzultaci' });
    await user.click(within(dialog).getByRole('button', { name: 'Znovu otevřít' }));
    const reason = within(dialog).getByRole('textbox', { name: /^Důvod/ });
    expect(reason).toHaveAccessibleDescription(/Napište prosím důvod\./);
    expect(reason).toHaveFocus();
    expect(answers.seenAt('POST /api/consultations/:id/reopen')).toHaveLength(0);
  });

  it('asks in words why the time is another', async () => {
    await atCorrection();
    const dialog = screen.getByRole('dialog', { name: 'Opravit' });
    expect(within(dialog).getByRole('combobox', { name: 'Důvod opravy času' })).toHaveAttribute(
      'placeholder',
      'proč jiná doba',
    );
  });

  it('takes a topic that was typed and not chosen, and asks where it is not clear', async () => {
    const { user, answers } = await atCorrection();
    const dialog = screen.getByRole('dialog', { name: 'Opravit' });
    await waitFor(() =>
      expect(within(dialog).getByRole('combobox', { name: 'Způsob kontaktu' })).toHaveFocus(),
    );
    const topics = within(dialog).getByRole('combobox', { name: /^Témata/ });
    await user.type(within(dialog).getByRole('textbox', { name: /^Důvod/ }), 'chybělo téma');
    await user.type(topics, 'xyz');
    await user.click(within(dialog).getByRole('button', { name: 'Uložit opravu' }));
    expect(topics).toHaveAccessibleDescription(/Z „xyz“ není jasné/);
    expect(topics).toHaveFocus();
    expect(answers.seenAt('POST /api/consultations/:id/correct')).toHaveLength(0);
    await user.clear(topics);
    await user.type(topics, 'depr');
    await user.click(within(dialog).getByRole('button', { name: 'Uložit opravu' }));
    await waitFor(() =>
      expect(answers.seenAt('POST /api/consultations/:id/correct')[0]?.body).toMatchObject({
        topics: ['0201', '0503'],
      }),
    );
  });
});
