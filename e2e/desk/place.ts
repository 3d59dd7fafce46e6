import { expect, type Page } from '@playwright/test';
import type { Who } from '../product/people.ts';
import type { Product } from '../product/product.ts';
import { begins, like, word } from './words.ts';

/** A screen in a state in which somebody may meet it. */
export interface Place {
  readonly name: string;
  /** Who stands there; nobody before the sign-in. */
  readonly who: Who | null;
  readonly at: string;
  /** Brings the screen into its state and waits for it; with the product where others have a part in it. */
  readonly reach: (page: Page, product: Product) => Promise<unknown>;
  /** Refusals that belong to the state. */
  readonly provokes?: RegExp;
}

export const heading = (key: string) => (page: Page) =>
  expect(page.getByRole('heading', { name: word(key) }).first()).toBeVisible();
export const button = (page: Page, key: string) =>
  page.getByRole('button', { name: begins(word(key)) }).first();
export const dialog = (page: Page, key: string) =>
  expect(page.getByRole('dialog', { name: like(key) })).toBeVisible();
export const refused = (page: Page) => expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
