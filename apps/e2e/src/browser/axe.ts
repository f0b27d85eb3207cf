import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from '@playwright/test';

/**
 * Expects axe to find nothing on a page as it is now, or in the part of it that `within` selects; a failure names rule
 * and place.
 */
export async function expectNothing(page: Page, place: string, within?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${place}: ${id} at ${String(target)}`),
  );
  expect(found).toEqual([]);
}
