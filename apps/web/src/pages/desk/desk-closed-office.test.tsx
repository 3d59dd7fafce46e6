import { expect, it } from '@jest/globals';
import { act, screen, waitFor } from '@testing-library/react';
import { ME, OFFICE, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { ME_KEY } from '../../lib/session.js';
import { BRANCH_ID } from '../../testing/a-me.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(20_000);

const NO_OFFICE = { ...ME, offices: [], officeId: null };
const BRANCH = { id: BRANCH_ID, name: 'Pobočka Poruba', timeZone: 'Europe/Prague' };

async function atDesk(me = ME) {
  const desk = serveDesk();
  const view = renderPage(<DeskPage />, { me, at: '/desk' });
  const setMe = (next: typeof ME) => act(() => void view.client.setQueryData(ME_KEY, next));
  return { ...desk, ...view, setMe };
}

it('takes away what begins a contact when the office is closed; what is open is finished', async () => {
  const { user, records, setMe } = await atDesk();
  await user.click(await screen.findByRole('button', { name: /exekuce/ }));
  await waitFor(() => expect(records()).toHaveLength(1));
  setMe(NO_OFFICE);
  expect(await screen.findByText('Teď nepracujete v žádném otevřeném místě')).toBeInTheDocument();
  expect(screen.getByText('Co je otevřené, můžete dopsat a uzavřít.')).toBeInTheDocument();
  for (const name of [/^Osobně/, /^omyl/, /deprese, úzkost/])
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
  await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
  await user.keyboard('wxp');
  expect(records()).toHaveLength(1);
  setMe(ME);
  expect(await screen.findByRole('button', { name: /^Osobně/ })).toBeInTheDocument();
});

it('shows what is open there after a reload too', async () => {
  const desk = serveDesk();
  desk.server.take('01900000-0000-7000-8000-0000000000d1', {
    move: 'save',
    input: { revision: 0, ...someFields({ topics: ['0201'], workerId: ME.user.id }) },
  });
  renderPage(<DeskPage />, { me: NO_OFFICE, at: '/desk' });
  expect(await screen.findByRole('tab', { name: /exekuce/ })).toBeInTheDocument();
});

it('does not go on saying "recorded" of what the server refused, and sends it when the office is open again', async () => {
  const { user, server, records, setMe } = await atDesk();
  server.closed.set(OFFICE.id, 0);
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  await user.keyboard('xs');
  const refusals = () => screen.queryAllByText(/^Server to nepřijal, takže to není zapsané. Tohle místo/);
  await waitFor(() => expect(refusals()).toHaveLength(2));
  expect(screen.queryByText(/^Zapsáno/)).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Vzít zpět/ })).not.toBeInTheDocument();
  expect(screen.getAllByRole('tab', { name: /nepřijato/ })).toHaveLength(2);
  expect(screen.getByText('Jakmile bude místo znovu v provozu, odešle se to samo.')).toBeInTheDocument();
  setMe(NO_OFFICE);
  server.closed.clear();
  setMe(ME);
  await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }, { state: 'closed' }]));
  expect(screen.queryByRole('tab')).not.toBeInTheDocument();
});

it('records what a closed office refused at the other office of the person, closed as it was to be', async () => {
  const { user, server, records, setMe } = await atDesk();
  server.closed.set(OFFICE.id, 0);
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  await user.keyboard('x');
  await screen.findByRole('tab', { name: /nepřijato/ });
  setMe({ ...ME, offices: [BRANCH], officeId: BRANCH.id });
  await user.click(await screen.findByRole('button', { name: 'Zapsat v místě Pobočka Poruba' }));
  await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', officeId: BRANCH.id }]));
});
