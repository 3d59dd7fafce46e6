import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What the law asks for (EN 301 549 by WCAG 2.2 AA), and what the tool's makers hold for good habit. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, in one line each; empty where all is well. */
export function axeFindings(page: Page): Promise<string[]> {
  return findings(new AxeBuilder({ page }).withTags(TAGS));
}

/** The same for what alone depends on light and dark. */
export function contrastFindings(page: Page): Promise<string[]> {
  return findings(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']));
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1, 2).join(' ').trim();
      return `${id}: ${target.join(' ')} (${why})`;
    }),
  );
}
