import { expect, type Page } from '@playwright/test';
import { people, PASSWORD, type Who } from '../product/people.ts';
import { like, word } from './words.ts';

/** The doors: sign-in, lock, first password. */
export class Entrance {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get signInTitle() {
    return this.page.getByRole('heading', { name: word('auth:title') });
  }
  get lockTitle() {
    return this.page.getByRole('heading', { name: word('auth:lock.title') });
  }
  get email() {
    return this.page.getByRole('textbox', { name: word('auth:email') });
  }
  get password() {
    return this.page.getByLabel(word('auth:password'), { exact: true });
  }
  /** The person's initials: the menu is behind them. */
  get button() {
    return this.page.getByRole('button', { name: like('common:shell.person') });
  }
  /** Says that the session of this person ended. */
  get ended() {
    return this.page.getByText(like('auth:sessionEnded'));
  }

  async signIn(who: Who, password = PASSWORD): Promise<void> {
    await expect(this.signInTitle).toBeVisible();
    await this.email.fill(people[who].email);
    await this.password.fill(password);
    await this.page.getByRole('button', { name: word('auth:signIn') }).click();
  }

  async unlock(password = PASSWORD): Promise<void> {
    await this.password.fill(password);
    await this.page.getByRole('button', { name: word('auth:unlock') }).click();
  }

  async signOut(): Promise<void> {
    await this.menu(word('common:shell.signOut'));
  }

  /** Chooses from the person's menu. */
  async menu(item: string): Promise<void> {
    await this.button.click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }
}
