import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { aMe } from '../../testing/a-me.js';
import { aTown } from '../../testing/a-town.js';
import { serveAnswers } from '../../testing/answers.js';
import { renderApp } from '../../testing/render-page.js';
import { forgetLock } from '../session/owed-lock.js';
import { showScreen, startPrivacyKey } from './privacy-key.js';

let stop: () => void;

beforeEach(() => {
  stop = startPrivacyKey();
  serveAnswers()
    .on('GET /api/auth/me', aMe({ role: 'admin', officeId: null }))
    .on('GET /api/towns/current', aTown())
    .on('GET /api/areas', { items: [], next: null });
});
afterEach(() => {
  act(showScreen);
  stop();
});

describe('the privacy key', () => {
  it('hides the screen and its title at once, and shows both again', async () => {
    const { user } = renderApp('/admin/town');
    await user.click(await screen.findByLabelText(/^Název/));
    expect(document.title).toBe('Město · Okénko');

    await user.keyboard('{F9}');
    expect(document.documentElement).toHaveAttribute('data-private-cover');
    expect(document.title).toBe('Pracovní plocha');
    expect(document.getElementById('root')?.inert ?? true).toBe(true);

    await user.keyboard('{F9}');
    expect(document.documentElement).not.toHaveAttribute('data-private-cover');
    expect(document.title).toBe('Město · Okénko');
    expect(screen.getByLabelText(/^Název/)).toHaveFocus();
  });

  it('stays hidden whatever is typed on, and locks by Shift+F9 without showing anything', async () => {
    serveAnswers()
      .on('GET /api/auth/me', aMe({ role: 'admin', officeId: null }))
      .on('GET /api/towns/current', aTown())
      .on('POST /api/auth/lock', undefined);
    const { user } = renderApp('/admin/town');
    await user.click(await screen.findByLabelText(/^Název/));
    await user.keyboard('{F9}ne a {Enter}{Tab} {Enter}');
    expect(document.documentElement).toHaveAttribute('data-private-cover');
    await user.keyboard('{Shift>}{F9}{/Shift}');
    expect(document.documentElement).not.toHaveAttribute('data-private-cover');
    expect(document.documentElement).toHaveAttribute('data-session-cover');
    expect(await screen.findByRole('heading', { name: 'Obrazovka je zamčená' })).toBeInTheDocument();
    forgetLock();
  });

  it('works over an open dialog, and Esc shows the dialog instead of closing it', async () => {
    const { user } = renderApp('/admin/areas');
    await user.click(await screen.findByRole('button', { name: 'Nová část' }));
    const dialog = await screen.findByRole('dialog', { name: 'Nová část' });
    await user.keyboard('{F9}');
    expect(document.documentElement).toHaveAttribute('data-private-cover');
    await user.keyboard('{Escape}');
    expect(document.documentElement).not.toHaveAttribute('data-private-cover');
    expect(dialog).toBeInTheDocument();
  });
});
