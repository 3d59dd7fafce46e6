import type { Page } from '@playwright/test';
import { people, PASSWORD } from './product/people.ts';
import { aClosedContact } from './desk/a-day-before.ts';
import { axeFindings } from './desk/check-axe.ts';
import { Desk } from './desk/desk.ts';
import { Entrance } from './desk/entrance.ts';
import { Form } from './desk/form.ts';
import { expect, test } from './desk/test.ts';
import { begins, like, word } from './desk/words.ts';

/** The smallest PNG: one grey point. */
const CREST = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB09OO8gAAAABJRU5ErkJggg==',
  'base64',
);
const LEGAL_AID = 'bezplatná právní pomoc';
const day = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

test.describe('administration', () => {
  test('an office with hours and quick topics: the desk shows it at once', async ({ enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    const page = await enter('admin', { at: '/admin/offices' });
    const form = new Form(page);
    await page.getByRole('link', { name: 'Hlavní přepážka', exact: true }).click();
    await form.field('offices:name').fill('Okénko na náměstí');
    const monday = day(page, 'pondělí');
    await monday.getByRole('textbox').first().fill('7');
    await monday.getByRole('textbox').first().blur();
    await expect(monday.getByRole('textbox').first()).toHaveValue('07:00');
    await page.getByRole('button', { name: `${word('common:remove')}: ${LEGAL_AID}` }).click();
    await form.choose('offices:addQuickTopic', /hazard/, 'hazar');
    await form.save();
    await expect(desk.page.getByRole('banner')).toContainText('Okénko na náměstí');
    await expect(desk.quickTopic('hazard')).toBeVisible();
    await expect(desk.quickTopic(LEGAL_AID)).toBeHidden();
  });

  test('a new office is worked in, a closed one is not', async ({ enter }) => {
    const page = await enter('admin', { at: '/admin/offices/new' });
    const form = new Form(page);
    await form.field('offices:name').fill('Pobočka Přívoz');
    await form.button('common:save').click();
    await expect(page.getByRole('link', { name: 'Pobočka Přívoz' })).toBeVisible();
    await page.getByRole('link', { name: 'Pobočka Přívoz' }).click();
    await page.getByRole('switch', { name: begins(word('offices:closed')) }).click();
    await form.button('common:save').click();
    await form.button('offices:close.confirm').click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page
      .getByRole('link', { name: like('common:nav.offices') })
      .first()
      .click();
    await expect(page.getByRole('row', { name: /Pobočka Přívoz/ })).toContainText(word('offices:isClosed'));
  });

  test('a topic is added, renamed, retired: the type-ahead follows, the old record keeps its word', async ({
    product,
    enter,
  }) => {
    const desk = await new Desk(await enter('desk')).ready();
    await desk.begin('phone_in');
    const page = await enter('admin', { at: '/admin/codelists/topics' });
    const form = new Form(page);
    const dialog = page.getByRole('dialog');

    await form.button('codelists:new').click();
    await dialog.getByRole('textbox', { name: begins('Čeština') }).fill('povodeň ve sklepě');
    await dialog.getByRole('textbox', { name: begins('Polski') }).fill('powódź w piwnicy');
    await dialog.getByRole('textbox', { name: begins('English') }).fill('flooded cellar');
    await form.button('common:save', dialog).click();
    await expect(dialog).toBeHidden();
    await desk.topicBox.fill('povoden ve skl');
    await expect(desk.bestTopic).toContainText('povodeň ve sklepě');
    await desk.page.keyboard.press('Enter');
    await desk.saved();
    await desk.page.keyboard.press('Control+Enter');
    await expect(desk.start).toBeVisible();

    const row = page.getByRole('row', { name: /povodeň ve sklepě/ });
    await row.getByRole('button', { name: like('codelists:change') }).click();
    await dialog.getByRole('textbox', { name: begins('Čeština') }).fill('voda v domě');
    await form.button('common:save', dialog).click();
    await expect(dialog).toBeHidden();
    await desk.begin('walk_in');
    await desk.topicBox.fill('voda');
    await expect(desk.bestTopic).toContainText('voda v domě');
    await desk.topicBox.fill('');

    await page
      .getByRole('row', { name: /voda v domě/ })
      .getByRole('button', { name: like('codelists:change') })
      .click();
    await dialog.getByRole('switch', { name: begins(word('codelists:retired')) }).click();
    await form.button('common:save', dialog).click();
    await expect(dialog).toBeHidden();
    await desk.topicBox.fill('voda v');
    await expect(desk.record.getByText(word('consultations:topics.none'))).toBeVisible();
    await expect(desk.today.filter({ hasText: 'voda v domě' })).toBeVisible();
    const used = await product.owner.query(
      `SELECT count(*)::int AS count FROM codelist_entries WHERE labels->>'cs' = 'voda v domě'`,
    );
    expect(used.rows).toEqual([{ count: 1 }]);
  });

  test('an account is made; its one-time password must be changed at the first sign-in', async ({
    enter,
    newBrowser,
  }) => {
    const page = await enter('admin', { at: '/admin/users/new' });
    const form = new Form(page);
    await form.field('users:name').fill('Nová Kolegyně');
    await form.field('users:email').fill('nova@cestov.test');
    await page.getByRole('checkbox', { name: begins(word('terms:roles.desk_worker')) }).check();
    await page
      .getByRole('group', { name: word('users:offices') })
      .getByRole('checkbox')
      .first()
      .check();
    await form.button('common:save').click();
    await form.button('users:makePassword').click();
    const shown = form.dialog(like('users:passwordFor'));
    await expect(shown).toBeVisible();
    expect.soft(await axeFindings(page)).toEqual([]);
    const password = await shown.getByLabel(word('users:makePassword')).innerText();
    await page.keyboard.press('Escape');
    await expect(shown).toBeVisible();
    await form.button('users:passwordNoted', shown).click();
    await expect(form.button('users:makePassword')).toBeFocused();

    const newcomer = await (await newBrowser()).newPage();
    await newcomer.goto('/');
    const entrance = new Entrance(newcomer);
    await entrance.email.fill('nova@cestov.test');
    await entrance.password.fill(password);
    await newcomer.keyboard.press('Enter');
    await expect(newcomer.getByRole('heading', { name: word('auth:forced.title') })).toBeVisible();
    expect.soft(await axeFindings(newcomer)).toEqual([]);
    await newcomer.goto('/desk');
    await expect(newcomer.getByRole('heading', { name: word('auth:forced.title') })).toBeVisible();
    await newcomer.getByLabel(word('auth:newPassword'), { exact: true }).fill(PASSWORD);
    await newcomer.getByRole('button', { name: word('auth:changePassword') }).click();
    await new Desk(newcomer).ready();
  });

  test('roles that do not go together are explained, and nothing is saved', async ({
    product,
    enter,
    watch,
  }) => {
    watch.expect(/^422 PUT \/api\/users\//);
    const { rows } = await product.owner.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [
      people.privacy.email,
    ]);
    const page = await enter('admin', { at: `/admin/users/${rows[0]?.id}` });
    const form = new Form(page);
    await page.getByRole('checkbox', { name: begins(word('terms:roles.admin')) }).check();
    await expect(page.getByText(like('users:rolesApart'))).toBeVisible();
    await form.button('common:save').click();
    await expect(page.getByText(word('problems:fields.roles_in_conflict'))).toBeVisible();
    await expect(page.getByText(like('users:rolesApart'))).toBeHidden();
    await expect(page.locator(':focus')).toHaveAttribute('type', 'checkbox');
    const after = await product.owner.query('SELECT roles FROM users WHERE id = $1', [rows[0]?.id]);
    expect(after.rows).toEqual([{ roles: ['privacy_officer'] }]);
  });

  test('a crest is put up and taken down; what is no picture is refused', async ({ enter, watch }) => {
    watch.expect(/^422 PUT \/api\/towns\/current\/crest$/);
    const page = await enter('admin', { at: '/admin/town' });
    const form = new Form(page);
    const picture = page.getByRole('img', { name: like('towns:crestOf') });
    const choose = page.locator('input[type="file"]');
    await choose.setInputFiles({
      name: 'znak.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF'),
    });
    await expect(page.getByRole('alert')).toHaveText(word('towns:crestWrongKind'));
    await choose.setInputFiles({
      name: 'znak.png',
      mimeType: 'image/png',
      buffer: Buffer.from('no picture'),
    });
    await expect(page.getByRole('alert')).toHaveText(word('problems:fields.crest_not_a_picture'));
    await choose.setInputFiles({ name: 'znak.png', mimeType: 'image/png', buffer: CREST });
    await expect(page.getByText(word('towns:crestSaved'))).toBeVisible();
    await expect(picture).toBeVisible();
    // Seen is not loaded yet.
    await expect(picture).toHaveJSProperty('naturalWidth', 1);
    await form.button('common:remove').click();
    const question = form.dialog(word('towns:crestRemove.title'));
    await expect(form.button('towns:crestRemove.stay', question)).toBeFocused();
    expect.soft(await axeFindings(page)).toEqual([]);
    await form.button('towns:crestRemove.go', question).click();
    await expect(page.getByText(word('towns:crestRemoved'))).toBeVisible();
    await expect(page.getByText(word('towns:noCrest'))).toBeVisible();
    await expect(form.button('towns:chooseCrest')).toBeFocused();
  });

  test('the keyboard goes on where it was: after a dialog, a save, a refusal and a question', async ({
    enter,
  }) => {
    const page = await enter('admin', { at: '/admin/codelists/topics' });
    const form = new Form(page);
    const dialog = page.getByRole('dialog');
    const press = (key: string) => page.keyboard.press(key);
    const box = page.getByRole('textbox', { name: word('codelists:find') });
    await box.fill('0504');
    await expect(page.getByText(word('codelists:orderRests'))).toBeVisible();
    await expect(page.getByRole('button', { name: begins(word('common:moveUp')) })).toHaveCount(0);
    const edit = page
      .getByRole('row', { name: '0504' })
      .getByRole('button', { name: like('codelists:change') });
    await edit.focus();
    await press('Enter');
    const czech = dialog.getByRole('textbox', { name: begins('Čeština') });
    await expect(czech).toBeFocused();
    await press('Escape');
    await expect(edit).toBeFocused();

    await press('Enter');
    await expect(czech).toBeFocused();
    await press('End');
    await page.keyboard.type(' a strach');
    await press('Escape');
    const question = form.dialog(word('common:drop.title'));
    await expect(form.button('common:drop.stay', question)).toBeFocused();
    expect.soft(await axeFindings(page)).toEqual([]);
    await press('Enter');
    await expect(czech).toBeFocused();
    await expect(czech).toHaveValue(/ a strach$/);
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(edit).toBeFocused();

    await box.fill('');
    await edit.focus();
    await press('Enter');
    await dialog.getByRole('switch', { name: begins(word('codelists:retired')) }).focus();
    await press('Space');
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(edit).toHaveCount(0);
    await expect(
      page.getByRole('row', { name: '0505' }).getByRole('button', { name: like('codelists:change') }),
    ).toBeFocused();

    await page.goto('/admin/town');
    await form.field('towns:phone').fill('555 000 444');
    const save = form.button('common:save');
    await save.focus();
    await press('Enter');
    await expect(page.getByText(word('common:saved'), { exact: true }).first()).toBeVisible();
    await expect(save).toBeFocused();
    await form.field('towns:phone').fill('555 000 555');
    await page.getByRole('link', { name: word('common:nav.offices') }).focus();
    await press('Enter');
    const leaving = form.dialog(word('common:unsaved.title'));
    await expect(form.button('common:unsaved.stay', leaving)).toBeFocused();
    await press('Enter');
    await expect(page.getByRole('link', { name: word('common:nav.offices') })).toBeFocused();

    await page.goto('/admin/areas');
    const area = page.getByRole('button', { name: like('offices:areas.change') }).first();
    await area.focus();
    await press('Enter');
    await expect(form.field('offices:areas.name', dialog)).toBeFocused();
    await press('Enter');
    await expect(dialog).toBeHidden();
    await expect(area).toBeFocused();
  });

  test('two administrators at once: the second sees what differs and chooses', async ({ enter, watch }) => {
    watch.expect(/^409 PUT \/api\/towns\/current$/);
    const one = new Form(await enter('admin', { at: '/admin/town' }));
    const other = new Form(await enter('admin2', { at: '/admin/town' }));
    await one.field('towns:phone').fill('555 000 111');
    await other.field('towns:phone').fill('555 000 222');
    await one.save();
    await other.button('common:save').click();
    const question = other.dialog(word('common:conflict.title'));
    await expect(question).toContainText('555 000 111');
    await expect(question).toContainText('555 000 222');
    expect.soft(await axeFindings(other.page)).toEqual([]);
    await other.button('common:conflict.takeTheirs', question).click();
    await expect(other.field('towns:phone')).toHaveValue('555 000 111');
    await other.field('towns:phone').fill('555 000 333');
    await other.save();
  });

  test('what a role may not do its screens do not offer, and the server refuses', async ({
    product,
    enter,
    watch,
  }) => {
    await aClosedContact(product, {});
    for (const who of ['supervisor', 'coordinator', 'admin'] as const) {
      const page = await enter(who, { at: '/desk' });
      await expect(page.getByRole('heading', { name: word('common:errors.notFound') })).toBeVisible();
      await expect(page.getByRole('link', { name: word('common:nav.consultations') })).toHaveCount(0);
      const answer = await page.request.get('/api/consultations');
      expect(answer.status(), who).toBe(403);
    }
    watch.expect(/^403 GET \/api\/consultations$/);
  });
});
