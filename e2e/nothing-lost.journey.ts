import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchProfile } from './desk/profile.ts';
import { Desk } from './desk/desk.ts';
import { Entrance } from './desk/entrance.ts';
import { dumpBrowser } from './desk/local-store.ts';
import { Records } from './desk/records.ts';
import { signIn } from './desk/sign-in.ts';
import { expect, test } from './desk/test.ts';
import { NO_ANSWER, Watch } from './desk/watch.ts';
import { begins, word } from './desk/words.ts';

/** How the product says that the database does not answer. */
const DATABASE_AWAY = /^50[03] /;

const DEBT = 'exekuce, srážky ze mzdy';
const SECRET = 'zvláštní slovo kolotoč';

/** Files of the program that the desk does without. */
const PARTS = /\/assets\/(shortcuts-sheet|person-menu-open|command-dialog|consultations?-page)-/;
/** Longer than a part is tried for while the server answers. */
const LONG_AWAY_MS = 10_000;

/** The one wait in these journeys that is a promise: it is measured in milliseconds after the last key. */
const KEPT_WITHIN_MS = 400;

test.describe('nothing is lost', () => {
  test('the server is killed while somebody types', async ({ product, enter, watch }) => {
    watch.expect(NO_ANSWER);
    const desk = await new Desk(await enter('desk')).ready();
    const records = new Records(product);
    await desk.begin('phone_in');
    await desk.topic('exek', DEBT);
    await desk.write('Volá paní s dopisem. ');
    await desk.saved();
    await product.api.kill();
    await desk.write('Exekutor žádá částku, kterou nezná. ');
    await expect(desk.safety.browser).toBeVisible();
    await desk.write('Poslední věta.');
    await product.api.start();
    await desk.saved();
    const record = await records.openNote(
      'Volá paní s dopisem. Exekutor žádá částku, kterou nezná. Poslední věta.',
    );
    expect(record.topics).toEqual(['0201']);
    await desk.close();
    await expect.poll(async () => (await records.open()).length).toBe(0);
  });

  test('the network goes; a contact is made and closed without it', async ({ product, enter, watch }) => {
    watch.expect(NO_ANSWER);
    const desk = await new Desk(await enter('desk')).ready();
    const records = new Records(product);
    const before = await records.closed();
    await desk.page.context().setOffline(true);

    await desk.begin('walk_in');
    await desk.topic('hazar', 'hazard');
    await desk.write('Celé bez sítě.');
    await desk.close();
    await desk.begin('email');
    await desk.write('Druhý, ještě otevřený.');
    await expect(desk.safety.browser).toBeVisible();
    await desk.page.waitForTimeout(KEPT_WITHIN_MS);

    await desk.page.context().setOffline(false);
    await desk.page.reload();
    await desk.ready();
    await expect(desk.note).toHaveValue('Druhý, ještě otevřený.');
    expect(await records.newlyClosed(before)).toMatchObject({
      channel: 'walk_in',
      topics: ['0903'],
      note: 'Celé bez sítě.',
    });
    await records.openNote('Druhý, ještě otevřený.');
    await desk.page.keyboard.press('Alt+n');
    await desk.page.keyboard.type(' Dál po načtení.');
    await records.openNote('Druhý, ještě otevřený. Dál po načtení.');
    const { rows } = await product.owner.query(
      `SELECT count(*)::int AS count FROM consultations WHERE note = 'Celé bez sítě.'`,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  test('the network goes before the whole program is here', async ({ enter, watch }) => {
    watch.expect(NO_ANSWER);
    const page = await enter('desk');
    await page.route(PARTS, (route) => route.abort('connectionrefused'));
    const desk = await new Desk(page).ready();
    const entrance = new Entrance(page);
    const sheet = page.getByRole('dialog', { name: word('common:shortcuts.title') });
    const box = page.getByRole('dialog', { name: word('consultations:command.title') });
    const goTo = (place: 'desk' | 'consultations') =>
      page.getByRole('link', { name: word(`common:nav.${place}`), exact: true }).click();
    await desk.begin('phone_in');
    await desk.write('Před výpadkem. ');
    await desk.saved();
    await page.context().setOffline(true);

    await page.getByRole('button', { name: begins(word('common:shell.shortcuts')) }).click();
    await entrance.button.click();
    await page.waitForTimeout(LONG_AWAY_MS);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await desk.write('Během něj. ');
    await goTo('consultations');
    await expect(page.getByRole('heading', { name: word('common:errors.away') })).toBeVisible();
    await goTo('desk');
    await expect(desk.note).toHaveValue('Před výpadkem. Během něj. ');
    await goTo('consultations');

    await page.unroute(PARTS);
    await page.context().setOffline(false);
    await expect(
      page.getByRole('heading', { level: 1, name: word('common:nav.consultations') }),
    ).toBeVisible();
    await expect.poll(() => sheetsThatMiss(page), 'style sheets that did not come').toEqual([]);
    await goTo('desk');
    await desk.write('Po něm.');
    await desk.saved();
    await desk.topicBox.press('Escape');
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await page.keyboard.press('Control+k');
    await expect(box).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    await entrance.menu(word('common:shell.lock'));
    await expect(entrance.lockTitle).toBeVisible();
  });

  test('the browser is killed 400 ms after the last key', async ({ product, watch }) => {
    const folder = mkdtempSync(join(tmpdir(), 'okenko-profile-'));
    try {
      watch.expect(NO_ANSWER);
      const first = await launchProfile(folder, product.origin);
      await signIn(first.context, 'desk');
      const page = await first.context.newPage();
      await page.goto('/');
      const desk = await new Desk(page).ready();
      await desk.begin('phone_in');
      await desk.topic('exek', DEBT);
      const records = new Records(product);
      await expect.poll(async () => (await records.open()).flatMap(({ topics }) => topics)).toHaveLength(1);
      // From here on only the browser itself can keep what is typed.
      await first.context.route('**/api/consultations/**', (route) => route.abort('connectionrefused'));
      await desk.write(`Do poslední hlásky: ${SECRET}`);
      await page.waitForTimeout(KEPT_WITHIN_MS);
      await first.kill();

      const second = await launchProfile(folder, product.origin);
      const again = new Watch(product.origin);
      again.over(second.context);
      const back = await second.context.newPage();
      await back.goto('/');
      await new Entrance(back).signIn('desk');
      const deskAgain = await new Desk(back).ready();
      await expect(deskAgain.note).toHaveValue(`Do poslední hlásky: ${SECRET}`);
      await records.openNote(`Do poslední hlásky: ${SECRET}`);
      // The window of this second browser is not in front, so that Playwright calls nothing in it focused.
      expect(await deskAgain.note.evaluate((note) => note === document.activeElement)).toBe(true);
      await back.keyboard.type(' a dál');
      await records.openNote(`Do poslední hlásky: ${SECRET} a dál`);
      expect(again.surprises).toEqual([]);
      await second.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('the session ends in the middle; the same person goes on, another sees nothing', async ({
    product,
    enter,
    watch,
  }) => {
    watch.expect(/^401 /, NO_ANSWER);
    const records = new Records(product);
    const desk = await new Desk(await enter('desk')).ready();
    const entrance = new Entrance(desk.page);
    /** Typed while nobody answers; when the server is back the session is over. */
    const typeIntoTheNight = async (text: string) => {
      await product.api.kill();
      await product.endSessions();
      await desk.paste(text);
      await expect(desk.safety.browser).toBeVisible();
      await product.api.start();
    };
    await desk.begin('walk_in');
    await desk.topic('exek', DEBT);
    await desk.saved();
    await typeIntoTheNight(`Po odhlášení. ${SECRET}`);
    await expect(entrance.ended).toBeVisible();
    expect(await desk.page.locator('body').ariaSnapshot()).not.toContain(SECRET);

    await entrance.signIn('desk');
    await expect(desk.note).toHaveValue(`Po odhlášení. ${SECRET}`);
    await records.openNote(`Po odhlášení. ${SECRET}`);
    await desk.paste(' Dál.');
    await records.openNote(`Po odhlášení. ${SECRET} Dál.`);
    await typeIntoTheNight(' A ještě dál.');
    await expect(entrance.ended).toBeVisible();

    await entrance.signIn('desk2');
    await desk.ready();
    await expect(desk.start).toBeVisible();
    const screen = await desk.page.locator('body').ariaSnapshot();
    expect(screen).not.toContain(SECRET);
    const kept = await dumpBrowser(desk.page);
    expect(kept, 'the sealed copy is there').toContain('sealed');
    expect(kept).not.toContain('kolotoč');
    expect(kept).not.toContain('ještě');

    // Its owner comes back to the same machine and has all of it.
    await entrance.signOut();
    await entrance.signIn('desk');
    await desk.ready();
    await expect(desk.note).toHaveValue(`Po odhlášení. ${SECRET} Dál. A ještě dál.`);
  });

  test('signed out in another tab: the work waits', async ({ product, enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    await desk.begin('walk_in');
    const other = await desk.page.context().newPage();
    await other.goto('/');
    await new Desk(other).ready();
    await desk.page.bringToFront();
    await desk.write('Rozepsáno v první záložce.');
    await other.bringToFront();
    await new Entrance(other).signOut();
    await expect(new Entrance(desk.page).signInTitle).toBeVisible();
    expect(await desk.page.locator('body').ariaSnapshot()).not.toContain('Rozepsáno');
    await desk.page.bringToFront();
    await new Entrance(desk.page).signIn('desk');
    await desk.ready();
    await expect(desk.note).toHaveValue('Rozepsáno v první záložce.');
    await new Records(product).openNote('Rozepsáno v první záložce.');
  });

  test('the database is away for a while', async ({ product, enter, watch }) => {
    watch.expect(NO_ANSWER, DATABASE_AWAY);
    const desk = await new Desk(await enter('desk')).ready();
    await desk.begin('walk_in');
    await desk.write('Před výpadkem. ');
    await desk.saved();
    await product.closeDatabase();
    try {
      await desk.write('Během výpadku. ');
      await expect(desk.safety.browser).toBeVisible();
    } finally {
      await product.openDatabase();
    }
    await desk.write('Po něm.');
    await desk.saved();
    await new Records(product).openNote('Před výpadkem. Během výpadku. Po něm.');
  });

  test('the answer to a save gets lost: no second record, no conflict', async ({ product, enter, watch }) => {
    watch.expect(NO_ANSWER);
    const desk = await new Desk(await enter('desk')).ready();
    const records = new Records(product);
    const before = await records.closed();
    let lost = 0;
    await desk.page.route(/\/api\/consultations\/[^/]+(\/close)?$/, async (route) => {
      if (route.request().method() === 'GET' || lost >= 3) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await desk.begin('phone_in');
    await desk.topic('exek', DEBT);
    await desk.write('Odpověď se ztratila.');
    await desk.saved();
    lost = 2;
    await desk.close();
    expect(await records.newlyClosed(before)).toMatchObject({ note: 'Odpověď se ztratila.', version: 1 });
    expect(lost).toBe(3);
    await expect(desk.page.getByRole('alert')).toHaveCount(0);
    await expect(desk.page.getByText(word('consultations:safety.conflict'))).toHaveCount(0);
    const { rows } = await product.owner.query(
      `SELECT count(*)::int AS count FROM consultations WHERE note = 'Odpověď se ztratila.'`,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });
});

function sheetsThatMiss(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // Of a sheet that could not be fetched the browser refuses to show the rules.
    const isThere = ({ sheet }: HTMLLinkElement): boolean => {
      try {
        return (sheet?.cssRules.length ?? 0) > 0;
      } catch {
        return false;
      }
    };
    return [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')]
      .filter((link) => !isThere(link))
      .map(({ href }) => href);
  });
}
