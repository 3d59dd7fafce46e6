import { expect, it, jest } from '@jest/globals';
import type { AuditEntry } from '@okenko/shared/audit/audit.contract';
import { configure, screen, waitFor, within } from '@testing-library/react';
import { OFFICE_ID, aMe } from '../../testing/a-me.js';
import { Refusal, serveAnswers } from '../../testing/answers.js';
import { renderPage } from '../../testing/render-page.js';
import { AuditPage } from './audit-page.js';

configure({ asyncUtilTimeout: 5_000 });
jest.setTimeout(20_000);

const COLLEAGUE_ID = '01900000-0000-7000-8000-00000000000b';

function entry(id: string, changes: Partial<AuditEntry>): AuditEntry {
  return {
    id,
    at: '2026-11-20T09:00:00.000Z',
    actor: null,
    role: null,
    action: 'auth.sign-in-refused',
    subject: null,
    subjectName: null,
    reason: null,
    details: null,
    sealed: true,
    ...changes,
  };
}

const ADMIN = { id: '01900000-0000-7000-8000-00000000000c', name: 'Eva Malá' };
const people = {
  items: [
    { ...ADMIN, active: true },
    { id: COLLEAGUE_ID, name: 'Marta Nová', active: false },
  ],
  next: null,
};
const lines = [
  entry('3', {
    actor: ADMIN,
    role: 'admin',
    action: 'user.saved',
    subject: { type: 'user', id: COLLEAGUE_ID },
    subjectName: 'Marta Nová',
    details: { roles: ['lead', 'desk_worker'], offices: [OFFICE_ID], active: true },
  }),
  entry('2', {}),
  entry('1', { action: 'town.saved', subject: { type: 'consultation', id: COLLEAGUE_ID } }),
];

it('says in words who did what to whom, and what went with it', async () => {
  serveAnswers()
    .on('GET /api/audit', { items: lines, next: null })
    .on('GET /api/offices', { items: [{ id: OFFICE_ID, name: 'Nová radnice' }], next: null });
  renderPage(<AuditPage />, { me: aMe({ role: 'privacy_officer', officeId: null }) });
  const saved = within((await screen.findByText('Eva Malá')).closest('tr')!);
  expect(saved.getByText('účet Marta Nová')).toBeInTheDocument();
  expect(
    await saved.findByText(/^role: Vedoucí.*, .* · místa: Nová radnice · účet zapnutý: ano$/i),
  ).toBeInTheDocument();
  expect(screen.getByText('neznámo kdo').closest('tr')).toHaveTextContent('odmítnuté přihlášení');
  expect(screen.getByText('Okénko samo').closest('tr')).toHaveTextContent('konzultace …0000000b');
});

it('is narrowed to one kind of act, found by its words, and widened again', async () => {
  const server = serveAnswers()
    .on('GET /api/audit', { items: lines, next: null })
    .on('GET /api/offices', { items: [], next: null });
  const { user } = renderPage(<AuditPage />, { me: aMe({ role: 'privacy_officer', officeId: null }) });
  await screen.findByText('Eva Malá');
  const asked = () => server.seenAt('GET /api/audit').at(-1)?.query.get('action');
  const what = screen.getByRole('combobox', { name: 'Co' });
  await user.click(what);
  await user.type(what, 'jednor');
  await user.click(await screen.findByRole('option', { name: 'jednorázové heslo' }));
  await waitFor(() => expect(asked()).toBe('user.password-reset'));
  await user.click(screen.getByRole('button', { name: 'Jen: odmítnuté přihlášení' }));
  await waitFor(() => expect(asked()).toBe('auth.sign-in-refused'));
  expect(what).toHaveValue('odmítnuté přihlášení');
});

it('says whether the log is whole, in lines of the own town, and what is wrong where it is not', async () => {
  const server = serveAnswers()
    .on('GET /api/audit', { items: lines, next: null })
    .on('GET /api/offices', { items: [], next: null });
  const found = { intact: true, sealedEntries: 1_204, waiting: 0, signedDays: 2, breaks: [] as string[] };
  server.on('POST /api/audit/verification', () => found);
  const { user } = renderPage(<AuditPage />, { me: aMe({ role: 'privacy_officer', officeId: null }) });
  await user.click(await screen.findByRole('button', { name: 'Ověřit celý záznam' }));
  expect(
    await screen.findByText(/^Zapečetěno 1\s204 zápisů vašeho města\. Podepsány 2 dny/),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Ověřit celý záznam' })).toHaveFocus();
  Object.assign(found, { intact: false, breaks: ['entry_changed', 'chain_broken'] });
  await user.click(screen.getByRole('button', { name: 'Ověřit celý záznam' }));
  expect(await screen.findByText('Zápis byl změněn.')).toBeInTheDocument();
  expect(screen.getByText('Řetěz na jednom místě nenavazuje.')).toBeInTheDocument();
});

it('takes days as one writes them, and says at the field what is no day', async () => {
  const server = serveAnswers()
    .on('GET /api/audit', { items: lines, next: null })
    .on('GET /api/offices', { items: [], next: null });
  const { user } = renderPage(<AuditPage />, { me: aMe({ role: 'privacy_officer', officeId: null }) });
  await screen.findByText('Eva Malá');
  await user.type(screen.getByLabelText('Od dne'), '1. 11. 2026{Enter}');
  expect(screen.getByLabelText('Od dne')).toHaveValue('1. 11. 2026');
  await waitFor(() => expect(server.seenAt('GET /api/audit').at(-1)?.query.get('from')).toBe('2026-11-01'));
  await user.type(screen.getByLabelText('Do dne'), '31. 2. 2026{Enter}');
  expect(screen.getByLabelText('Do dne')).toHaveAccessibleDescription(/v kalendáři není/);
});

it('says at the field that the last day lies before the first, and asks for nothing', async () => {
  const server = serveAnswers()
    .on('GET /api/audit', { items: lines, next: null })
    .on('GET /api/offices', { items: [], next: null });
  const { user } = renderPage(<AuditPage />, { me: aMe({ role: 'privacy_officer', officeId: null }) });
  await screen.findByText('Eva Malá');
  await user.type(screen.getByLabelText('Od dne'), '5. 11. 2026{Enter}');
  await user.type(screen.getByLabelText('Do dne'), '1. 11. 2026{Enter}');
  expect(screen.getByLabelText('Do dne')).toHaveAccessibleDescription('Tenhle den je před začátkem období.');
  expect(screen.queryByText('Eva Malá')).toBeNull();
  expect(screen.queryByText('Nic takového v záznamu není')).toBeNull();
  expect(server.seenAt('GET /api/audit').some(({ query }) => query.get('to') === '2026-11-01')).toBe(false);
  await user.clear(screen.getByLabelText('Do dne'));
  await user.type(screen.getByLabelText('Do dne'), '6. 11. 2026{Enter}');
  expect(await screen.findByText('Eva Malá')).toBeInTheDocument();
});

it('is narrowed to one person and to the contact of a number', async () => {
  const CONTACT = '01900000-0000-7000-8000-0000000000d1';
  const server = serveAnswers()
    .on('GET /api/audit', { items: lines, next: null })
    .on('GET /api/audit/people', people)
    .on('GET /api/offices', { items: [], next: null })
    .on('POST /api/audit/contact', ({ body }) =>
      (body as { contactNo: string }).contactNo === 'lip 2026 000123'
        ? { id: CONTACT, contactNo: 'LIP-2026-000123' }
        : new Refusal(422, 'input.refused', { fields: [{ path: 'contactNo', code: 'no_such_contact' }] }),
    );
  const { user } = renderPage(<AuditPage />, { me: aMe({ role: 'privacy_officer', officeId: null }) });
  await screen.findByRole('button', { name: 'Jen zápisy člověka Eva Malá' });
  const asked = (name: string) => server.seenAt('GET /api/audit').at(-1)?.query.get(name) ?? null;
  const who = screen.getByRole('combobox', { name: 'Kdo' });
  await user.click(who);
  await user.click(await screen.findByRole('option', { name: 'Marta Nová (účet vypnutý)' }));
  await waitFor(() => expect(asked('actorId')).toBe(COLLEAGUE_ID));
  await user.click(screen.getByRole('button', { name: 'Jen zápisy člověka Eva Malá' }));
  await waitFor(() => expect(asked('actorId')).toBe(ADMIN.id));
  expect(who).toHaveValue('Eva Malá');
  const number = screen.getByRole('textbox', { name: 'Číslo kontaktu' });
  await user.type(number, 'lip 2026 9{Enter}');
  await waitFor(() => expect(number).toHaveAccessibleDescription(/^Takové číslo kontaktu tu není/));
  await user.clear(number);
  await user.type(number, 'lip 2026 000123{Enter}');
  await waitFor(() => expect(asked('subjectId')).toBe(CONTACT));
  expect(asked('contactNo')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Zrušit zúžení: konzultace LIP-2026-000123' }));
  await waitFor(() => expect(asked('subjectId')).toBeNull());
});
