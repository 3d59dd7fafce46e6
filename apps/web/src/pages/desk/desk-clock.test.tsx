import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ME, serveDesk, type Desk } from '../../features/consultations/testing/desk-answers.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(20_000);

const HOUR_MS = 3_600_000;
/** What a date in whole seconds and a slow machine leave open. */
const NEAR_MS = 3_000;

async function atDeskWithClock(aheadMs: number): Promise<Desk & ReturnType<typeof renderPage>> {
  const desk = serveDesk();
  desk.answers.clock = () => Date.now() - aheadMs;
  const view = renderPage(<DeskPage />, { me: ME, at: '/desk' });
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  return { ...view, ...desk };
}

const distance = (moment: unknown, aheadMs: number) =>
  Math.abs(Date.parse(String(moment)) - (Date.now() - aheadMs));

describe.each([
  ['an hour fast', HOUR_MS],
  ['an hour slow', -HOUR_MS],
])('a desk whose clock is %s', (_, aheadMs) => {
  it('records by the server’s time: what it says began and ended then', async () => {
    const { user, answers, records } = await atDeskWithClock(aheadMs);
    await user.click(screen.getByRole('button', { name: /exekuce/ }));
    expect(await screen.findByText(/^00:00:0\d$/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
    const [saved] = answers.seenAt('PUT /api/consultations/:id');
    const [closed] = answers.seenAt('POST /api/consultations/:id/close');
    const startedAt = (saved?.body as { startedAt?: string }).startedAt;
    const endedAt = (closed?.body as { endedAt?: string }).endedAt;
    for (const moment of [startedAt, endedAt]) expect(distance(moment, aheadMs)).toBeLessThan(NEAR_MS);
  });

  it('does the same by one key and without a connection', async () => {
    const { user, answers, records, offline } = await atDeskWithClock(aheadMs);
    offline(true);
    await user.keyboard('x');
    offline(false);
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
    const { body } = answers.seenAt('POST /api/consultations/:id/close').at(-1)!;
    expect(distance((body as { endedAt?: string }).endedAt, aheadMs)).toBeLessThan(NEAR_MS * 2);
  });
});
