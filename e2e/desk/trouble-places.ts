import { expect, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { Consultation } from '@okenko/shared/consultations/consultations.contract';
import { people } from '../product/people.ts';
import type { Product } from '../product/product.ts';
import { aClosedContact } from './a-day-before.ts';
import { CaptureBox } from './capture-box.ts';
import { Desk } from './desk.ts';
import { Entrance } from './entrance.ts';
import { button, dialog, heading, type Place } from './place.ts';
import { Records } from './records.ts';
import { begins, like, word } from './words.ts';

const NO_ANSWER = /^net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED) /;
const DEBT = 'exekuce, srážky ze mzdy';

/**
 * What one meets when something went wrong or somebody else had a part in it. A note with personal data stands among
 * the usual places of the desk.
 */
export const troublePlaces: readonly Place[] = [
  {
    name: 'unreachable',
    who: 'desk',
    at: '/',
    provokes: NO_ANSWER,
    reach: async (page) => {
      await new Desk(page).ready();
      await page.route('**/api/**', (route) => route.abort('connectionrefused'));
      await page.reload();
      await expect(button(page, 'common:retry')).toBeVisible();
    },
  },
  {
    name: 'page-broken',
    who: 'admin',
    at: '/home',
    provokes: /^console: TypeError/,
    reach: async (page) => {
      // An answer that no page reckons with.
      await page.route('**/api/offices*', (route) => route.fulfill({ json: { items: 1, next: null } }));
      await page.goto('/admin/offices');
      await heading('common:errors.broken')(page);
    },
  },
  {
    name: 'off-line',
    who: 'desk',
    at: '/',
    provokes: NO_ANSWER,
    reach: async (page) => {
      const desk = await new Desk(page).ready();
      await desk.begin('phone_in');
      await page.context().setOffline(true);
      await desk.write('Celé bez sítě.');
      await expect(desk.safety.browser).toBeVisible();
      await expect(page.getByText(word('common:shell.offline'))).toBeVisible();
    },
  },
  {
    name: 'session-ended',
    who: 'desk',
    at: '/',
    provokes: /^401 /,
    reach: async (page) => {
      const desk = await new Desk(page).ready();
      await desk.begin('walk_in');
      await desk.saved();
      await desk.note.focus();
      await page.context().request.post('/api/auth/sign-out');
      // Whatever the page asks next meets the end, be it this letter or the beat of who has the record open.
      await page.keyboard.press('P');
      await expect(new Entrance(page).ended).toBeVisible();
    },
  },
  {
    name: 'leave-question',
    who: 'desk',
    at: '/',
    provokes: NO_ANSWER,
    reach: async (page) => {
      // Neither the browser's database nor the server takes what is typed.
      await page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError');
        };
      });
      await page.route(/\/api\/consultations\/[^/]{36}/, (route) => route.abort('connectionrefused'));
      await page.reload();
      const desk = await new Desk(page).ready();
      await desk.begin('walk_in');
      await desk.write('Nikde neleží.');
      await new Entrance(page).signOut();
      await dialog(page, 'common:signOutLoses.title');
    },
  },
  {
    name: 'forced-password',
    who: null,
    at: '/',
    reach: async (page, product) => {
      const { email, password } = await aNewcomer(product);
      const entrance = new Entrance(page);
      await entrance.email.fill(email);
      await entrance.password.fill(password);
      await button(page, 'auth:signIn').click();
      await heading('auth:forced.title')(page);
    },
  },
  {
    name: 'colleague-question',
    who: 'desk',
    at: '/',
    reach: async (page, product) => {
      await anOpenContact(product, 'desk2');
      await page.goto('/');
      const desk = await new Desk(page).ready();
      await desk.tabs.filter({ hasText: people.desk2.name }).click();
      await desk.note.focus();
      await page.keyboard.type('P');
      await dialog(page, 'consultations:colleague.title');
    },
  },
  {
    name: 'desk-conflict',
    who: 'desk',
    at: '/',
    provokes: /^net::ERR_INTERNET_DISCONNECTED |^409 PUT \/api\/consultations\//,
    reach: async (page, product) => {
      const desk = await new Desk(page).ready();
      await desk.begin('phone_in');
      await desk.topic('exek', DEBT);
      await desk.write('Volá paní.');
      await desk.saved();
      const { id, revision } = await new Records(product).openNote('Volá paní.');
      await page.context().setOffline(true);
      await desk.write(' Verze Jany.');
      await expect(desk.safety.browser).toBeVisible();
      const petr = await product.as('desk2');
      await petr.put(`/api/consultations/${id}`, { note: 'Volá paní. Verze Petra.', revision });
      await page.context().setOffline(false);
      await expect(page.getByRole('alert', { name: like('consultations:conflict.title') })).toBeVisible();
    },
  },
  {
    name: 'town-conflict',
    who: 'admin',
    at: '/admin/town',
    provokes: /^409 PUT \/api\/towns\/current$/,
    reach: async (page, product) => {
      await page.getByLabel(begins(word('towns:phone'))).fill('555 000 111');
      const other = await product.as('admin2');
      const town = await other.get<Record<string, unknown>>('/api/towns/current');
      const { id: _, hasCrest: __, crestVersion: ___, ...input } = town;
      await other.put('/api/towns/current', {
        ...input,
        phone: `555 ${String(town['revision']).padStart(6, '0')}`,
      });
      await button(page, 'common:save').click();
      await dialog(page, 'common:conflict.title');
    },
  },
  {
    name: 'user-password',
    who: 'admin',
    at: '/admin/users',
    reach: async (page, product) => {
      const { id } = await aNewcomer(product);
      await page.goto(`/admin/users/${id}`);
      await button(page, 'users:makePassword').click();
      await dialog(page, 'users:passwordFor');
    },
  },
  {
    name: 'box-personal',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      const desk = await new Desk(page).ready();
      const box = new CaptureBox(page);
      await box.type('t exekuce : volá z 603 123 456');
      await expect(box.dialog.getByText(word('consultations:note.warning_one'))).toBeVisible();
      await expect(desk.page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'record-reopen-personal',
    who: 'desk',
    at: '/consultations',
    reach: async (page, product) => {
      const { id } = await aClosedContact(product, { note: 'Zapomněla se zeptat.' });
      await page.goto(`/consultations/${id}`);
      await button(page, 'consultations:view.reopen').click();
      await giveReason(page, 'Psala z jana@example.cz');
      await expect(page.getByText(word('consultations:note.warning_one'))).toBeVisible();
    },
  },
  {
    name: 'record-correct',
    who: 'desk',
    at: '/consultations',
    reach: async (page, product) => {
      await page.goto(`/consultations/${(await aLockedContact(product)).id}`);
      await button(page, 'consultations:view.correct').click();
      await giveReason(page, 'Volala z 603 123 456');
      await expect(page.getByText(word('consultations:note.warning_one'))).toBeVisible();
    },
  },
  {
    name: 'record-correct-drop',
    who: 'desk',
    at: '/consultations',
    reach: async (page, product) => {
      await page.goto(`/consultations/${(await aLockedContact(product)).id}`);
      await button(page, 'consultations:view.correct').click();
      await giveReason(page, 'Spletená poznámka');
      await page.keyboard.press('Escape');
      await dialog(page, 'common:drop.title');
    },
  },
  {
    name: 'record-history',
    who: 'desk',
    at: '/consultations',
    reach: async (page, product) => {
      const { id, revision } = await aLockedContact(product);
      const jana = await product.as('desk');
      await jana.post(`/api/consultations/${id}/correct`, {
        revision,
        reason: 'Spletená poznámka',
        note: 'Opravené znění.',
        outcome: 'referred',
      });
      await page.goto(`/consultations/${id}`);
      await expect(page.getByText(word('consultations:history.before'))).toBeVisible();
      await expect(page.getByText(like('consultations:history.reason'))).toHaveCount(2);
    },
  },
];

async function giveReason(page: Page, reason: string): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: begins(word('consultations:view.reason')) })
    .fill(reason);
}

async function anOpenContact(product: Product, who: 'desk2'): Promise<void> {
  const client = await product.as(who);
  const contact = { channel: 'walk_in', topics: ['0201'], revision: 0 };
  await client.put(`/api/consultations/${randomUUID()}`, contact);
}

/** Opened again and closed a second time, then old enough to be changed by a correction only. */
async function aLockedContact(product: Product): Promise<Consultation> {
  const jana = await product.as('desk');
  const { id, revision } = await aClosedContact(product, { note: 'Původní znění.', outcome: 'info_given' });
  const at = `/api/consultations/${id}`;
  const open = await jana.post<Consultation>(`${at}/reopen`, { revision, reason: 'Vrátila se po chvíli' });
  await jana.post(`${at}/close`, { revision: open.revision });
  await product.owner.query(
    `UPDATE consultations SET state = 'locked', first_closed_at = first_closed_at - interval '3 days' WHERE id = $1`,
    [id],
  );
  return jana.get<Consultation>(at);
}

/** Somebody with a one-time password who was never here. */
async function aNewcomer(product: Product): Promise<{ id: string; email: string; password: string }> {
  const admin = await product.as('admin');
  const { items: offices } = await admin.get<{ items: { id: string }[] }>('/api/offices');
  const id = randomUUID();
  const email = `${id}@cestov.test`;
  await admin.put(`/api/users/${id}`, {
    revision: 0,
    name: 'Nová Kolegyně',
    email,
    language: 'cs',
    roles: ['desk_worker'],
    officeIds: offices.map((office) => office.id),
    active: true,
  });
  const { password } = await admin.post<{ password: string }>(`/api/users/${id}/one-time-password`);
  return { id, email, password };
}
