import { expect, type Locator, type Page } from '@playwright/test';
import { begins, word } from './words.ts';

/** Forms of the settings: fields by their labels, and the way out. */
export class Form {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  field(key: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('textbox', { name: begins(word(key)) });
  }
  button(key: string, within: Locator | Page = this.page): Locator {
    return within.getByRole('button', { name: begins(word(key)) });
  }
  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Saves and waits for the word that it is done. */
  async save(): Promise<void> {
    await this.button('common:save').click();
    await expect(this.page.getByText(word('common:saved'), { exact: true }).first()).toBeVisible();
  }

  /** Chooses from a list of a field that can be searched. */
  async choose(key: string, option: string | RegExp, typed?: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: begins(word(key)) });
    await field.click();
    if (typed !== undefined) await field.fill(typed);
    await this.page.getByRole('option', { name: option }).first().click();
  }
}
