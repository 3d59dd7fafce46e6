import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Me } from '@okenko/shared/auth/auth.contract';
import { act, screen } from '@testing-library/react';
import { aMe } from '../../testing/a-me.js';
import { NO_ANSWER, Refusal, serveAnswers } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { SignInPage } from './sign-in-page.js';

const NO_HINTS = { demo: false, accounts: [] };
/** All clocks but the day's time and what ticks. */
const NOT_COUNTING = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'setImmediate',
  'clearImmediate',
  'setTimeout',
  'clearTimeout',
] as const;

function show(answers = serveAnswers().on('GET /api/auth/hints', NO_HINTS)) {
  const onSignedIn = jest.fn<(me: Me) => void>();
  return { answers, onSignedIn, ...renderPage(<SignInPage onSignedIn={onSignedIn} />) };
}

afterEach(() => {
  jest.useRealTimers();
});

describe('the sign-in page', () => {
  it('signs in with e-mail and password, the e-mail field having the focus', async () => {
    const { answers, onSignedIn, user } = show();
    answers.on('POST /api/auth/sign-in', aMe());
    expect(screen.getByLabelText('E-mail')).toHaveFocus();
    await user.keyboard('desk@okenko.test');
    await user.type(screen.getByLabelText('Heslo'), 'okenko-demo{Enter}');
    expect(onSignedIn.mock.calls[0]?.[0]).toEqual(aMe());
    expect(answers.seenAt('POST /api/auth/sign-in')[0]?.body).toEqual({
      email: 'desk@okenko.test',
      password: 'okenko-demo',
    });
  });

  it('says at the field what is missing, before anything is sent', async () => {
    const { answers, user } = show();
    await user.click(screen.getByRole('button', { name: 'Přihlásit se' }));
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('Vyplňte prosím.');
    expect(answers.seenAt('POST /api/auth/sign-in')).toEqual([]);
  });

  it('keeps the e-mail and asks for the password again when they do not fit', async () => {
    const { answers, user } = show();
    answers.on('POST /api/auth/sign-in', new Refusal(401, 'auth.wrong_credentials'));
    await user.keyboard('desk@okenko.test');
    await user.type(screen.getByLabelText('Heslo'), 'wrong{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail nebo heslo nesouhlasí.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('desk@okenko.test');
    expect(screen.getByLabelText('Heslo')).toHaveValue('');
    expect(screen.getByLabelText('Heslo')).toHaveFocus();
  });

  it('counts down when there were too many attempts, then lets in again', async () => {
    // Only what counts down; whatever else waits goes on.
    jest.useFakeTimers({ doNotFake: [...NOT_COUNTING] });
    const { answers, user } = show();
    answers.on(
      'POST /api/auth/sign-in',
      new Refusal(429, 'auth.too_many_attempts', { retryAfterSeconds: 2 }),
    );
    await user.keyboard('desk@okenko.test');
    await user.type(screen.getByLabelText('Heslo'), 'wrong{Enter}');
    expect(await screen.findByText('Zkuste to znovu za 2 sekundy.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Přihlásit se' })).toBeDisabled();
    act(() => jest.advanceTimersByTime(1_000));
    expect(screen.getByText('Zkuste to znovu za 1 sekundu.')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Přihlásit se' })).toBeDisabled();
    act(() => jest.advanceTimersByTime(1_000));
    expect(screen.getByRole('button', { name: 'Přihlásit se' })).toBeEnabled();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says when the server is away', async () => {
    const { answers, user } = show();
    answers.on('POST /api/auth/sign-in', NO_ANSWER);
    await user.keyboard('desk@okenko.test');
    await user.type(screen.getByLabelText('Heslo'), 'okenko-demo{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Server neodpovídá.');
  });

  it('lists the demo accounts, each one click away', async () => {
    const answers = serveAnswers()
      .on('GET /api/auth/hints', {
        demo: true,
        accounts: [{ email: 'admin@okenko.test', role: 'admin', town: 'Lipová' }],
      })
      .on('POST /api/auth/sign-in', aMe({ role: 'admin' }));
    const { onSignedIn, user } = show(answers);
    await user.click(await screen.findByRole('button', { name: /Správce.*admin@okenko\.test/ }));
    expect(onSignedIn).toHaveBeenCalled();
  });

  it('changes its language', async () => {
    const { user } = show();
    await user.click(screen.getByRole('radio', { name: 'Polski' }));
    expect(await screen.findByRole('button', { name: 'Zaloguj się' })).toBeInTheDocument();
    expect(document.documentElement).toHaveAttribute('lang', 'pl');
    await user.click(screen.getByRole('radio', { name: 'Čeština' }));
    expect(await screen.findByRole('button', { name: 'Přihlásit se' })).toBeInTheDocument();
  });
});
