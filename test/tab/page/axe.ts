import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds wrong in a page: each rule with the first element that breaks it. Without `colours` it does
 * not look at these, which takes most of its time.
 */
export const axeFindings = async (
  page: Page,
  { colours = true }: { readonly colours?: boolean } = {},
): Promise<readonly string[]> => {
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axeSource);
  const found = await page.evaluate(
    `axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: ${colours} }, 'target-size': { enabled: true } },
    }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
  return found as readonly string[];
};

/** By how many pixels a page is wider than its window. */
export const sidewaysPixels = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
