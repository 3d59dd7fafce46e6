import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { guardSignOut, onSignOut } from '../../lib/session-events.js';
import { http } from '../../lib/http.js';
import { aMe } from '../../testing/a-me.js';
import { aTown } from '../../testing/a-town.js';
import { NO_ANSWER, Refusal, serveAnswers, type Answers } from '../../testing/answers.js';
import { renderApp } from '../../testing/render-page.js';
import { forgetLock } from './owed-lock.js';

const me = aMe({ role: 'admin', officeId: null });
const another = aMe({
  role: 'admin',
  user: { id: 'another', name: 'Petr Dvořák', email: 'petr@okenko.test' },
});
let answers: Answers;

beforeEach(() => {
  answers = serveAnswers()
    .on('GET /api/auth/me', me)
    .on('GET /api/auth/hints', { demo: false, accounts: [] })
    .on('GET /api/towns/current', aTown())
    .on('POST /api/auth/lock', undefined)
    .on('POST /api/auth/unlock', me)
    .on('POST /api/auth/sign-in', me)
    .on('POST /api/auth/sign-out', undefined);
});
afterEach(() => {
  jest.useRealTimers();
  forgetLock();
});

async function typeIntoTheTown() {
  const view = renderApp('/admin/town');
  const field = await screen.findByLabelText(/^Název/);
  await view.user.clear(field);
  await view.user.type(field, 'Rozepsáno');
  return { ...view, field };
}

/** What lies over the page; the page below is out of sight by style, which jsdom does not draw. */
async function cover() {
  await waitFor(() => expect(document.querySelector('[data-cover="session"] form')).not.toBeNull());
  return within(document.querySelector<HTMLElement>('[data-cover="session"]') ?? document.body);
}

describe('the session gate', () => {
  it('shows the sign-in to a stranger and then the page that was asked for', async () => {
    answers.on('GET /api/auth/me', new Refusal(401, 'auth.signed_out'));
    const { user } = renderApp('/admin/town');
    await user.type(await screen.findByLabelText('E-mail'), 'admin@okenko.test');
    await user.type(screen.getByLabelText('Heslo'), 'okenko-demo{Enter}');
    expect(await screen.findByRole('heading', { name: 'Město' })).toBeInTheDocument();
  });

  it('locks at the person’s wish and gives everything back as it was, the focus included', async () => {
    const { user, field } = await typeIntoTheTown();
    await user.click(screen.getByRole('button', { name: 'Nabídka: Jana Nováková' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Zamknout obrazovku' }));
    expect(await screen.findByRole('heading', { name: 'Obrazovka je zamčená' })).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('data-session-cover');
    expect(answers.seenAt('POST /api/auth/lock')).toHaveLength(1);

    await user.type(screen.getByLabelText('Heslo'), 'okenko-demo{Enter}');
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Obrazovka je zamčená' })).toBeNull());
    expect(document.documentElement).not.toHaveAttribute('data-session-cover');
    expect(field).toBeInTheDocument();
    expect(field).toHaveValue('Rozepsáno');
  });

  it('gives the focus back after a lock that any answer brought', async () => {
    const { user, field } = await typeIntoTheTown();
    expect(field).toHaveFocus();
    answers.on('GET /api/offices', new Refusal(423, 'auth.locked'));
    await act(() => http.get('/api/offices').catch(() => {}));
    expect(await screen.findByRole('heading', { name: 'Obrazovka je zamčená' })).toBeInTheDocument();
    await user.type(await screen.findByLabelText('Heslo'), 'okenko-demo{Enter}');
    await waitFor(() => expect(field).toHaveFocus());
  });

  it('stays locked over a reload where the server could not be told, and tells it as soon as it can', async () => {
    answers.on('POST /api/auth/lock', NO_ANSWER);
    const before = await typeIntoTheTown();
    await before.user.click(screen.getByRole('button', { name: 'Nabídka: Jana Nováková' }));
    await before.user.click(await screen.findByRole('menuitem', { name: 'Zamknout obrazovku' }));
    expect(await screen.findByRole('heading', { name: 'Obrazovka je zamčená' })).toBeInTheDocument();
    before.unmount();

    // The server knows of no lock and would show the work.
    const { user } = renderApp('/admin/town');
    expect(await screen.findByRole('heading', { name: 'Obrazovka je zamčená' })).toBeInTheDocument();
    expect(screen.queryByLabelText(/^Název/)).not.toBeInTheDocument();
    const tried = answers.seenAt('POST /api/auth/lock').length;
    answers.on('POST /api/auth/lock', undefined);
    await waitFor(() => expect(answers.seenAt('POST /api/auth/lock').length).toBeGreaterThan(tried), {
      timeout: 5_000,
    });
    await user.type(await screen.findByLabelText('Heslo'), 'okenko-demo{Enter}');
    expect(await screen.findByLabelText(/^Název/)).toBeInTheDocument();
  });

  it('locks by itself when nobody touched the machine, asleep or awake', async () => {
    const { field } = await typeIntoTheTown();
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 11 * 60_000);
    // The first key after the sleep must not slip in before the lock.
    fireEvent.keyDown(field, { key: 'a' });
    expect(await screen.findByRole('heading', { name: 'Obrazovka je zamčená' })).toBeInTheDocument();
    expect(field).toHaveValue('Rozepsáno');
  });

  it('keeps what is typed when the session ended and the same person signs in again', async () => {
    const { user, field } = await typeIntoTheTown();
    answers.on('GET /api/offices', new Refusal(401, 'auth.signed_out'));
    await act(() => http.get('/api/offices').catch(() => {}));
    const over = await cover();
    expect(over.getByText(/Přihlášení skončilo/)).toBeInTheDocument();
    expect(over.getByLabelText('E-mail')).toHaveValue('desk@okenko.test');
    await user.type(over.getByLabelText('Heslo'), 'okenko-demo{Enter}');
    await waitFor(() => expect(screen.queryByText(/Přihlášení skončilo/)).toBeNull());
    expect(field).toBeInTheDocument();
    expect(field).toHaveValue('Rozepsáno');
  });

  it('drops it when another person signs in', async () => {
    const { user, field, place } = await typeIntoTheTown();
    answers.on('GET /api/offices', new Refusal(401, 'auth.signed_out')).on('POST /api/auth/sign-in', another);
    await act(() => http.get('/api/offices').catch(() => {}));
    const over = await cover();
    const email = over.getByLabelText('E-mail');
    await user.clear(email);
    await user.type(email, 'petr@okenko.test');
    await user.type(over.getByLabelText('Heslo'), 'okenko-demo{Enter}');
    await waitFor(() => expect(field).not.toBeInTheDocument());
    expect(await screen.findByRole('heading', { name: 'Dobrý den, Petr Dvořák' })).toBeInTheDocument();
    expect(place.pathname).toBe('/home');
  });

  it('lets those who keep something finish before it signs out', async () => {
    const steps: string[] = [];
    const off = onSignOut(async () => {
      await Promise.resolve();
      steps.push('kept');
    });
    answers.on('POST /api/auth/sign-out', () => void steps.push('signed out'));
    const { user } = await typeIntoTheTown();
    await user.click(screen.getByRole('button', { name: 'Nabídka: Jana Nováková' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Odhlásit se' }));
    expect(await screen.findByRole('heading', { name: 'Přihlášení' })).toBeInTheDocument();
    expect(steps).toEqual(['kept', 'signed out']);
    off();
  });

  it('asks before it signs out everywhere', async () => {
    answers.on('POST /api/auth/sign-out-everywhere', undefined);
    const { user } = await typeIntoTheTown();
    const menu = () => screen.getByRole('button', { name: 'Nabídka: Jana Nováková' });
    const wish = async () => {
      await user.click(menu());
      await user.click(await screen.findByRole('menuitem', { name: 'Odhlásit všude' }));
    };
    await wish();
    await user.click(await screen.findByRole('button', { name: 'Neodhlašovat' }));
    await waitFor(() => expect(menu()).toHaveFocus());
    expect(answers.seenAt('POST /api/auth/sign-out-everywhere')).toHaveLength(0);
    await wish();
    await user.click(await screen.findByRole('button', { name: 'Odhlásit všude' }));
    expect(await screen.findByRole('heading', { name: 'Přihlášení' })).toBeInTheDocument();
    expect(answers.seenAt('POST /api/auth/sign-out-everywhere')).toHaveLength(1);
  });

  describe('where something typed lies nowhere yet', () => {
    let isKept: boolean;
    let off: () => void;
    beforeEach(() => {
      isKept = false;
      off = guardSignOut(() => Promise.resolve(isKept));
      jest.spyOn(window, 'confirm');
    });
    afterEach(() => {
      expect(window.confirm).not.toHaveBeenCalled();
      off();
    });
    const leaving = async (name: RegExp) => screen.findByRole('button', { name });

    it('asks before it signs out, and stays or goes as the person says', async () => {
      const { user, field } = await typeIntoTheTown();
      const signOut = async () => {
        await user.click(screen.getByRole('button', { name: 'Nabídka: Jana Nováková' }));
        await user.click(await screen.findByRole('menuitem', { name: 'Odhlásit se' }));
      };
      await signOut();
      const dialog = await screen.findByRole('dialog', { name: 'Odhlásit se a přijít o text?' });
      expect(dialog).toHaveTextContent('se ještě nepodařilo nikam uložit');
      await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Zůstat' })).toHaveFocus());
      await user.keyboard('{Enter}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      await signOut();
      await screen.findByRole('dialog');
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      expect(field).toHaveValue('Rozepsáno');
      expect(answers.seenAt('POST /api/auth/sign-out')).toHaveLength(0);

      await signOut();
      await user.click(await leaving(/^Přesto se odhlásit$/));
      expect(await screen.findByRole('heading', { name: 'Přihlášení' })).toBeInTheDocument();
      expect(answers.seenAt('POST /api/auth/sign-out')).toHaveLength(1);
    });

    it('asks on the locked screen too, and asks nothing of who loses nothing', async () => {
      const { user } = await typeIntoTheTown();
      answers.on('GET /api/offices', new Refusal(423, 'auth.locked'));
      await act(() => http.get('/api/offices').catch(() => {}));
      const over = await cover();
      await user.click(over.getByRole('button', { name: 'Přihlásit někoho jiného' }));
      await user.click(await over.findByRole('button', { name: 'Zůstat' }));
      expect(over.getByRole('heading', { name: 'Obrazovka je zamčená' })).toBeInTheDocument();
      isKept = true;
      await user.click(over.getByRole('button', { name: 'Přihlásit někoho jiného' }));
      expect(await screen.findByRole('heading', { name: 'Přihlášení' })).toBeInTheDocument();
    });

    it('stays where the screen is locked before the person answered', async () => {
      const { user } = await typeIntoTheTown();
      await user.click(screen.getByRole('button', { name: 'Nabídka: Jana Nováková' }));
      await user.click(await screen.findByRole('menuitem', { name: 'Odhlásit se' }));
      await screen.findByRole('dialog');
      answers.on('GET /api/offices', new Refusal(423, 'auth.locked'));
      await act(() => http.get('/api/offices').catch(() => {}));
      await user.type((await cover()).getByLabelText('Heslo'), 'okenko-demo{Enter}');
      await waitFor(() => expect(screen.queryByRole('heading', { name: 'Obrazovka je zamčená' })).toBeNull());
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(answers.seenAt('POST /api/auth/sign-out')).toHaveLength(0);
    });
  });

  it('asks for an own password before anything else', async () => {
    answers
      .on('GET /api/auth/me', {
        ...me,
        mustChangePassword: true,
        oneTimeSession: true,
        passwordResets: [{ at: '2026-11-20T09:00:00.000Z', by: 'Eva Malá' }],
      })
      .on('POST /api/auth/password', undefined);
    const { user } = renderApp('/home');
    await waitFor(() => expect(screen.getByLabelText('Nové heslo')).toHaveFocus());
    expect(screen.queryByLabelText('Jednorázové heslo')).not.toBeInTheDocument();
    expect(screen.getByText(/^20\. 11\. 2026.* 10:00, Eva Malá$/)).toBeInTheDocument();
    expect(screen.getByText(/může se s ním přihlásit místo vás/)).toBeInTheDocument();
    await user.keyboard('krátké');
    expect(screen.getByText(/Ještě 6 znaků/)).toBeInTheDocument();
    await user.keyboard(' ale dost dlouhé');
    answers.on('GET /api/auth/me', me);
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: /Dobrý den/ })).toBeInTheDocument();
    expect(answers.seenAt('POST /api/auth/password')[0]?.body).toEqual({ next: 'krátké ale dost dlouhé' });
  });

  it('asks for the one-time password where the session was not opened with it, or is not known to be', async () => {
    answers
      .on('GET /api/auth/me', { ...me, mustChangePassword: true, oneTimeSession: true })
      .on(
        'POST /api/auth/password',
        new Refusal(422, 'input.refused', { fields: [{ path: 'current', code: 'required' }] }),
      );
    const { user } = renderApp('/home');
    await user.type(await screen.findByLabelText('Nové heslo'), 'krátké ale dost dlouhé');
    answers.on('GET /api/auth/me', { ...me, mustChangePassword: true });
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText('Jednorázové heslo')).toBeInTheDocument();
  });
});
