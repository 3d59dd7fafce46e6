import { Desk, KEY } from './desk/desk.ts';
import { Hand } from './desk/hand.ts';
import { Records } from './desk/records.ts';
import { expect, test } from './desk/test.ts';
import { word } from './desk/words.ts';

/** The table of speeds, counted from the desk: clicks are pointer or Enter presses. */
const LIMIT = {
  walkInClicks: 2,
  walkInKeys: 12,
  wrongNumberKeys: 1,
  phoneClicks: 4,
} as const;

const DEBT = 'exekuce, srážky ze mzdy';

test.describe('speed to beat', () => {
  test('B1 with the pointer: a walk-in with one topic', async ({ product, enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    const hand = new Hand(desk.page);
    const records = new Records(product);
    const before = await records.closed();

    await hand.click(desk.quickTopic(DEBT));
    await hand.click(desk.closeButton);
    await expect(desk.start).toBeVisible();
    expect(hand.clicks).toBeLessThanOrEqual(LIMIT.walkInClicks);
    expect(hand.keys).toBe(0);

    expect(await records.newlyClosed(before)).toMatchObject({
      kind: 'consultation',
      channel: 'walk_in',
      inquirer: 'self',
      topics: ['0201'],
      area: 'unknown',
      ageBand: 'unknown',
      level: 'information',
      provided: ['I1'],
      outcome: 'info_given',
      note: '',
    });
  });

  test('B1 with keys: a walk-in with any topic, found by a part of its name', async ({ product, enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    const hand = new Hand(desk.page);
    const records = new Records(product);
    const before = await records.closed();

    await hand.press(KEY.walk_in);
    await expect(desk.topicBox).toBeFocused();
    await hand.type('hazar');
    await expect(desk.bestTopic).toContainText('hazard, nelátkové závislosti');
    await hand.press('Enter');
    await hand.press('Control+Enter');
    await expect(desk.start).toBeVisible();
    expect(hand.keys).toBeLessThanOrEqual(LIMIT.walkInKeys);

    expect(await records.newlyClosed(before)).toMatchObject({
      kind: 'consultation',
      channel: 'walk_in',
      topics: ['0903'],
      outcome: 'info_given',
    });
  });

  test('B2: a wrong number by one key, taken back by another', async ({ product, enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    const hand = new Hand(desk.page);
    const records = new Records(product);
    const before = await records.closed();

    await hand.press(KEY.wrong_number);
    await expect(desk.said('quick.wrong_number.done')).toBeVisible();
    expect(hand.keys).toBeLessThanOrEqual(LIMIT.wrongNumberKeys);
    expect(hand.clicks).toBe(0);
    const record = await records.newlyClosed(before);
    expect(record).toMatchObject({
      kind: 'empty',
      emptyReason: 'wrong_number',
      channel: 'green_line',
      topics: [],
      outcome: null,
    });

    await hand.press(KEY.undo);
    await expect(desk.said('quick.wrong_number.undone')).toBeVisible();
    await expect.poll(async () => (await records.closed()).map(({ id }) => id)).not.toContain(record.id);
    const { rows } = await product.owner.query('SELECT state FROM consultations WHERE id = $1', [record.id]);
    expect(rows).toEqual([{ state: 'discarded' }]);
  });

  test('B3: a phone call with a topic, two sentences and an outcome', async ({ product, enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    const hand = new Hand(desk.page);
    const records = new Records(product);
    const before = await records.closed();
    const note = 'Přišel dopis od exekutora. Neví, co smí srazit ze mzdy.';

    await hand.click(desk.newButton('phone_in'));
    await hand.click(desk.quickTopic(DEBT));
    await expect(desk.note).toBeFocused();
    await hand.type(note);
    const typed = hand.keys;
    await hand.click(desk.choice('outcome', 'odkázán'));
    await hand.click(desk.closeButton);
    await expect(desk.start).toBeVisible();
    expect(hand.clicks).toBeLessThanOrEqual(LIMIT.phoneClicks);
    expect(hand.keys, 'nothing but the note').toBe(typed);
    expect(typed).toBe(note.length);

    expect(await records.newlyClosed(before)).toMatchObject({
      kind: 'consultation',
      channel: 'phone_in',
      topics: ['0201'],
      note,
      outcome: 'referred',
    });
  });

  test('what still lacks is said at its field, and nothing is closed', async ({ product, enter }) => {
    const desk = await new Desk(await enter('desk')).ready();
    const records = new Records(product);
    const before = (await records.closed()).length;
    await desk.begin('walk_in');
    await desk.page.keyboard.press('Control+Enter');
    await expect(desk.record.getByText(word('problems:at.topics_required'))).toBeVisible();
    await expect(desk.topicBox).toBeFocused();
    expect((await records.closed()).length).toBe(before);
  });
});
