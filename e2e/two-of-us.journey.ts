import { people } from './product/people.ts';
import { axeFindings } from './desk/check-axe.ts';
import { Desk } from './desk/desk.ts';
import { Records } from './desk/records.ts';
import { expect, test } from './desk/test.ts';
import { like, word } from './desk/words.ts';

const NO_ANSWER = /^net::ERR_INTERNET_DISCONNECTED /;
/** A window asks anew who is there twice within the half minute of the server. */
const GONE_WITHIN_MS = 30_000;
const DEBT = 'exekuce, srážky ze mzdy';

test.describe('two of us', () => {
  test('two tabs of one person show each other’s typing', async ({ product, enter, watch }) => {
    // One may send while the other takes over; what it holds is joined and sent again.
    watch.expect(/^409 PUT \/api\/consultations\//);
    const first = await new Desk(await enter('desk')).ready();
    await first.begin('walk_in');
    const tab = await first.page.context().newPage();
    await tab.goto('/');
    let second = await new Desk(tab).ready();
    await expect(second.note).toHaveValue('');
    await first.page.bringToFront();
    await first.write('Psáno vlevo.');
    await expect(second.note).toHaveValue('Psáno vlevo.');
    await tab.bringToFront();
    await second.write(' Psáno vpravo.');
    await expect(first.note).toHaveValue('Psáno vlevo. Psáno vpravo.');
    await new Records(product).openNote('Psáno vlevo. Psáno vpravo.');

    await test.step('each says that the other has it open too, also a duplicate, which begins with the same session', async () => {
      const saysMe = (desk: Desk) =>
        expect(desk.record.getByText(like('consultations:presence.also'))).toContainText(
          word('consultations:presence.me'),
        );
      await saysMe(first);
      await saysMe(second);
      await tab.close();
      await expect(first.record.getByText(like('consultations:presence.also'))).toBeHidden({
        timeout: GONE_WITHIN_MS,
      });
      const opened = first.page.waitForEvent('popup');
      await first.page.evaluate(() => void window.open(window.location.href));
      second = await new Desk(await opened).ready();
      await saysMe(first);
      await saysMe(second);
      await second.page.reload();
      await second.ready();
      await saysMe(second);
    });

    await second.topic('exek', DEBT);
    await second.close();
    await expect(first.start).toBeVisible();
  });

  test('two people on one draft see each other and cannot overwrite silently', async ({
    product,
    enter,
    watch,
  }) => {
    watch.expect(NO_ANSWER, /^409 PUT \/api\/consultations\//);
    const records = new Records(product);
    const jana = await new Desk(await enter('desk')).ready();
    const petr = await new Desk(await enter('desk2')).ready();
    await jana.begin('phone_in');
    await jana.topic('exek', DEBT);
    await jana.saved();

    await test.step('each sees that the other is there', async () => {
      await petr.tabs.filter({ hasText: people.desk.name }).click();
      await expect(petr.record.getByText(like('consultations:presence.also'))).toContainText(
        people.desk.name,
      );
      await expect(jana.record.getByText(like('consultations:presence.also'))).toContainText(
        people.desk2.name,
      );
    });

    await test.step('different fields come together and both are told', async () => {
      await petr.page.context().setOffline(true);
      await petr.beginInColleagues('P');
      await petr.write('etr doplnil, co slyšel.');
      await expect(petr.safety.browser).toBeVisible();
      await jana.choice('outcome', 'odkázán').check();
      await jana.saved();
      await petr.page.context().setOffline(false);
      await expect(jana.note).toHaveValue('Petr doplnil, co slyšel.');
      await expect(petr.choice('outcome', 'odkázán')).toBeChecked();
      await expect(petr.said('merged').filter({ hasText: people.desk.name })).toContainText(
        word('consultations:fields.outcome'),
      );
      await expect(jana.said('merged').filter({ hasText: people.desk2.name })).toContainText(
        word('consultations:fields.note'),
      );
    });

    await test.step('the same field: the later one chooses, the other is told', async () => {
      await petr.page.context().setOffline(true);
      await petr.write(' Verze Petra.');
      await expect(petr.safety.browser).toBeVisible();
      await jana.write(' Verze Jany.');
      await records.openNote('Petr doplnil, co slyšel. Verze Jany.');
      await petr.page.context().setOffline(false);
      const question = petr.record.getByRole('alert', { name: like('consultations:conflict.title') });
      await expect(question).toContainText('Petr doplnil, co slyšel. Verze Petra.');
      await expect(question).toContainText('Petr doplnil, co slyšel. Verze Jany.');
      expect.soft(await axeFindings(petr.page)).toEqual([]);
      await expect(petr.note, 'what Petr typed is still there').toHaveValue(/Verze Petra/);
      await records.openNote('Petr doplnil, co slyšel. Verze Jany.');

      await question.getByRole('button', { name: word('consultations:conflict.keepMine') }).click();
      await expect(question).toBeHidden();
      await records.openNote('Petr doplnil, co slyšel. Verze Petra.');
      await expect(jana.note).toHaveValue('Petr doplnil, co slyšel. Verze Petra.');
    });

    await test.step('one closes it: the other is led on', async () => {
      await jana.close();
      await expect(petr.start).toBeVisible();
    });
  });

  test('a sentence typed without a look into a colleague’s note waits for the answer', async ({
    product,
    enter,
  }) => {
    const records = new Records(product);
    const jana = await new Desk(await enter('desk')).ready();
    const petr = await new Desk(await enter('desk2')).ready();
    await jana.begin('phone_in');
    await jana.topic('exek', DEBT);
    await jana.saved();
    await petr.tabs.filter({ hasText: people.desk.name }).click();
    const { keyboard } = petr.page;
    const yes = petr.page.getByRole('button', { name: word('consultations:colleague.yes') });
    await petr.note.focus();

    await keyboard.type('Nic z toho, pan odešel.', { delay: 12 });
    await petr.page.getByRole('button', { name: word('consultations:colleague.no') }).click();
    await expect(yes).toBeHidden();
    await expect(petr.note).toBeFocused();
    await expect(petr.note).toHaveValue('');

    await keyboard.type('Předáno mně, Petr odešel.', { delay: 12 });
    await expect(petr.page.getByLabel(word('consultations:colleague.held'))).toBeFocused();
    await keyboard.press('Tab');
    await expect(yes).toBeFocused();
    await keyboard.press('Enter');
    await keyboard.type(' Píšu x dál.', { delay: 12 });
    await expect(petr.note).toBeFocused();
    await expect(petr.note).toHaveValue('Předáno mně, Petr odešel. Píšu x dál.');
    await records.openNote('Předáno mně, Petr odešel. Píšu x dál.');
    await expect(petr.tabs, 'no letter began a contact').toHaveCount(1);
    await expect(jana.note).toHaveValue('Předáno mně, Petr odešel. Píšu x dál.');
    await jana.close();
  });

  test('what was typed into a record that a colleague closed goes on as a new one', async ({
    product,
    enter,
    watch,
  }) => {
    watch.expect(NO_ANSWER, /^409 PUT \/api\/consultations\//);
    const records = new Records(product);
    const before = await records.closed();
    const jana = await new Desk(await enter('desk')).ready();
    const petr = await new Desk(await enter('desk2')).ready();
    await jana.begin('phone_in');
    await jana.topic('exek', DEBT);
    await jana.saved();
    await petr.tabs.filter({ hasText: people.desk.name }).click();
    await expect(petr.chosenTopics).toHaveCount(1);
    await petr.page.context().setOffline(true);
    await petr.beginInColleagues('N');
    await petr.write('esmí se ztratit.');
    await expect(petr.safety.browser).toBeVisible();
    await jana.close();
    const closed = await records.newlyClosed(before);
    await petr.page.context().setOffline(false);

    await expect(petr.said('stranded.title')).toBeVisible();
    await petr.record.getByRole('button', { name: word('consultations:stranded.keep') }).click();
    await expect(petr.note).toHaveValue('Nesmí se ztratit.');
    const fresh = await records.openNote('Nesmí se ztratit.');
    expect(fresh.id).not.toBe(closed.id);
    expect(fresh.topics).toEqual(['0201']);
  });
});
