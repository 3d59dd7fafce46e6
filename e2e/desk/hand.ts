import type { Locator, Page } from '@playwright/test';

/** A hand whose every move is counted: pointer clicks, presses of Enter, keys. */
export class Hand {
  private readonly page: Page;
  private pointer = 0;
  private enters = 0;
  private pressed = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Pointer or Enter, as the table of speeds counts. */
  get clicks(): number {
    return this.pointer + this.enters;
  }

  /** Every key that went down, each part of a combination by itself. */
  get keys(): number {
    return this.pressed;
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.pointer += 1;
  }

  /** One key or a combination: `Control+Enter` is two keys, one of them an Enter. */
  async press(combination: string): Promise<void> {
    await this.page.keyboard.press(combination);
    const parts = combination.split('+');
    this.pressed += parts.length;
    this.enters += parts.filter((part) => part === 'Enter').length;
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.pressed += text.length;
  }
}
