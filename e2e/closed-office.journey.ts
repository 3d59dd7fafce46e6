import type { Page } from '@playwright/test';
import { OFFICE } from './product/people.ts';
import { axeFindings } from './desk/check-axe.ts';
import { Desk } from './desk/desk.ts';
import { Form } from './desk/form.ts';
import { Records } from './desk/records.ts';
import { expect, test } from './desk/test.ts';
import { begins, like, word } from './desk/words.ts';

const NO_ANSWER = /^net::ERR_INTERNET_DISCONNECTED /;
const REFUSED = /^422 PUT \/api\/consultations\//;
const DEBT = 'exekuce, srážky ze mzdy';

/** The administrator at the form of the main office. */
async function atOffice(page: Page): Promise<Form> {
  await page.getByRole('link', { name: OFFICE, exact: true }).click();
  return new Form(page);
}
const closedSwitch = (page: Page) => page.getByRole('switch', { name: begins(word('offices:closed')) });
/** The last save said so too: only what the list shows tells that it was this one. */
async function isShownClosed(page: Page, closed: boolean): Promise<void> {
  await page.goto('/admin/offices');
  const mark = page.getByRole('row', { name: OFFICE }).getByText(word('offices:isClosed'), { exact: true });
  await expect(mark).toBeVisible({ visible: closed });
}

async function setClosed(page: Page, closed: boolean): Promise<void> {
  const form = await atOffice(page);
  await closedSwitch(page).click();
  await form.button('common:save').click();
  if (closed) await form.button('offices:close.confirm').click();
  await expect(page.getByText(word('common:saved'), { exact: true }).first()).toBeVisible();
  await isShownClosed(page, closed);
}

const noOffice = (desk: Desk) => desk.page.getByRole('heading', { name: word('common:noOffice.title') });

test.describe('an office is closed while somebody works there', () => {
  test('its administrator is asked, the desk hears of it at once, what is open is finished', async ({
    product,
    enter,
  }) => {
    const before = await new Records(product).closed();
    const desk = await new Desk(await enter('desk')).ready();
    await desk.begin('phone_in');
    await desk.topic('exek', DEBT);
    await desk.saved();
    const admin = await enter('admin', { at: '/admin/offices' });
    const form = await atOffice(admin);

    await test.step('the question says whom it concerns, and a no changes nothing', async () => {
      await closedSwitch(admin).click();
      await form.button('common:save').click();
      const question = form.dialog(like('offices:close.title'));
      await expect(question).toContainText(/4/);
      await expect(question).toContainText(word('offices:close.open'));
      expect.soft(await axeFindings(admin)).toEqual([]);
      await form.button('offices:close.keep', question).click();
      await expect(question).toBeHidden();
      await expect(desk.newButton('walk_in')).toBeVisible();
    });

    await form.button('common:save').click();
    await form.button('offices:close.confirm').click();
    await expect(noOffice(desk)).toBeVisible();
    await expect(desk.newButton('walk_in')).toBeHidden();
    expect.soft(await axeFindings(desk.page)).toEqual([]);
    await desk.page.reload();
    await expect(noOffice(desk)).toBeVisible();
    await desk.write('Dopsáno po ukončení.');
    await desk.page.keyboard.press('Control+Enter');
    await expect(desk.tabs).toHaveCount(0);
    await expect(noOffice(desk)).toBeVisible();
    await isShownClosed(admin, true);
    await setClosed(admin, false);
    await desk.ready();
    expect((await new Records(product).newlyClosed(before)).note).toBe('Dopsáno po ukončení.');
  });

  test('nothing that was refused is called recorded, and all of it goes out by itself', async ({
    product,
    enter,
    watch,
  }) => {
    watch.expect(NO_ANSWER, REFUSED);
    const desk = await new Desk(await enter('desk')).ready();
    const admin = await enter('admin', { at: '/admin/offices' });
    const count = async () => (await new Records(product).day()).empty;
    const before = await count();
    const offline = (is: boolean) => desk.page.context().setOffline(is);
    const refused = desk.tabs.filter({ hasText: word('consultations:open.safety.refused') });

    await test.step('what began before the closing arrives late and is taken', async () => {
      await offline(true);
      await desk.page.keyboard.press('x');
      await expect(desk.page.getByText(like('consultations:quick.wrong_number.done')).first()).toBeVisible();
      await setClosed(admin, true);
    });
    await test.step('what began after it is refused, and the word that it was recorded goes', async () => {
      await desk.page.keyboard.press('s');
      await desk.page.keyboard.press('t');
      await offline(false);
      await expect(refused).toHaveCount(2);
      await expect(noOffice(desk)).toBeVisible();
      await expect(desk.page.getByText(like('consultations:refused.notice')).first()).toBeVisible();
      await expect(desk.page.getByText(like('consultations:quick.silent.done'))).toHaveCount(0);
    });
    await test.step('a reload of the closed desk loses none', async () => {
      await desk.page.reload();
      await expect(refused).toHaveCount(2);
    });
    await setClosed(admin, false);
    await desk.ready();
    await expect(desk.tabs).toHaveCount(0);
    await expect.poll(async () => (await count()) - before).toBe(3);
  });
});
