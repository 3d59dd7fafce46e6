import { people } from './product/people.ts';
import { CaptureBox } from './desk/capture-box.ts';
import { Desk, KEY, type Quick } from './desk/desk.ts';
import { Records } from './desk/records.ts';
import { expect, test } from './desk/test.ts';
import { NO_ANSWER } from './desk/watch.ts';
import { like, word } from './desk/words.ts';

const DEBT = 'exekuce, srážky ze mzdy';
const CARE = 'ztráta soběstačnosti, péče doma';
const DAY_MS = 86_400_000;
const ALL_CHANNELS = [
  'appointment',
  'chat',
  'email',
  'field',
  'green_line',
  'letter',
  'online',
  'phone_in',
  'phone_out',
  'walk_in',
];

test('a day at the desk: twenty-five contacts of all ten channels, two at once, one crash', async ({
  product,
  enter,
  watch,
}) => {
  test.setTimeout(240_000);
  const desk = await new Desk(await enter('desk')).ready();
  const { page } = desk;
  const records = new Records(product);
  const box = new CaptureBox(page);
  /** What the day's numbers must say in the end. */
  const done = { consultations: 0, orientations: 0, empty: 0 };
  const closes = async (): Promise<void> => {
    await desk.close();
    done.consultations += 1;
  };
  /** What is closed goes to the server a moment later; what comes next may not be taken for it. */
  const arrived = () => expect.poll(() => records.day()).toMatchObject({ consultations: done.consultations });

  await test.step('three walk-ins by the topics that come most often', async () => {
    for (const topic of [DEBT, CARE, DEBT]) {
      await desk.quickTopic(topic).click();
      await expect(desk.chosenTopics).toHaveCount(1);
      await closes();
    }
  });

  await test.step('one key each for what is no consultation', async () => {
    const contacts: readonly Quick[] = ['wrong_number', 'silent', 'where', 'thank_you', 'where'];
    for (const contact of contacts) {
      await page.keyboard.press(KEY[contact]);
      await expect(desk.said(`quick.${contact}.done`)).toBeVisible();
      if (contact === 'where') done.orientations += 1;
      else done.empty += 1;
    }
  });

  await test.step('calls, letters and a video call', async () => {
    for (const channel of ['phone_in', 'email', 'online', 'phone_in'] as const) {
      await desk.begin(channel);
      await desk.topic('davky', 'Dávky');
      await desk.write('Ptá se, na co má nárok. ');
      await closes();
    }
    for (const key of [KEY.green_line, KEY.phone_out]) {
      await page.keyboard.press(key);
      await expect(desk.topicBox).toBeFocused();
      await desk.topic('osamel', 'osamělost');
      await closes();
    }
  });

  await test.step('an appointment, a letter and a chat, which have no button of their own', async () => {
    for (const channel of ['appointment', 'letter', 'chat'] as const) {
      await desk.beginOther(channel);
      await desk.topic('exek', DEBT);
      await closes();
    }
  });

  await test.step('the server crashes in the middle of a note', async () => {
    watch.expect(NO_ANSWER);
    await desk.begin('phone_in');
    await desk.topic('exek', DEBT);
    await desk.write('Volá pán, kterému ');
    await product.api.kill();
    await desk.write('srazili celou mzdu. ');
    await expect(desk.safety.browser).toBeVisible();
    await product.api.start();
    await desk.write('Zítra přijde.');
    await desk.saved();
    await arrived();
    const before = await records.closed();
    await closes();
    const { note } = await records.newlyClosed(before);
    expect(note).toBe('Volá pán, kterému srazili celou mzdu. Zítra přijde.');
  });

  await test.step('a second contact in the middle of the first', async () => {
    await desk.begin('phone_in');
    await desk.topic('exek', DEBT);
    await desk.write('Telefon čeká na lince.');
    await desk.begin('walk_in');
    await desk.topic('najem', /nájm/);
    await desk.write('U přepážky stojí druhá.');
    await page.keyboard.press('Alt+1');
    await expect(desk.note).toHaveValue('Telefon čeká na lince.');
    await page.keyboard.press('Alt+2');
    await expect(desk.note).toHaveValue('U přepážky stojí druhá.');
    await closes();
    await expect(desk.note).toHaveValue('Telefon čeká na lince.');
    await closes();
    await expect(desk.start).toBeVisible();
  });

  await test.step('one line from the field, seen as it is understood, and one that is taken back', async () => {
    // One minute: a longer contact would have begun yesterday for whoever walks this soon after midnight.
    await box.type('f exekuce 1m #odkázán @poruba ~rodina : Přišel dopis');
    await expect(box.preview).toContainText(DEBT);
    await expect(box.preview).toContainText('Poruba');
    await box.record();
    done.consultations += 1;
    await box.type('e dávky');
    await box.record();
    done.consultations += 1;

    await arrived();
    const before = await records.closed();
    await box.type('t hazard 5m');
    await box.record();
    const mistake = await records.newlyClosed(before);
    await page.keyboard.press(KEY.undo);
    await expect(desk.said('undo.discarded').or(desk.said('undo.reopened'))).toBeVisible();
    await expect.poll(async () => (await records.closed()).map(({ id }) => id)).not.toContain(mistake.id);
  });

  await test.step('one from yesterday, with its minutes', async () => {
    const yesterday = new Date(Date.now() - DAY_MS);
    await desk.begin('phone_in');
    await desk.topic('exek', DEBT);
    await desk.day.fill(yesterday.toLocaleDateString('cs-CZ', { timeZone: 'Europe/Prague' }));
    await desk.day.press('Enter');
    await desk.minutes.fill('20');
    await desk.saved();
    const before = await records.closed();
    await desk.close();
    const record = await records.newlyClosed(before);
    expect(record).toMatchObject({ durationMinutes: 20, durationReason: 'recorded_later' });
    expect(Date.parse(record.startedAt)).toBeLessThan(Date.now() - DAY_MS / 2);
  });

  await test.step('one on a colleague’s behalf', async () => {
    await desk.begin('walk_in');
    await desk.topic('hazar', 'hazard');
    await page.keyboard.press('Alt+m');
    await desk.worker.fill('dvorak');
    await page.getByRole('option', { name: people.desk2.name }).click();
    await desk.saved();
    const before = await records.closed();
    await desk.close();
    expect(await records.newlyClosed(before)).toMatchObject({
      worker: { name: people.desk2.name },
      recordedBy: { name: people.desk.name },
    });
  });

  await test.step('a colleague’s contact appears by itself', async () => {
    const petr = await new Desk(await enter('desk2')).ready();
    await petr.begin('walk_in');
    await petr.topic('alkohol', 'alkohol');
    await petr.close();
    await expect(
      desk.today.filter({ hasText: people.desk2.name }).filter({ hasText: 'alkohol' }),
    ).toBeVisible();
  });

  await test.step('the day’s numbers are what was done', async () => {
    await expect.poll(() => records.day()).toMatchObject({ ...done, colleagues: 2 });
    const { byChannel, minutes } = await records.day();
    expect(minutes).toBeGreaterThanOrEqual(1);
    expect(byChannel.map(({ channel }) => channel).sort()).toEqual(ALL_CHANNELS);
    expect(Object.fromEntries(byChannel.map(({ channel, count }) => [channel, count]))).toMatchObject({
      appointment: 1,
      email: 2,
      field: 1,
      letter: 1,
      online: 1,
    });
    const own = word('consultations:day.consultations_other', { count: done.consultations });
    await expect(desk.now.getByText(own)).toBeVisible();
    await expect(desk.now.getByText(like('consultations:day.orientations_few'))).toContainText(
      word('consultations:day.empty_few', { count: done.empty }),
    );
  });
});
