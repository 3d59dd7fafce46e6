import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import type { Who } from '../product/people.ts';
import { Product } from '../product/product.ts';
import { signIn } from './sign-in.ts';
import { Watch } from './watch.ts';

export interface Entry extends BrowserContextOptions {
  /** Where the person goes first. */
  at?: string;
}

interface Journey {
  /** The installation of this journey file. */
  product: Product;
  /** Looks for errors in every browser of the journey. */
  watch: Watch;
  /** A browser of its own for somebody, empty. */
  newBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Somebody signed in, in a browser of their own. */
  enter: (who: Who, entry?: Entry) => Promise<Page>;
}

interface Shelf {
  of: (file: string) => Promise<Product>;
}

/** A journey: `product`, people who enter it, and a watch that nothing goes wrong unnoticed. */
export const test = base.extend<Journey, { shelf: Shelf }>({
  shelf: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the needed fixtures from this pattern
    async ({}, use) => {
      let file = '';
      let product: Product | null = null;
      await use({
        of: async (wanted) => {
          if (product && file === wanted) return product;
          await product?.stop();
          file = wanted;
          return (product = await Product.start());
        },
      });
      await (product as Product | null)?.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  product: async ({ shelf }, use, { file }) => {
    const product = await shelf.of(file);
    await product.clearDesk();
    await use(product);
  },
  watch: [
    async ({ product }, use) => {
      const watch = new Watch(product.origin);
      await use(watch);
      expect.soft(watch.surprises, 'what went wrong in the browser').toEqual([]);
    },
    { auto: true },
  ],
  newBrowser: async ({ browser, product, watch }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: product.origin, ...options });
      watch.over(context);
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  enter: async ({ newBrowser }, use) => {
    await use(async (who, { at = '/', ...options } = {}) => {
      const context = await newBrowser(options);
      await signIn(context, who);
      const page = await context.newPage();
      await page.goto(at);
      return page;
    });
  },
});

export { expect };
