import { describe, expect, it } from '@jest/globals';
import { CONTACTS_HANDED_MAX } from '@okenko/shared/common/contact-fields';
import { screen, waitFor } from '@testing-library/react';
import { COLLEAGUE, ME, serveDesk } from '../../features/consultations/testing/desk-answers.js';
import { drafts, leftTexts } from '../../lib/drafts/desk-drafts.js';
import { someFields } from '../../lib/drafts/testing/some-fields.js';
import { renderPage } from '../../testing/render-page.js';
import { DeskPage } from './desk-page.js';
import { readyDeskTests } from './testing/desk-tests.js';

readyDeskTests(20_000);

const THEIRS = '01900000-0000-7000-8000-0000000000cc';

async function atTopics() {
  const { records } = serveDesk();
  const { user, unmount } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
  await screen.findByRole('button', { name: /deprese, úzkost/ });
  await user.click(screen.getByRole('button', { name: /^Osobně/ }));
  const field = await screen.findByRole('combobox', { name: /^Témata/ });
  await user.click(field);
  /** The option that a screen reader says, and that Enter takes. */
  const active = () => {
    const option = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    return [option?.textContent ?? null, option?.hasAttribute('data-combobox-selected') ?? false];
  };
  return { user, field, active, records, unmount };
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

  it('are reached by the mouse too', async () => {
    const { user, field } = await atTopics();
    await user.click(screen.getByLabelText(/^Poznámka/));
    await user.click(field);
    expect(field).toHaveFocus();
    await user.click(screen.getByLabelText(/^Poznámka/));
    await user.click(field.parentElement!);
    expect(field).toHaveFocus();
  });

  it('are taken at closing where the text names one, and asked for where it does not', async () => {
    const { user, field, records } = await atTopics();
    await user.type(field, 'xyz');
    await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    expect(field).toHaveAccessibleDescription(/Z „xyz“ není jasné, co vybrat/);
    expect(field).toHaveFocus();
    expect(field).toHaveValue('xyz');
    await user.clear(field);
    await user.type(field, 'd');
    expect(field).not.toHaveAccessibleDescription(/není jasné/);
    await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    expect(field).toHaveAccessibleDescription(/Z „d“ není jasné/);
    await user.type(field, 'epr');
    await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', topics: ['0503'] }]));
  });

  it('are not taken by a click on the button of another topic', async () => {
    const { user, field, records } = await atTopics();
    await user.type(field, 'exek');
    await user.click(screen.getByRole('button', { name: /deprese, úzkost/ }));
    await waitFor(() => expect(records()).toMatchObject([{ topics: ['0503'] }]));
    expect(records()).toHaveLength(1);
    expect(field).toHaveValue('exek');
  });
});

describe('other fields with a list to type in', () => {
  it('take text that names one choice, and keep other text with a word', async () => {
    const { user, records } = await atTopics();
    await user.keyboard('exek{Enter}{Alt>}m{/Alt}');
    const groups = await screen.findByRole('combobox', { name: /^Cílové skupiny/ });
    await user.type(groups, 'xyz{Tab}');
    expect(groups).toHaveValue('xyz');
    expect(screen.getByText(/Z „xyz“ není jasné, co vybrat/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    expect(groups).toHaveFocus();
    await user.clear(groups);
    await user.type(groups, 'seni{Control>}{Enter}{/Control}');
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', targetGroups: ['seniors'] }]));
  });

  it('do not lose the name of a contact that is one too many', async () => {
    const { user, records } = await atTopics();
    await user.keyboard('exek{Enter}');
    await user.click(await screen.findByRole('button', { name: /předaný kontakt/ }));
    const contacts = await screen.findByPlaceholderText('Název organizace a Enter');
    const names = Array.from({ length: CONTACTS_HANDED_MAX }, (_, index) => `Poradna ${index}`);
    await user.type(contacts, `${names.join(';')};ještě jedna`);
    await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    expect(screen.getByText(/^Víc kontaktů zapsat nejde/)).toBeInTheDocument();
    expect(contacts).toHaveFocus();
    await user.clear(contacts);
    await user.click(screen.getByRole('button', { name: /^Uzavřít/ }));
    await waitFor(() => expect(records()).toMatchObject([{ state: 'closed', contactsHanded: names }]));
  });
});

describe('text left in a field when one goes to another record', () => {
  const topics = () => screen.findByRole('combobox', { name: /^Témata/ });
  const area = () => screen.findByRole('combobox', { name: /^Část města/ });
  const another = '{Alt>}{Shift>}P{/Shift}{/Alt}';

  it('is taken where it names one entry', async () => {
    const { user, records } = await atTopics();
    await user.keyboard(`exek${another}`);
    await waitFor(() => expect(records()).toMatchObject([{ topics: ['0201'] }, { topics: [] }]));
    expect(await topics()).toHaveValue('');
    await user.keyboard('depr{Alt>}1{/Alt}');
    await waitFor(() => expect(records()).toMatchObject([{ topics: ['0201'] }, { topics: ['0503'] }]));
    await user.keyboard('{Alt>}a{/Alt}{Backspace}mimo{Alt>}2{/Alt}');
    await waitFor(() => expect(records()[0]).toMatchObject({ area: 'outside' }));
    await user.click(screen.getByRole('tab', { name: /exekuce/ }));
    expect(await topics()).toHaveValue('');
    expect(await area()).toHaveValue('mimo město');
  });

  it('stands as it was typed where it names none, and is gone on with', async () => {
    const { user, records } = await atTopics();
    await user.keyboard(`d${another}`);
    expect(await topics()).toHaveValue('');
    await user.keyboard('{Alt>}1{/Alt}');
    expect(await topics()).toHaveValue('d');
    await user.keyboard('epr{Enter}');
    await waitFor(() => expect(records()).toMatchObject([{ topics: ['0503'] }, { topics: [] }]));

    await user.keyboard('{Alt>}m{/Alt}');
    await user.type(await screen.findByRole('combobox', { name: /^Cílové skupiny/ }), 'xyz');
    await user.keyboard('{Alt>}a{/Alt}{Backspace}kdesi');
    await user.click(screen.getByRole('tab', { name: /^telefon/ }));
    expect(screen.queryByRole('combobox', { name: /^Cílové skupiny/ })).not.toBeInTheDocument();
    await user.keyboard('{Alt>}1{/Alt}');
    expect(await screen.findByRole('combobox', { name: /^Cílové skupiny/ })).toHaveValue('xyz');
    expect(await area()).toHaveValue('kdesi');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(screen.getByText(/Z „kdesi“ není jasné, co vybrat/)).toBeInTheDocument();
    expect(records()[0]).toMatchObject({ state: 'open', area: 'unknown', targetGroups: [] });
  });

  it('waits while one is away from the desk, and is gone when the person is', async () => {
    const { user, unmount } = await atTopics();
    await user.keyboard('xyz');
    unmount();
    const again = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    expect(await topics()).toHaveValue('xyz');
    const [{ id } = { id: '' }] = drafts.registry.list();
    again.client.clear();
    await waitFor(() => expect(drafts.registry.list()).toEqual([]));
    again.unmount();
    expect(leftTexts.of(ME.user.id, id).size).toBe(0);
  });

  it('is not taken in a colleague’s record that nobody said yes to', async () => {
    const desk = serveDesk();
    const fields = someFields({ workerId: COLLEAGUE.id, topics: [] });
    desk.server.take(THEIRS, { move: 'save', input: { revision: 0, ...fields } }, COLLEAGUE);
    const { user } = renderPage(<DeskPage />, { me: ME, at: '/desk' });
    await user.click(await screen.findByRole('tab', { name: /Marta/ }));
    await user.type(await topics(), 'exek');
    await user.keyboard(another);
    expect(await screen.findByRole('tab', { name: /^telefon/, selected: true })).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('tab', { name: /Marta/ }));
    expect(await topics()).toHaveValue('exek');
    expect(desk.records()[0]).toMatchObject({ topics: [] });
  });
});
