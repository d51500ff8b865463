import { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from './test';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = 'test-results/shots';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown; readonly failureSummary?: string }[];
}

/**
 * Looks at a page as it stands: axe-core must find nothing, nothing may stick out at the side, and a picture is kept.
 * axe comes in through the debugger's protocol, which the page's Content-Security-Policy does not concern.
 */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: `${SHOTS}/${name}.png` });
  await accessible(page, name);
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `${name} is wider than its window`).toBeLessThanOrEqual(window);
}

/** axe-core finds nothing. */
async function accessible(page: Page, name: string): Promise<void> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<unknown> } };
    const result = (await axe.run(document, { resultTypes: ['violations'] })) as { violations: unknown };
    return result.violations;
  });
  const told = (violations as Violation[]).flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => `${id} (${impact}): ${help}: ${String(node.target)} ${node.failureSummary ?? ''}`),
  );
  expect(told, `axe on ${name}`).toEqual([]);
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

/** `light-containers`, `dark-containers`. */
export function shot(theme: string, page: string): string {
  return `${page}-${theme}`;
}
