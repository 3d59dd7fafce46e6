import { expect, type Locator, type Page } from '@playwright/test';
import { begins, like, word } from './words.ts';

export type Quick = 'wrong_number' | 'silent' | 'thank_you' | 'where';

/** Keys of the desk, as they stand on its buttons. */
export const KEY = {
  walk_in: 'w',
  phone_in: 'p',
  email: 'e',
  online: 'o',
  green_line: 'g',
  phone_out: 'c',
  wrong_number: 'x',
  silent: 's',
  thank_you: 't',
  where: 'r',
  undo: 'u',
  next: ']',
} as const;

/** Ways of contact that stand behind „Jiný způsob kontaktu“, as the code list calls them. */
const OTHER = { appointment: 'osobně objednaně', letter: 'dopis', chat: 'chat' } as const;

/** The desk screen by what stands on it. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until one can work. */
  async ready(): Promise<this> {
    await expect(this.page.getByRole('heading', { level: 1, name: word('desk:title') })).toBeAttached();
    await expect(
      this.page.getByRole('button', { name: begins(word('consultations:new.walk_in')) }),
    ).toBeVisible();
    // The quick topics come with the office and its lists: from now on defaults and names are known.
    await expect(this.quickTopics.getByRole('button').first()).toBeVisible();
    return this;
  }

  get now(): Locator {
    return this.page.getByRole('region', { name: word('desk:views.now') });
  }
  get help(): Locator {
    return this.page.getByRole('region', { name: word('desk:views.help') });
  }
  /** The consultation in the middle. */
  get record(): Locator {
    return this.page.getByRole('tabpanel');
  }
  /** What the middle says while nothing is open. */
  get start(): Locator {
    return this.page.getByRole('heading', { name: word('desk:start.title') });
  }
  get tabs(): Locator {
    return this.now.getByRole('tab');
  }
  get quickTopics(): Locator {
    return this.help.getByRole('listitem');
  }
  get today(): Locator {
    return this.help.getByRole('link');
  }

  newButton(channel: 'walk_in' | 'phone_in' | 'email' | 'online'): Locator {
    return this.now.getByRole('button', { name: begins(word(`consultations:new.${channel}`)) });
  }
  quickButton(contact: Quick): Locator {
    return this.now.getByRole('button', { name: begins(word(`consultations:quick.${contact}.name`)) });
  }
  quickTopic(name: string): Locator {
    return this.help.getByRole('button', { name: begins(name) });
  }
  get closeButton(): Locator {
    return this.record.getByRole('button', { name: begins(word('consultations:head.close')) });
  }

  get topicBox(): Locator {
    return this.record.getByRole('combobox', { name: word('consultations:fields.topics'), exact: true });
  }
  /** What Enter would choose. */
  get bestTopic(): Locator {
    return this.record.getByRole('option').first();
  }
  get note(): Locator {
    return this.record.getByRole('textbox', { name: word('consultations:fields.note'), exact: true });
  }
  /** The day it happened, as one writes it. */
  get day(): Locator {
    return this.record.getByRole('textbox', { name: word('consultations:time.day'), exact: true });
  }
  get minutes(): Locator {
    return this.record.getByRole('textbox', { name: word('consultations:time.minutes') });
  }
  /** Who held it, where that was a colleague. */
  get worker(): Locator {
    return this.record.getByRole('combobox', { name: word('consultations:fields.workerId') });
  }
  /** One of a few: `choice('outcome', 'odkázán')`. */
  choice(field: 'inquirer' | 'outcome' | 'risk' | 'ageBand' | 'level' | 'sex', name: string): Locator {
    return this.record
      .getByRole('radiogroup', { name: word(`consultations:fields.${field}`), exact: true })
      .getByRole('radio', { name, exact: true });
  }
  get chosenTopics(): Locator {
    return this.record.getByRole('list', { name: word('consultations:topics.chosen') }).getByRole('listitem');
  }

  /** What the screen says happened: `said('closed.plain')`. */
  said(key: string): Locator {
    return this.page.getByText(like(`consultations:${key}`)).first();
  }
  get safety(): Record<'server' | 'browser', Locator> {
    const says = (key: string): Locator => this.record.getByText(like(`consultations:safety.${key}`)).first();
    return { server: says('server'), browser: says('browser') };
  }

  /** Begins a contact and waits for it. */
  async begin(channel: 'walk_in' | 'phone_in' | 'email' | 'online'): Promise<void> {
    const open = await this.tabs.count();
    await this.newButton(channel).click();
    await expect(this.tabs).toHaveCount(open + 1);
    await expect(this.topicBox).toBeFocused();
  }

  /** The same by a way of contact that has no button of its own. */
  async beginOther(channel: keyof typeof OTHER): Promise<void> {
    const open = await this.tabs.count();
    await this.now.getByRole('button', { name: begins(word('consultations:new.others')) }).click();
    await this.now.getByRole('button', { name: begins(OTHER[channel]) }).click();
    await expect(this.tabs).toHaveCount(open + 1);
    await expect(this.topicBox).toBeFocused();
  }

  /** Type-ahead: the first match by Enter. */
  async topic(typed: string, name: string | RegExp): Promise<void> {
    await this.topicBox.focus();
    await this.page.keyboard.type(typed);
    await expect(this.bestTopic).toContainText(name);
    await this.page.keyboard.press('Enter');
    await expect(this.chosenTopics.filter({ hasText: name })).toBeVisible();
  }

  /** The first letter in the note of a colleague's consultation, and a yes to the question whether one means to. */
  async beginInColleagues(letter: string): Promise<void> {
    await this.note.focus();
    await this.page.keyboard.type(letter);
    await this.page.getByRole('button', { name: word('consultations:colleague.yes') }).click();
    await expect(this.note).toHaveValue(letter);
  }

  /** Goes on typing where the note ends. */
  async write(text: string): Promise<void> {
    await this.note.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** As from the clipboard: all at once, where something may come between two letters. */
  async paste(text: string): Promise<void> {
    await this.note.focus();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.insertText(text);
  }

  async close(): Promise<void> {
    const open = await this.tabs.count();
    await this.page.keyboard.press('Control+Enter');
    await expect(this.tabs).toHaveCount(open - 1);
  }

  /** The screen calls it saved; a saving that is quick it does not mention. */
  async saved(): Promise<void> {
    await expect(this.safety.server).toBeVisible();
  }
}
