import { expect, type Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { Entrance } from './entrance.ts';
import { button, dialog, heading, type Place, refused } from './place.ts';
import { troublePlaces } from './trouble-places.ts';
import { begins, like, word } from './words.ts';

/** Before anybody signed in, and what everybody meets. */
export const doorPlaces: readonly Place[] = [
  { name: 'sign-in', who: null, at: '/', reach: heading('auth:title') },
  {
    name: 'sign-in-error',
    who: null,
    at: '/',
    provokes: /^401 POST \/api\/auth\/sign-in$/,
    reach: async (page) => {
      await new Entrance(page).signIn('desk', 'něco jiného');
      await expect(page.getByRole('alert')).toBeVisible();
    },
  },
  {
    name: 'sign-in-empty',
    who: null,
    at: '/',
    reach: async (page) => {
      await button(page, 'auth:signIn').click();
      await refused(page);
    },
  },
  { name: 'not-found', who: 'desk', at: '/nikde', reach: heading('common:errors.notFound') },
  { name: 'account', who: 'desk', at: '/account', reach: heading('common:nav.account') },
  {
    name: 'privacy',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      await new Desk(page).ready();
      await page.keyboard.press('F9');
      await heading('common:privacy.title')(page);
    },
  },
  {
    name: 'lock',
    who: 'specialist',
    at: '/',
    provokes: /^423 /,
    reach: async (page) => {
      await new Desk(page).ready();
      await new Entrance(page).menu(word('common:shell.lock'));
      await expect(new Entrance(page).lockTitle).toBeVisible();
    },
  },
];

/** The desk and the list. */
export const deskPlaces: readonly Place[] = [
  { name: 'desk-empty', who: 'desk2', at: '/', reach: async (page) => new Desk(page).ready() },
  {
    name: 'desk-menu',
    who: 'lead',
    at: '/',
    reach: async (page) => {
      await new Desk(page).ready();
      await page.getByRole('button', { name: like('common:shell.person') }).click();
      await expect(page.getByRole('menuitem').first()).toBeVisible();
    },
  },
  {
    name: 'sign-out-everywhere',
    who: 'lead',
    at: '/',
    reach: async (page) => {
      await new Desk(page).ready();
      await page.getByRole('button', { name: like('common:shell.person') }).click();
      await page.getByRole('menuitem', { name: word('common:shell.signOutEverywhere') }).click();
      await dialog(page, 'common:everywhere.title');
    },
  },
  {
    name: 'desk-two-open',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      const desk = await new Desk(page).ready();
      await desk.begin('phone_in');
      await desk.topic('exek', 'exekuce');
      await desk.topic('hazar', 'hazard');
      await desk.begin('walk_in');
      await desk.write('Ozve se na 603 123 456 nebo na jana@example.cz.');
      await expect(desk.said('note.warning_few')).toBeVisible();
      await page.keyboard.press('Alt+m');
      await expect(
        desk.record.getByRole('combobox', { name: word('consultations:fields.workerId') }),
      ).toBeVisible();
      await desk.choice('risk', word('terms:risks.urgent')).check();
    },
  },
  {
    name: 'desk-lacks',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      const desk = await new Desk(page).ready();
      await desk.begin('online');
      await page.keyboard.press('Control+Enter');
      await expect(desk.record.getByText(word('problems:at.topics_required'))).toBeVisible();
    },
  },
  {
    name: 'desk-topics',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      const desk = await new Desk(page).ready();
      await desk.begin('phone_in');
      await desk.topicBox.fill('dluh');
      await expect(desk.bestTopic).toBeVisible();
    },
  },
  {
    name: 'desk-undo',
    who: 'desk2',
    at: '/',
    reach: async (page) => {
      await new Desk(page).ready();
      await page.keyboard.press('x');
      await expect(
        page.getByRole('button', { name: begins(word('consultations:undo.button')) }),
      ).toBeVisible();
    },
  },
  {
    name: 'box-empty',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      await new Desk(page).ready();
      await page.keyboard.press('Control+k');
      await dialog(page, 'consultations:command.title');
    },
  },
  {
    name: 'box-preview',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      await new Desk(page).ready();
      await page.keyboard.press('Control+k');
      await dialog(page, 'consultations:command.title');
      await page.keyboard.type('t exekuce 15m @poruba ~rodina #odk !! blabla > Občanská poradna');
      await expect(page.getByText(like('consultations:capture.close'))).toBeVisible();
    },
  },
  {
    name: 'shortcuts',
    who: 'desk',
    at: '/',
    reach: async (page) => {
      await new Desk(page).ready();
      await page.getByRole('button', { name: begins(word('common:shell.shortcuts')) }).click();
      await dialog(page, 'common:shortcuts.title');
    },
  },
  {
    name: 'list',
    who: 'desk',
    at: '/consultations',
    reach: (page) => expect(page.getByRole('row').nth(1)).toBeVisible(),
  },
  {
    name: 'list-nothing',
    who: 'desk',
    at: '/consultations?from=2020-01-01&to=2020-01-02',
    reach: (page) => expect(page.getByText(word('consultations:list.empty'))).toBeVisible(),
  },
  {
    name: 'list-save',
    who: 'desk',
    at: '/consultations?channel=walk_in',
    reach: async (page) => {
      await button(page, 'consultations:saved.title').click();
      await page.getByRole('menuitem', { name: word('consultations:saved.save') }).click();
      await dialog(page, 'consultations:saved.name');
    },
  },
  { name: 'record', who: 'desk', at: '/consultations', reach: openFirst },
  {
    name: 'record-reopen',
    who: 'desk',
    at: '/consultations',
    reach: async (page) => {
      await page.getByRole('row', { name: OWN }).first().getByRole('link').click();
      await button(page, 'consultations:view.reopen').click();
      await dialog(page, 'consultations:view.reopen');
    },
  },
];

/** A contact of the person who looks. */
const OWN = /Přišla s výpovědí/;

async function openFirst(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expect(page.getByRole('article')).toBeVisible();
}

/** Administration and the log. */
export const officePlaces: readonly Place[] = [
  {
    name: 'home',
    who: 'admin',
    at: '/home',
    reach: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  },
  {
    name: 'home-supervisor',
    who: 'supervisor',
    at: '/',
    reach: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible(),
  },
  { name: 'town', who: 'admin', at: '/admin/town', reach: heading('towns:settings') },
  {
    name: 'town-errors',
    who: 'admin',
    at: '/admin/town',
    reach: async (page) => {
      await page
        .getByLabel(begins(word('towns:name')))
        .first()
        .fill('');
      await button(page, 'common:save').click();
      await refused(page);
    },
  },
  {
    name: 'offices',
    who: 'admin',
    at: '/admin/offices',
    reach: (page) => expect(page.getByRole('row').nth(1)).toBeVisible(),
  },
  {
    name: 'office',
    who: 'admin',
    at: '/admin/offices',
    reach: async (page) => {
      await page.getByRole('row').nth(1).getByRole('link').click();
      await heading('offices:hours')(page);
    },
  },
  {
    name: 'office-closing',
    who: 'admin',
    at: '/admin/offices',
    reach: async (page) => {
      await page.getByRole('row').nth(1).getByRole('link').click();
      await page.getByRole('switch', { name: begins(word('offices:closed')) }).click();
      await button(page, 'common:save').click();
      await dialog(page, 'offices:close.title');
    },
  },
  {
    name: 'office-errors',
    who: 'admin',
    at: '/admin/offices/new',
    reach: async (page) => {
      await heading('offices:hours')(page);
      await button(page, 'common:save').click();
      await refused(page);
    },
  },
  { name: 'areas', who: 'admin', at: '/admin/areas', reach: heading('common:nav.areas') },
  {
    name: 'area-errors',
    who: 'admin',
    at: '/admin/areas',
    reach: async (page) => {
      await button(page, 'offices:areas.new').click();
      await dialog(page, 'offices:areas.new');
      await button(page, 'common:save').click();
      await refused(page);
    },
  },
  {
    name: 'users',
    who: 'admin',
    at: '/admin/users',
    reach: (page) => expect(page.getByRole('row').nth(1)).toBeVisible(),
  },
  {
    name: 'user-errors',
    who: 'admin',
    at: '/admin/users/new',
    reach: async (page) => {
      await page.getByRole('checkbox', { name: begins(word('terms:roles.admin')) }).check();
      await page.getByRole('checkbox', { name: begins(word('terms:roles.privacy_officer')) }).check();
      await button(page, 'common:save').click();
      await refused(page);
    },
  },
  {
    name: 'user',
    who: 'admin',
    at: '/admin/users',
    reach: async (page) => {
      await page.getByRole('row').nth(1).getByRole('link').click();
      await heading('users:person')(page);
    },
  },
  {
    name: 'codelists',
    who: 'admin',
    at: '/admin/codelists',
    reach: (page) => expect(page.getByRole('row').nth(1)).toBeVisible(),
  },
  {
    name: 'codelist-found',
    who: 'admin',
    at: '/admin/codelists/topics',
    reach: async (page) => {
      await page.getByRole('textbox', { name: word('codelists:find') }).fill('dluh');
      await expect(page.getByText(word('codelists:orderRests'))).toBeVisible();
    },
  },
  {
    name: 'codelist-fixed',
    who: 'admin',
    at: '/admin/codelists/provided',
    reach: (page) => expect(page.getByRole('row').nth(1)).toBeVisible(),
  },
  {
    name: 'entry-errors',
    who: 'admin',
    at: '/admin/codelists/topics',
    reach: async (page) => {
      await button(page, 'codelists:new').click();
      await dialog(page, 'codelists:new');
      await button(page, 'common:save').click();
      await refused(page);
    },
  },
  {
    name: 'unsaved',
    who: 'admin',
    at: '/admin/town',
    reach: async (page) => {
      await page
        .getByLabel(begins(word('towns:name')))
        .first()
        .fill('Jiné jméno');
      await page.getByRole('link', { name: word('common:nav.users') }).click();
      await dialog(page, 'common:unsaved.title');
    },
  },
  {
    name: 'audit',
    who: 'privacy',
    at: '/audit',
    reach: (page) => expect(page.getByRole('row').nth(1)).toBeVisible(),
  },
  {
    name: 'audit-verified',
    who: 'privacy',
    at: '/audit',
    reach: async (page) => {
      await button(page, 'audit:verify.start').click();
      await expect(page.getByText(word('audit:verify.intact'))).toBeVisible();
    },
  },
];

export const places: readonly Place[] = [...doorPlaces, ...deskPlaces, ...officePlaces, ...troublePlaces];
