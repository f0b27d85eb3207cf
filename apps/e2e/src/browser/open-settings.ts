import type { Locator, Page } from '@playwright/test';
import { until } from '../harness/until.js';
import { PATIENCE_MS } from './chromium.js';

/** A first look at a flow moves the canvas once more than the test asks for: one try is given this long. */
const TRY_MS = 2000;

/**
 * Opens a node's settings by the keyboard, as its card takes it wherever on the canvas it lies: a pointer would
 * press what has come to lie there while the canvas moves.
 * @returns the panel
 */
export async function openSettings(page: Page, nodeId: string): Promise<Locator> {
  const card = page.locator(`.react-flow__node[data-id="${nodeId}"]`);
  await until(`the card ${nodeId}`, PATIENCE_MS, async () => {
    await page.getByRole('button', { name: 'Show everything' }).click();
    return card.focus({ timeout: TRY_MS }).then(
      () => true,
      () => false,
    );
  });
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Settings', exact: true });
  await panel.waitFor();
  return panel;
}
