import type { Page } from '@playwright/test';
import type { AuditEntry } from '@okenko/shared/audit/audit.contract';
import { people } from './product/people.ts';
import { aClosedContact } from './desk/a-day-before.ts';
import { axeFindings } from './desk/check-axe.ts';
import { Desk } from './desk/desk.ts';
import { Form } from './desk/form.ts';
import { expect, test } from './desk/test.ts';
import { begins, like, word } from './desk/words.ts';

const PAGE_ROWS = 50;
const DEPRESSION = 'deprese, úzkost, vyčerpání';
const text = (page: Page) => page.getByRole('textbox', { name: word('consultations:list.text') });
const filter = (page: Page, key: string) => page.getByRole('combobox', { name: word(key), exact: true });
/** Rows of the table without its head. */
const rows = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('cell') });

test.describe('the list of consultations', () => {
  test.beforeAll(async ({ shelf }, { file }) => {
    const product = await shelf.of(file);
    for (let number = 1; number <= PAGE_ROWS + 3; number += 1)
      await aClosedContact(product, { note: `Obyčejný kontakt ${number}.`, channel: 'walk_in' });
    await aClosedContact(
      product,
      { topics: ['0503'], channel: 'phone_in', note: 'Žluťoučký kůň úpěl ďábelské ódy.' },
      'desk2',
    );
  });

  test('is filtered, searched without diacritics, and the address never holds the text', async ({
    enter,
  }) => {
    const page = await enter('desk', { at: '/consultations' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await expect(rows(page)).toHaveCount(PAGE_ROWS);

    await text(page).fill('zlutoucky');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText(DEPRESSION);
    expect(asked.filter((url) => /zlutoucky/i.test(url))).toEqual([]);
    expect(page.url()).not.toContain('zlutoucky');

    await text(page).fill('');
    await page.keyboard.press('Enter');
    await filter(page, 'consultations:fields.channel').fill('telefon prich');
    await page.getByRole('option', { name: 'telefon příchozí' }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(page).toHaveURL(/channel=phone_in/);
    await page.reload();
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('button', { name: word('consultations:list.clear') }).click();
    await expect(rows(page)).toHaveCount(PAGE_ROWS);
  });

  test('is paged and walked by keys', async ({ enter }) => {
    const page = await enter('desk', { at: '/consultations' });
    await expect(rows(page)).toHaveCount(PAGE_ROWS);
    await rows(page).first().getByRole('link').focus();
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).nth(1).getByRole('link')).toBeFocused();
    await page.getByRole('button', { name: word('consultations:list.more') }).focus();
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(PAGE_ROWS + 4);
    await expect(rows(page).nth(PAGE_ROWS).getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toContainText('Obyčejný kontakt');
  });

  test('keeps a search under a name, over a reload', async ({ enter }) => {
    const page = await enter('desk', { at: '/consultations?topic=0503' });
    const form = new Form(page);
    await expect(rows(page)).toHaveCount(1);
    await form.button('consultations:saved.title').click();
    await page.getByRole('menuitem', { name: word('consultations:saved.save') }).click();
    await form.field('consultations:saved.nameLabel').fill('Úzkosti');
    await form.button('common:save').click();
    await expect(form.dialog(word('consultations:saved.name'))).toBeHidden();

    await page.goto('/consultations');
    await expect(rows(page)).toHaveCount(PAGE_ROWS);
    await form.button('consultations:saved.title').click();
    await page.getByRole('menuitem', { name: 'Úzkosti' }).click();
    await expect(rows(page)).toHaveCount(1);
  });

  test('a colleague’s record opens freely, and the log knows who read it', async ({ product, enter }) => {
    const page = await enter('desk', { at: '/consultations?topic=0503' });
    await rows(page).getByRole('link').click();
    const record = page.getByRole('article');
    await expect(record.getByRole('heading', { level: 1 })).toHaveText(new RegExp(DEPRESSION, 'i'));
    await expect(record).toContainText('Žluťoučký kůň');
    await expect(record).toContainText(people.desk2.name);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const privacy = await product.as('privacy');
    const log = await privacy.get<{ items: AuditEntry[] }>(
      `/api/audit?subjectId=${id}&action=consultation.read`,
    );
    expect(log.items[0]).toMatchObject({ actor: { name: people.desk.name } });
  });

  test('a closed one is opened again with a reason, goes on at the desk and says so afterwards', async ({
    product,
    enter,
  }) => {
    const { id } = await aClosedContact(product, { note: 'Zapomněla se na něco zeptat.' });
    const page = await enter('desk', { at: `/consultations/${id}` });
    const form = new Form(page);
    await form.button('consultations:view.reopen').click();
    const dialog = form.dialog(word('consultations:view.reopen'));
    await form.field('consultations:view.reason', dialog).fill('Vrátila se po chvíli');
    await form.button('consultations:view.reopen', dialog).click();
    const desk = new Desk(page);
    await expect(desk.note).toHaveValue('Zapomněla se na něco zeptat.');
    await desk.write(' Doplněno.');
    await desk.saved();
    await desk.page.keyboard.press('Control+Enter');
    await expect(desk.start).toBeVisible();
    const { rows: log } = await product.owner.query(
      `SELECT reason, details FROM audit.entries WHERE subject_id = $1 AND action = 'consultation.reopened'`,
      [id],
    );
    expect(log).toEqual([{ reason: null, details: { reasonGiven: true } }]);
    await page.goto(`/consultations/${id}`);
    const said = page.getByRole('article').getByText(like('consultations:history.reason'));
    await expect(said).toContainText('Vrátila se po chvíli');
  });

  test('a locked one is corrected with a reason; what it said before stays', async ({ product, enter }) => {
    const { id } = await aClosedContact(product, { note: 'Původní znění.', outcome: 'info_given' });
    await product.owner.query(
      `UPDATE consultations SET state = 'locked', first_closed_at = first_closed_at - interval '3 days' WHERE id = $1`,
      [id],
    );
    const page = await enter('desk', { at: `/consultations/${id}` });
    const form = new Form(page);
    await expect(page.getByRole('article')).toContainText(word('terms:states.locked'));
    const correct = form.button('consultations:view.correct');
    await correct.click();
    const dialog = form.dialog(word('consultations:view.correct'));
    await expect(dialog).toBeVisible();
    expect.soft(await axeFindings(page)).toEqual([]);
    await form.field('consultations:fields.note', dialog).fill('Opravené znění.');
    await form.field('consultations:view.reason', dialog).fill('Spletená poznámka');
    await form.button('consultations:view.saveCorrection', dialog).click();
    await expect(page.getByText(word('consultations:view.corrected'))).toBeVisible();
    await expect(correct).toBeFocused();
    const record = page.getByRole('article');
    await expect(record.getByText('Opravené znění.')).toBeVisible();
    await expect(record.getByText(like('consultations:history.reason'))).toContainText('Spletená poznámka');
    await expect(record.getByText('Původní znění.')).toBeVisible();
    expect.soft(await axeFindings(page)).toEqual([]);
  });

  test('tells of new records without moving the list', async ({ product, enter }) => {
    const page = await enter('desk', { at: '/consultations?topic=0201' });
    await expect(rows(page)).toHaveCount(PAGE_ROWS);
    const first = await rows(page).first().innerText();
    await aClosedContact(product, { note: 'Právě přibylo.' }, 'desk2');
    const news = page.getByRole('button', {
      name: begins(word('consultations:list.news_one', { count: 1 })),
    });
    await expect(news).toBeVisible();
    expect(await rows(page).first().innerText()).toBe(first);
    await news.click();
    await expect(rows(page).first()).toContainText('Právě přibylo.');
  });
});
