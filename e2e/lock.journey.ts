import type { Page } from '@playwright/test';
import type { AuditEntry } from '@okenko/shared/audit/audit.contract';
import { people } from './product/people.ts';
import type { Product } from './product/product.ts';
import { Desk } from './desk/desk.ts';
import { Entrance } from './desk/entrance.ts';
import { Records } from './desk/records.ts';
import { expect, test } from './desk/test.ts';
import { NO_ANSWER } from './desk/watch.ts';
import { begins, like, word } from './desk/words.ts';

const NOTE = 'Nikdo nesmí vědět o kolotoči.';
const IDLE = '01:30';

test.describe('lock and privacy', () => {
  test('an idle screen locks, keeps everything and opens by the password', async ({
    product,
    enter,
    watch,
  }) => {
    watch.expect(/^(401 POST|400 POST|422 POST) \/api\/auth\/unlock/, /^423 /);
    await lockAfterOneMinute(product);
    const page = await enter('desk', { at: 'about:blank' });
    await page.clock.install();
    await page.goto('/');
    const desk = await new Desk(page).ready();
    const entrance = new Entrance(page);
    await desk.begin('phone_in');
    await desk.write(NOTE);
    await desk.saved();
    await page.clock.fastForward(IDLE);
    await expect(entrance.lockTitle).toBeVisible();
    await nothingIsRead(page, NOTE);
    expect(await page.title()).not.toContain(word('desk:title'));

    await entrance.unlock('tohle není ono heslo');
    await expect(page.getByText(word('problems:fields.wrong_password'))).toBeVisible();
    await nothingIsRead(page, NOTE);
    await entrance.unlock();
    await expect(entrance.lockTitle).toBeHidden();
    await expect(desk.note).toHaveValue(NOTE);
    await expect(desk.note).toBeFocused();
    await page.keyboard.type(' A dál.');
    await expect(desk.note).toHaveValue(`${NOTE} A dál.`);
    await desk.saved();
  });

  test('a locked screen stays locked over a reload', async ({ product, enter, watch }) => {
    watch.expect(/^423 /);
    const page = await enter('desk');
    const desk = await new Desk(page).ready();
    await desk.begin('phone_in');
    await desk.write(NOTE);
    await new Records(product).openNote(NOTE);
    await new Entrance(page).menu(word('common:shell.lock'));
    await expect(new Entrance(page).lockTitle).toBeVisible();
    await page.reload();
    await expect(new Entrance(page).lockTitle).toBeVisible();
    await nothingIsRead(page, NOTE);
    await new Entrance(page).unlock();
    await desk.ready();
    await expect(desk.note).toHaveValue(NOTE);
  });

  test('a screen that was locked without the network stays locked when it is back', async ({
    product,
    enter,
    watch,
  }) => {
    watch.expect(NO_ANSWER, /^423 /);
    const page = await enter('desk');
    const desk = await new Desk(page).ready();
    await desk.begin('phone_in');
    await desk.write(NOTE);
    await new Records(product).openNote(NOTE);
    await expect.poll(() => isLockPageHere(page), 'the page of the lock, fetched ahead').toBe(true);
    await page.context().setOffline(true);
    await page.keyboard.press('Shift+F9');
    await expect(new Entrance(page).lockTitle).toBeVisible();
    await page.context().setOffline(false);
    await page.reload();
    await expect(new Entrance(page).lockTitle).toBeVisible();
    await nothingIsRead(page, NOTE);
    await expect.poll(() => isLockedAtServer(page)).toBe(true);
    await new Entrance(page).unlock();
    await desk.ready();
    await expect(desk.note).toHaveValue(NOTE);
  });

  test('one key hides the screen from everywhere and shows it again', async ({ enter }) => {
    const page = await enter('desk');
    const desk = await new Desk(page).ready();
    await desk.begin('phone_in');
    await desk.write(NOTE);
    const neutral = page.getByRole('heading', { name: word('common:privacy.title') });

    const places: [string, () => Promise<unknown>][] = [
      ['the note', () => desk.note.focus()],
      ['an open type-ahead', () => desk.topicBox.fill('exek')],
      ['the box for everything', () => page.keyboard.press('Control+k')],
    ];
    for (const [place, go] of places) {
      await test.step(`from ${place}`, async () => {
        await go();
        const before = await page.locator('body').ariaSnapshot();
        expect(before).toContain(word('common:product'));
        await page.keyboard.press('F9');
        await expect(neutral).toBeVisible();
        await nothingIsRead(page, NOTE);
        await expect(page).toHaveTitle(word('common:privacy.title'));
        // Keys behind the cover are dead: nothing begins there.
        await page.keyboard.press('w');
        await page.keyboard.press('F9');
        await expect(neutral).toBeHidden();
        await expect(desk.tabs.or(page.getByRole('dialog')).first()).toBeVisible();
      });
    }
    await page.keyboard.press('Escape');
    await expect(desk.tabs).toHaveCount(1);
    await expect(desk.note).toHaveValue(NOTE);
    await page.getByRole('button', { name: begins(word('common:shell.hide')) }).click();
    await expect(neutral).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(neutral).toBeHidden();
  });

  test('what is hidden stays hidden through a reload', async ({ product, enter }) => {
    const page = await enter('desk');
    const desk = await new Desk(page).ready();
    await desk.begin('phone_in');
    await desk.write(NOTE);
    await new Records(product).openNote(NOTE);
    const neutral = page.getByRole('heading', { name: word('common:privacy.title') });
    await page.keyboard.press('F9');
    await expect(neutral).toBeVisible();
    await page.reload();
    await expect(neutral).toBeVisible();
    await nothingIsRead(page, NOTE);
    await page.keyboard.press('F9');
    await expect(neutral).toBeHidden();
    await expect(desk.note).toHaveValue(NOTE);
  });

  test('who holds two roles works in one at a time, and the log knows', async ({ product, enter }) => {
    const page = await enter('lead');
    const desk = await new Desk(page).ready();
    const other = word('terms:roles.lead');
    await page.getByRole('button', { name: like('common:shell.person') }).click();
    await page.getByRole('menuitemradio', { name: new RegExp(`^${other}`) }).click();
    await expect(page.getByText(like('common:shell.workAsDone'))).toContainText(other);
    await desk.ready();

    const privacy = await product.as('privacy');
    const { items } = await privacy.get<{ items: AuditEntry[] }>('/api/audit?action=auth.role-switched');
    expect(items[0]).toMatchObject({ actor: { name: people.lead.name } });
  });

  test('a wrong password is told without telling what was wrong', async ({ newBrowser, watch }) => {
    watch.expect(/^401 POST \/api\/auth\/sign-in$/);
    const page = await (await newBrowser()).newPage();
    await page.goto('/consultations');
    const entrance = new Entrance(page);
    await entrance.signIn('desk', 'něco úplně jiného');
    await expect(page.getByRole('alert')).toHaveText(word('problems:codes.auth_wrong_credentials'));
    await expect(entrance.password).toBeFocused();
    await expect(entrance.password).toHaveValue('');
    await entrance.signIn('desk');
    await expect(
      page.getByRole('heading', { level: 1, name: word('consultations:list.title') }),
    ).toBeVisible();
  });
});

/** Neither on the screen nor for a screen reader nor in the window's title. */
async function nothingIsRead(page: Page, secret: string): Promise<void> {
  await expect(page.getByText(secret).filter({ visible: true })).toHaveCount(0);
  const tree = await page.locator('body').ariaSnapshot();
  expect(tree).not.toContain('kolotoč');
  expect(tree).not.toContain(word('consultations:fields.note'));
  expect(await page.title()).not.toContain('kolotoč');
}

/** The desk fetches it when it stands; before that a lock without the network covers the screen with nothing on it. */
async function isLockPageHere(page: Page): Promise<boolean> {
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return files.some((name) => name.includes('/lock-page-'));
}

async function isLockedAtServer(page: Page): Promise<boolean> {
  const answer = await page.context().request.get('/api/auth/me');
  return ((await answer.json()) as { locked: boolean }).locked;
}

/** As the administrator sets it for the whole town. */
async function lockAfterOneMinute(product: Product): Promise<void> {
  const admin = await product.as('admin');
  const {
    id: _,
    hasCrest: __,
    crestVersion: ___,
    ...town
  } = await admin.get<Record<string, unknown>>('/api/towns/current');
  await admin.put('/api/towns/current', { ...town, idleLockMinutes: 1 });
}
