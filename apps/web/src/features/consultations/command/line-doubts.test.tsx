import '../../../lib/drafts/testing/browser-storage.js';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor } from '@testing-library/react';
import { forgetDrafts } from '../../../lib/drafts/testing/forget-drafts.js';
import { renderPage } from '../../../testing/render-page.js';
import { ME, serveDesk } from '../testing/desk-answers.js';
import { CommandDialog } from './command-dialog.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);
afterEach(() => forgetDrafts(ME.user.id));

const RISK =
  'Je nastavené riziko, ale není zapsáno, co se hned udělalo. Uzavřít tak, jak to je: ještě jednou totéž (Enter).';
const NOTE = 'V poznámce je nejspíš osobní údaj. Nechat ho a uzavřít: ještě jednou totéž (Enter).';

async function show() {
  const desk = serveDesk();
  const onClose = jest.fn();
  const view = renderPage(<CommandDialog opened onClose={onClose} />, { me: ME });
  const line = await screen.findByRole('combobox');
  await view.user.type(line, 'nová: tel');
  await screen.findByRole('option', { name: /telefon příchozí/ });
  await view.user.clear(line);
  return { ...desk, ...view, onClose, line };
}

describe('what the form asks at closing, asked in the one-line box', () => {
  it('asks once about a risk without what was done, and records by the second Enter', async () => {
    const { user, line, records, onClose } = await show();
    await user.type(line, 't exekuce !3{Enter}');
    expect(screen.getByText(RISK)).toBeInTheDocument();
    expect(screen.getByText(/Ctrl\+Enter otevře kontakt na přepážce/)).toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    expect(records()).toEqual([]);
    expect(line).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', risk: 'emergency' }]));
    expect(onClose).toHaveBeenCalled();
  });

  it('opens the doubted contact at the desk by Ctrl and Enter', async () => {
    const { user, line, records } = await show();
    await user.type(line, 't exekuce !!{Enter}{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'open', risk: 'urgent' }]));
  });

  it('asks anew for what is new in the line, and for nothing else', async () => {
    const { user, line, records } = await show();
    await user.type(line, 't exekuce volat 608123456{Enter}');
    expect(screen.getByText(NOTE)).toBeInTheDocument();
    await user.type(line, ' !');
    expect(screen.getByText(NOTE)).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(screen.getByText(RISK)).toBeInTheDocument();
    await user.type(line, '!! 603123456{Enter}');
    expect(records()).toEqual([]);
    expect(screen.getByText(RISK)).toBeInTheDocument();
    await user.type(line, ' 15m{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', risk: 'emergency' }]));
  });

  it('asks nothing where nothing is doubted, nor while a key is held', async () => {
    const { user, line, records } = await show();
    await user.type(line, 't exekuce !{Enter>3/}');
    expect(screen.getByText(RISK)).toBeInTheDocument();
    expect(records()).toEqual([]);
    await user.type(line, '{Backspace}5m{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', risk: 'none' }]));
  });

  it('asks once about a sign whose word is not clear, and about no word without one', async () => {
    const { user, line, records } = await show();
    await user.type(line, 't exekuce #nesmysl{Enter}');
    expect(screen.getByText(/Co stojí za znakem/)).toBeInTheDocument();
    expect(records()).toEqual([]);
    await user.clear(line);
    await user.type(line, 't exekuce nesmysl{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', note: 'exekuce nesmysl' }]));
  });

  it('says how a risk is written', async () => {
    await show();
    expect(screen.getByText(/!!! ohrožení života; totéž je !1, !2, !3\./)).toBeInTheDocument();
  });
});
