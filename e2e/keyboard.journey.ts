import { CaptureBox } from './desk/capture-box.ts';
import { Desk, KEY } from './desk/desk.ts';
import { Records } from './desk/records.ts';
import { aFewContacts } from './desk/a-day-before.ts';
import { expect, test } from './desk/test.ts';
import { people, PASSWORD } from './product/people.ts';
import { word } from './desk/words.ts';

const SLOWED = 4;
/** Each opens the box at another moment of what else goes on. */
const ATTEMPTS = 6;

test.describe('the keyboard is enough', () => {
  test('from the sign-in to the closed consultation without a mouse', async ({ product, newBrowser }) => {
    const page = await (await newBrowser()).newPage();
    const records = new Records(product);
    const before = await records.closed();
    await page.goto('/');
    await expect(page.getByRole('textbox', { name: word('auth:email') })).toBeFocused();
    await page.keyboard.type(people.desk.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Enter');
    const desk = await new Desk(page).ready();

    await page.keyboard.press(KEY.phone_in);
    await expect(desk.topicBox).toBeFocused();
    await page.keyboard.type('exek');
    await expect(desk.bestTopic).toContainText('exekuce');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+w');
    await page.keyboard.press('2');
    await page.keyboard.press('Alt+a');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('privoz');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Alt+g');
    await page.keyboard.press('4');
    await page.keyboard.press('Alt+n');
    await expect(desk.note).toBeFocused();
    await page.keyboard.type('Volá syn kvůli matce.');
    await page.keyboard.press('Alt+p');
    await page.keyboard.type('a2');
    await page.keyboard.press('Alt+o');
    await page.keyboard.press('r');
    await page.keyboard.press('Control+Enter');
    await expect(desk.start).toBeVisible();
    expect(await records.newlyClosed(before)).toMatchObject({
      channel: 'phone_in',
      topics: ['0201'],
      inquirer: 'family',
      subject: 'other',
      area: 'privoz',
      ageBand: '50_64',
      note: 'Volá syn kvůli matce.',
      provided: ['I1', 'A2'],
      outcome: 'referred',
    });
  });

  test('a second contact in the middle of the first, and back, each where it was left', async ({ enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    const { page } = desk;
    await page.keyboard.press(KEY.phone_in);
    await expect(desk.topicBox).toBeFocused();
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('První hovor.');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nova osobne bez');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(desk.tabs).toHaveCount(2);
    await expect(desk.note).toHaveValue('');
    await page.keyboard.press('Alt+1');
    await expect(desk.note).toHaveValue('První hovor.');
    await expect(desk.note).toBeFocused();
    await page.keyboard.type(' Dál.');
    await expect(desk.note).toHaveValue('První hovor. Dál.');
    await page.keyboard.press('Alt+2');
    await expect(desk.note).toHaveValue('');
  });

  test('no letter is lost between Ctrl K and its line, also on a slow machine', async ({ enter }) => {
    const page = await enter('desk');
    await new Desk(page).ready();
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
    const box = new CaptureBox(page);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // Letters with signs come as composed text, without a key of their own.
      await box.type('nová osobně bez');
      await page.keyboard.press('Escape');
      await expect(box.dialog).toBeHidden();
    }
  });

  test('a letter that is being composed while the box comes stays whole', async ({ enter }) => {
    const page = await enter('desk');
    let letCome = () => {};
    const mayCome = new Promise<void>((resolve) => (letCome = resolve));
    await page.route(/\/assets\/command-dialog-/, async (route) => {
      await mayCome;
      await route.continue();
    });
    await page.reload();
    const desk = await new Desk(page).ready();
    await page.keyboard.press(KEY.phone_in);
    await expect(desk.topicBox).toBeFocused();
    await page.keyboard.press('Alt+n');
    await page.keyboard.type('Volá.');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nov');
    const keyboard = await page.context().newCDPSession(page);
    await keyboard.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
    letCome();
    const box = new CaptureBox(page);
    await expect(box.dialog).toBeVisible();
    await keyboard.send('Input.insertText', { text: 'á' });
    await page.keyboard.type(' os');
    await expect(box.dialog.getByRole('combobox')).toHaveValue('nová os');
    await expect(box.dialog.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(desk.note).toBeFocused();
    await expect(desk.note).toHaveValue('Volá.');
  });

  test('lists, records, menus and the sheet of keys', async ({ product, enter }) => {
    await aFewContacts(product);
    const page = await enter('desk');
    const desk = await new Desk(page).ready();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: word('common:shortcuts.title') });
    await expect(sheet).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();

    await page.keyboard.press('Control+k');
    await page.keyboard.type('konzultace');
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { level: 1, name: word('consultations:list.title') }),
    ).toBeVisible();
    await expect(page.getByRole('row').nth(1)).toBeVisible();
    const rowLink = page.getByRole('row').getByRole('link').first();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await rowLink.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(rowLink).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(word('common:nav.desk'));
    await page.keyboard.press('Enter');
    await desk.ready();
  });
});
