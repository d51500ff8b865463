import { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of what was looked at are kept, if anywhere: E2E_SHOTS. */
const SHOTS = process.env['E2E_SHOTS'];
/** What a theme can break: all else of a document is the same in both. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

interface Axe {
  run(context: Document, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}

/**
 * Looks at a page as it stands, in both themes: axe-core must find nothing, and nothing may stick out at the side. The
 * page is light before and after.
 */
export async function look(page: Page, name: string): Promise<void> {
  await lookOnce(page, `${name}-light`);
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `${name} is wider than its window`).toBeLessThanOrEqual(window);
  await page.emulateMedia({ colorScheme: 'dark' });
  await lookOnce(page, `${name}-dark`, OF_COLOUR);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** @param rules of axe-core; all without them */
async function lookOnce(page: Page, name: string, rules?: readonly string[]): Promise<void> {
  await settled(page);
  if (SHOTS) {
    await page.screenshot({ path: `${SHOTS}/${name}.png` });
  }
  const told = (await violations(page, rules)).flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${help}: ${String(node.target)} ${node.failureSummary ?? ''}`),
  );
  expect(told, `axe on ${name}`).toEqual([]);
}

/**
 * axe comes in through the debugger's protocol, which the page's Content-Security-Policy does not concern; once for each
 * document. It need not fetch style sheets and media: no rule that applies here reads them.
 */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly Violation[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(AXE);
  }
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const options = { resultTypes: ['violations'], preload: false, ...(only ? { runOnly: only } : {}) };
    return (await axe.run(document, options)).violations;
  }, rules);
}

/** No skeleton is left and nothing moves any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.locator('ui-skeleton')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const finite = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(finite.map((animation) => animation.finished));
  });
}
