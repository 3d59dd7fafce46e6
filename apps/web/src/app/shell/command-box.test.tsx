import '../../lib/drafts/testing/browser-storage.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { configure, screen, waitFor } from '@testing-library/react';
import { ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { forgetDrafts } from '../../lib/drafts/testing/forget-drafts.js';
import { startShortcuts, useShortcuts } from '../../lib/shortcuts.js';
import { renderPage } from '../../testing/render-page.js';
import { CommandBox } from './command-box.js';
import { useCommandSlot } from './command-slot.js';

configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(20_000);

let stopShortcuts: () => void;
beforeAll(() => {
  stopShortcuts = startShortcuts();
});
afterAll(() => stopShortcuts());
afterEach(() => forgetDrafts(ME.user.id));

function Place() {
  const { open } = useCommandSlot();
  useShortcuts([{ keys: 'Mod+k', label: 'find', group: 'all', run: open }]);
  return (
    <>
      <textarea aria-label="note" defaultValue="Volá" />
      <CommandBox />
    </>
  );
}

async function inNote() {
  serveDesk();
  const { user } = renderPage(<Place />, { me: ME });
  const note = screen.getByRole('textbox', { name: 'note' });
  await user.click(note);
  return { user, note };
}

const OPEN = '{Control>}k{/Control}';

describe('the box behind Ctrl K', () => {
  // The first time its code has to be fetched, as on a slow network.
  it('has all that was typed and pasted since its key, and nothing of it is in the note', async () => {
    const { user, note } = await inNote();
    await user.keyboard(`${OPEN}nova osobne`);
    await user.paste(' bez');
    const line = await screen.findByRole('combobox');
    await waitFor(() => expect(line).toHaveFocus());
    expect(line).toHaveValue('nova osobne bez');
    await user.keyboard('nění');
    expect(line).toHaveValue('nova osobne beznění');
    expect(note).toHaveValue('Volá');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(note).toHaveFocus();
  });

  it('is called off by Escape at once: the next letter is the note’s', async () => {
    const { user, note } = await inNote();
    await user.keyboard(`${OPEN}abc{Escape}!`);
    expect(note).toHaveFocus();
    expect(note).toHaveValue('Volá!');
    await user.keyboard(`${OPEN}d`);
    const line = await screen.findByRole('combobox');
    await waitFor(() => expect(line).toHaveFocus());
    expect(line).toHaveValue('d');
  });
});
