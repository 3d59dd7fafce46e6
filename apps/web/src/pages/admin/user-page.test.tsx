import { beforeEach, expect, it } from '@jest/globals';
import type { User, UserInput } from '@okenko/shared/users/users.contract';
import { screen, waitFor, within } from '@testing-library/react';
import { OFFICE_ID, aMe } from '../../testing/a-me.js';
import { aTown } from '../../testing/a-town.js';
import { serveAnswers, type Answers } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { UserPage } from './user-page.js';

const me = aMe({ role: 'admin', officeId: null });
const colleague: User = {
  id: '01900000-0000-7000-8000-00000000000b',
  name: 'Marta Nová',
  email: 'marta@okenko.test',
  language: 'cs',
  roles: ['privacy_officer'],
  officeIds: [],
  active: true,
  lastSignInAt: null,
  passwordSet: true,
  revision: 1,
};
let answers: Answers;

beforeEach(() => {
  answers = serveAnswers()
    .on('GET /api/towns/current', aTown())
    .on('GET /api/offices', { items: [{ id: OFFICE_ID, name: 'Nová radnice' }], next: null })
    .on('GET /api/users/:id', colleague)
    .on('PUT /api/users/:id', ({ body }) => ({ ...colleague, ...(body as UserInput) }));
});

async function open() {
  const view = renderPage(<UserPage />, {
    me,
    at: `/admin/users/${colleague.id}`,
    path: '/admin/users/:id',
  });
  const save = await screen.findByRole('button', { name: 'Uložit' });
  return { ...view, save };
}
const role = (name: RegExp) => screen.getByRole('checkbox', { name });

it('asks for at least one role, and goes there', async () => {
  const { user, save } = await open();
  await user.click(role(/^Pověřenec/));
  await user.click(save);
  expect(screen.getByText('Vyberte aspoň jednu roli.')).toBeInTheDocument();
  expect(document.activeElement).toHaveAttribute('type', 'checkbox');
  expect(answers.seenAt('PUT /api/users/:id')).toHaveLength(0);
});

it('says once that two roles do not go together', async () => {
  const { user, save } = await open();
  await user.click(role(/^Správce/));
  const said = () => screen.queryAllByText(/nesm(í|ějí) být tentýž člověk/);
  expect(said()).toHaveLength(1);
  await user.click(save);
  expect(said()).toHaveLength(1);
});

it('shows a one-time password until the person says that they have it', async () => {
  answers.on('POST /api/users/:id/one-time-password', { password: 'jednou-a-dost' });
  const { user } = await open();
  const make = screen.getByRole('button', { name: 'Vytvořit jednorázové heslo' });
  await user.click(make);
  const dialog = await screen.findByRole('dialog', { name: 'Jednorázové heslo: Marta Nová' });
  await waitFor(() => expect(within(dialog).getByText('jednou-a-dost')).toHaveFocus());
  await user.keyboard('{Escape}');
  expect(within(dialog).getByText('jednou-a-dost')).toBeInTheDocument();
  expect(within(dialog).queryByRole('button', { name: 'Zavřít' })).toBeNull();
  await user.click(within(dialog).getByRole('button', { name: 'Mám ho, zavřít' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(make).toHaveFocus();
});
