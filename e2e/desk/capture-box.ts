import { expect, type Locator, type Page } from '@playwright/test';
import { word } from './words.ts';

/** The box behind Ctrl K. */
export class CaptureBox {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: word('consultations:command.title') });
  }
  /** How the line is understood. */
  get preview(): Locator {
    return this.dialog.getByRole('status', { name: word('consultations:capture.preview') });
  }

  async type(line: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.keyboard.type(line);
    await expect(this.dialog.getByRole('combobox')).toHaveValue(line);
  }

  /** Enter closes the contact that the line tells of. */
  async record(): Promise<void> {
    await expect(this.dialog.getByRole('option', { selected: true })).toContainText(
      word('consultations:capture.close'),
    );
    await this.page.keyboard.press('Enter');
    await expect(this.dialog).toBeHidden();
  }
}
