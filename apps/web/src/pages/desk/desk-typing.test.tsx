import { describe, expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(20_000);

const AREAS = ['Poruba', 'Polanka', 'Hrabová'].map((name, position) => ({
  code: name.toLowerCase(),
  name,
  position,
  retired: false,
  revision: 1,
}));

async function atOpenRecord() {
  const desk = serveDesk();
  desk.answers.on('GET /api/areas', { items: AREAS, next: null });
  const view = renderPage(<DeskPage />, { me: ME, at: '/desk' });
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  await view.user.keyboard('1');
  return { ...view, ...desk };
}

const area = () => screen.getByRole<HTMLInputElement>('combobox', { name: /^Část města/ });

describe('what is typed into a choice', () => {
  it('takes the place of what stood there, also after a jump by key', async () => {
    const { user, records } = await atOpenRecord();
    await user.keyboard('{Alt>}a{/Alt}hra');
    expect(area()).toHaveValue('hra');
    await user.tab();
    await waitFor(() => expect(records()).toMatchObject([{ area: 'hrabová' }]));
    expect(area()).toHaveAccessibleDescription('');
  });

  it.each(['hut', 'po'])(
    'says at the field that “%s” names no one choice, and lets it stand',
    async (text) => {
      const { user, records } = await atOpenRecord();
      await user.keyboard(`{Alt>}a{/Alt}${text}`);
      await user.tab();
      expect(area()).toHaveAccessibleDescription(
        `Z „${text}“ není jasné, co vybrat. Vyberte ze seznamu, nebo text smažte.`,
      );
      expect(area()).toHaveValue(text);
      await waitFor(() => expect(records()).toMatchObject([{ area: 'unknown' }]));
    },
  );

  it('stops the closing by mouse too, until it is chosen or deleted', async () => {
    const { user, records } = await atOpenRecord();
    const close = () => user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    await user.keyboard('{Alt>}a{/Alt}po');
    await close();
    expect(area()).toHaveFocus();
    expect(area()).toHaveValue('po');
    expect(area()).toHaveAccessibleDescription(/Z „po“ není jasné, co vybrat/);
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open' }]));
    await user.clear(area());
    await close();
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', area: 'unknown' }]));
  });
});

describe('a start that cannot be', () => {
  const day = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Den' });

  it.each([
    ['31.11.', 'Takový den v kalendáři není, napište třeba 21. 11.'],
    ['1.1.2099', 'Začátek nemůže být v budoucnu'],
  ])('stops the closing at the field: %s', async (text, said) => {
    const { user, records } = await atOpenRecord();
    await user.clear(day());
    await user.type(day(), text);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(day()).toHaveAccessibleDescription(said);
    expect(day()).toHaveFocus();
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open' }]));
    await user.clear(day());
    await user.type(day(), 'včera');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
    expect(Date.now() - Date.parse(records()[0]!.startedAt)).toBeGreaterThan(20 * 3_600_000);
  });
});

describe('minutes that are typed', () => {
  const minutes = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Trvání v minutách/ });

  it('say nothing of a part of them that could be read', async () => {
    const { user, records } = await atOpenRecord();
    await user.type(minutes(), '20');
    await user.tab();
    await waitFor(() => expect(records()).toMatchObject([{ durationMinutes: 20 }]));
    await user.clear(minutes());
    await user.type(minutes(), '8.5');
    await user.tab();
    expect(minutes()).toHaveAccessibleDescription('Napište třeba 75 nebo 1:15');
    await waitFor(() => expect(records()).toMatchObject([{ durationMinutes: 20 }]));
    expect(screen.queryByText(/^8\smin$/)).toBeNull();
  });

  it('are hours and minutes where a colon stands in them', async () => {
    const { user, records } = await atOpenRecord();
    await user.type(minutes(), '1:15');
    expect(minutes()).toHaveValue('1:15');
    await user.tab();
    expect(minutes()).toHaveValue('75');
    await waitFor(() => expect(records()).toMatchObject([{ durationMinutes: 75, durationReason: 'ran_on' }]));
    await user.clear(minutes());
    await waitFor(() => expect(records()).toMatchObject([{ durationMinutes: null, durationReason: null }]));
  });

  it.each(['10:30', '9:', '2000'])('stop the closing where they are none: %s', async (text) => {
    const { user, records } = await atOpenRecord();
    await user.type(minutes(), text);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(minutes()).toHaveAccessibleDescription('Napište třeba 75 nebo 1:15');
    expect(minutes()).toHaveFocus();
    expect(minutes()).toHaveValue(text);
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open' }]));
    await user.clear(minutes());
    // Nothing that ends in the future is closed.
    await user.type(minutes(), '1');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', durationMinutes: 1 }]));
  });

  it('wait half-typed while one is away from the desk', async () => {
    const { user, unmount } = await atOpenRecord();
    await user.type(minutes(), '9:');
    unmount();
    renderPage(<DeskPage />, { me: ME, at: '/desk' });
    await waitFor(() => expect(minutes()).toHaveValue('9:'));
  });

  const why = () => screen.getByRole('combobox', { name: 'Důvod opravy času' });
  const toYesterday = async (user: Awaited<ReturnType<typeof atOpenRecord>>['user']) => {
    const day = screen.getByRole('textbox', { name: 'Den' });
    await user.clear(day);
    await user.type(day, 'včera');
    await user.tab();
  };

  it('were recorded later where the start is moved back, unless the person said why', async () => {
    const { user, records } = await atOpenRecord();
    await user.type(minutes(), '20');
    await toYesterday(user);
    await waitFor(() =>
      expect(records()).toMatchObject([{ durationMinutes: 20, durationReason: 'recorded_later' }]),
    );
  });

  it('were recorded later too where they are typed anew after the start was moved', async () => {
    const { user, records } = await atOpenRecord();
    await toYesterday(user);
    await waitFor(() => expect(minutes()).toHaveValue('0'));
    await user.clear(minutes());
    await user.type(minutes(), '30');
    await waitFor(() =>
      expect(records()).toMatchObject([{ durationMinutes: 30, durationReason: 'recorded_later' }]),
    );
  });

  it('keep the reason that the person chose', async () => {
    const { user, records } = await atOpenRecord();
    await user.type(minutes(), '20');
    await user.click(why());
    await user.click(await screen.findByRole('option', { name: 'dva kontakty najednou' }));
    await user.click(why());
    await user.click(await screen.findByRole('option', { name: 'časovač běžel dál' }));
    await toYesterday(user);
    await waitFor(() =>
      expect(Date.now() - Date.parse(records()[0]!.startedAt)).toBeGreaterThan(20 * 3_600_000),
    );
    expect(records()).toMatchObject([{ durationMinutes: 20, durationReason: 'ran_on' }]);
  });
});

describe('what may have been forgotten', () => {
  it('is said once at closing; the second Ctrl+Enter closes', async () => {
    const { user, records } = await atOpenRecord();
    await user.keyboard('608 123 456');
    await user.click(screen.getByRole('radio', { name: /naléhavé/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/Je nastavené riziko, ale není zapsáno/)).toBeInTheDocument();
    expect(screen.getByText(/V poznámce je nejspíš osobní údaj/)).toBeInTheDocument();
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open', risk: 'urgent' }]));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed' }]));
  });
});
