import '../../lib/drafts/testing/browser-storage.js';
import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor } from '@testing-library/react';
import { ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { forgetDrafts } from '../../lib/drafts/testing/forget-drafts.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { fetchRecordEditor } from './use-record-editor.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);

beforeAll(async () => {
  await fetchRecordEditor();
});
afterEach(() => forgetDrafts(ME.user.id));

async function atTopics() {
  serveDesk();
  const { user } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  await user.click(screen.getByRole('button', { name: /^Osobně/ }));
  const field = await screen.findByRole('combobox', { name: /^Témata/ });
  await user.click(field);
  /** The option that a screen reader says, and that Enter takes. */
  const active = () => {
    const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    return [option?.textContent ?? null, option?.hasAttribute('data-combobox-selected') ?? false];
  };
  return { user, field, active };
}

describe('topics by type-ahead', () => {
  it('say which one Enter takes as soon as there is one', async () => {
    const { user, field, active } = await atTopics();
    expect(active()).toEqual([null, false]);
    await user.type(field, 'd');
    await waitFor(() => expect(active()).toEqual([expect.stringMatching(/^d/i), true]));
    const [first] = active();
    await user.keyboard('{ArrowDown}');
    const [second, isShown] = active();
    expect([second !== first, isShown]).toEqual([true, true]);
    await user.keyboard('{ArrowUp}');
    expect(active()).toEqual([first, true]);
    await user.type(field, 'epr');
    await waitFor(() => expect(active()).toEqual([expect.stringMatching(/^deprese/), true]));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^deprese.*, hlavní téma/ })).toBeInTheDocument();
    expect(field).not.toHaveAttribute('aria-activedescendant');
  });

  it('say none where nothing fits or the list is closed, and one again when it opens', async () => {
    const { user, field, active } = await atTopics();
    await user.type(field, 'xyz');
    expect(field).not.toHaveAttribute('aria-activedescendant');
    await user.clear(field);
    await user.type(field, 'exek');
    await waitFor(() => expect(active()).toEqual([expect.stringMatching(/^exekuce/), true]));
    await user.keyboard('{Escape}');
    expect(field).not.toHaveAttribute('aria-activedescendant');
    await user.type(field, 'u');
    await waitFor(() => expect(active()).toEqual([expect.stringMatching(/^exekuce/), true]));
  });
});
