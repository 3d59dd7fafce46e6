import '../../../lib/drafts/testing/browser-storage.js';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, configure, screen, waitFor } from '@testing-library/react';
import { forgetDrafts } from '../../../lib/drafts/testing/forget-drafts.js';
import { someFields } from '../../../lib/drafts/testing/some-fields.js';
import { useDrafts } from '../../../lib/drafts/use-drafts.js';
import { tellSession } from '../../../lib/session-events.js';
import { renderPage } from '../../../testing/render-page.js';
import { useOpenFromServer } from '../open/use-open-consultations.js';
import { COLLEAGUE, ME, serveDesk } from '../testing/desk-answers.js';
import { PresenceLine } from './presence.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);

const RECORD = '01900000-0000-7000-8000-0000000000cc';
const before = globalThis.navigator.locks;
afterEach(async () => {
  Object.defineProperty(globalThis.navigator, 'locks', { value: before, configurable: true });
  await forgetDrafts(ME.user.id);
});

function Line() {
  useDrafts();
  useOpenFromServer();
  return <PresenceLine id={RECORD} />;
}

/** @param alive the first digits of the windows of this browser that live */
async function show(
  alive: readonly string[],
  others: readonly { window: string; isHere: boolean; who?: object }[],
) {
  const desk = serveDesk();
  desk.server.take(RECORD, { move: 'save', input: { revision: 0, ...someFields() } });
  let asked = 0;
  const said: unknown[] = [];
  const windowOf = (own: string, { window, isHere }: { window: string; isHere: boolean }) =>
    `${window}0000-0000-7000-8000-${isHere ? own.slice(-12) : '000000000000'}`;
  let browser = '';
  desk.answers.on('PUT /api/consultations/:id/presence', ({ body }: { body: unknown }) => {
    asked += 1;
    said.push(body);
    browser = (body as { windowId: string }).windowId;
    return {
      others: others.map((one) => ({
        windowId: windowOf(browser, one),
        user: one.who ?? { id: ME.user.id, name: ME.user.name },
        editing: false,
      })),
    };
  });
  const query = () =>
    Promise.resolve({
      held: alive.map((window) => ({ name: `okenko-window-${windowOf(browser, { window, isHere: true })}` })),
    });
  const request = (_name: string, _options: object, work: () => Promise<void>) =>
    Promise.resolve().then(work);
  Object.defineProperty(globalThis.navigator, 'locks', { value: { query, request }, configurable: true });
  const page = renderPage(<Line />, { me: ME });
  await waitFor(() => expect(asked).toBeGreaterThan(0));
  return { page, said };
}

describe('who else has the record open', () => {
  it('says that oneself has, in a window that lives', async () => {
    await show(['aaaa'], [{ window: 'aaaa', isHere: true }]);
    expect(await screen.findByText('Otevřeno také: vy v jiném okně')).toBeInTheDocument();
  });

  it('says nothing of a window of this browser that crashed, though the server still tells of it', async () => {
    await show(
      [],
      [
        { window: 'aaaa', isHere: true },
        { window: 'bbbb', isHere: false, who: COLLEAGUE },
      ],
    );
    expect(await screen.findByText('Otevřeno také: Marta Nová')).toBeInTheDocument();
  });

  it('says that this window leaves when another record comes on the screen', async () => {
    const { page, said } = await show([], []);
    const [{ windowId }] = said as [{ windowId: string }];
    page.unmount();
    await waitFor(() => expect(said.at(-1)).toEqual({ windowId, editing: false, leaving: true }));
  });

  it.each(['expired', 'lock', 'signOut', 'left'] as const)(
    'says nothing after the session went: %s',
    async (event) => {
      const { page, said } = await show([], []);
      await act(() => tellSession(event));
      page.unmount();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(said).not.toContainEqual(expect.objectContaining({ leaving: true }));
    },
  );

  it('does not call another browser a window', async () => {
    await show([], [{ window: 'aaaa', isHere: false }]);
    expect(
      await screen.findByText('Otevřeno také: vy v jiném prohlížeči nebo na jiném počítači'),
    ).toBeInTheDocument();
  });
});
