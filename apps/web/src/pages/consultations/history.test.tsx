import '../../lib/drafts/testing/browser-storage.js';
import { describe, expect, it, jest } from '@jest/globals';
import type { Consultation, ConsultationHistory } from '@okenko/shared/consultations/consultations.contract';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { COLLEAGUE, ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { Refusal } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { ConsultationPage } from './consultation-page.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(30_000);

const ID = '01900000-0000-7000-8000-0000000000dd';
const REOPENED = '2026-11-21T09:05:00.000Z';
const HISTORY: ConsultationHistory['items'] = [
  {
    what: 'corrected',
    at: '2026-11-25T08:00:00.000Z',
    by: ME.user,
    reason: 'Překlep',
    version: 1,
    content: { note: 'před opravou' },
  },
  { what: 'reopened', at: REOPENED, by: COLLEAGUE, reason: 'Chybělo druhé téma' },
];

function show(changes: Partial<Consultation>, history = HISTORY) {
  const desk = serveDesk();
  const fields = someFields({ workerId: ME.user.id, topics: ['0201'], channel: 'walk_in', note: 'teď' });
  desk.server.take(ID, { move: 'save', input: { revision: 0, ...fields } });
  const record = { ...desk.server.record(ID)!, ...changes };
  desk.answers
    .on('GET /api/consultations/:id', record)
    .on('GET /api/consultations/:id/history', { items: history, next: null })
    .on('POST /api/consultations/:id/reopen', record);
  const page = { me: ME, at: `/consultations/${ID}`, path: '/consultations/:id' };
  return { ...desk, ...renderPage(<ConsultationPage />, page) };
}

describe('the history of a record', () => {
  it('says when, by whom and why it was opened again, and what a correction replaced', async () => {
    show({ state: 'locked', version: 2, reopenedAt: REOPENED });
    const opened = (await screen.findByText('Znovu otevřeno 21. 11. 2026 10:05, Marta Nová')).closest('li')!;
    expect(opened).toHaveTextContent('Důvod: Chybělo druhé téma');
    expect(opened).not.toHaveTextContent('Předtím tu stálo');
    const corrected = screen.getByText(/^Opraveno 25\. 11\. 2026 09:00/).closest('li')!;
    expect(corrected).toHaveTextContent('Důvod: Překlep');
    expect(within(corrected).getByText('před opravou')).toBeInTheDocument();
  });

  it('of a record that was only opened again is shown too', async () => {
    show({ state: 'closed', reopenedAt: REOPENED }, HISTORY.slice(1));
    expect(await screen.findByText('Důvod: Chybělo druhé téma')).toBeInTheDocument();
  });

  it('is not asked for where there is none', async () => {
    const { answers } = show({ state: 'closed' });
    await screen.findByText('teď');
    expect(screen.queryByText('Historie')).not.toBeInTheDocument();
    expect(answers.seenAt('GET /api/consultations/:id/history')).toEqual([]);
  });
});

it('a reason is looked at for personal data as the note is, and may be given all the same', async () => {
  const { user, answers } = show({ state: 'closed' });
  await user.click(await screen.findByRole('button', { name: 'Znovu otevřít' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Znovu otevřít konzultaci' }));
  await user.type(dialog.getByRole('textbox', { name: /^Důvod/ }), 'volala z 777 123 456');
  await user.click(await dialog.findByRole('button', { name: '777 123 456' }));
  expect(dialog.getByRole('textbox', { name: /^Důvod/ })).toHaveFocus();
  await user.click(dialog.getByRole('button', { name: 'Znovu otevřít' }));
  await waitFor(() => expect(answers.seenAt('POST /api/consultations/:id/reopen')).toHaveLength(1));
  expect(answers.seenAt('POST /api/consultations/:id/reopen')[0]?.body).toMatchObject({
    reason: 'volala z 777 123 456',
  });
});

it('leads back to the list from a record that is not shown', async () => {
  const { answers } = serveDesk();
  answers.on('GET /api/consultations/:id', new Refusal(404, 'consultation.not_found'));
  const page = { me: ME, at: `/consultations/${ID}`, path: '/consultations/:id' };
  renderPage(<ConsultationPage />, page);
  expect(await screen.findByRole('link', { name: 'Na seznam' })).toHaveAttribute('href', '/consultations');
  expect(screen.getByRole('button', { name: 'Zkusit znovu' })).toBeInTheDocument();
});
