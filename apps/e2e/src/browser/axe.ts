import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from '@playwright/test';

/**
 * Expects axe to find nothing on a page as it is now, or in the part of it that `within` selects, `without` another; a
 * failure names rule and place.
 */
export async function expectNothing(page: Page, place: string, within?: string, without?: string): Promise<void> {
  const axe = new AxeBuilder({ page });
  if (within !== undefined) axe.include(within);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${place}: ${id} at ${String(target)}`),
  );
  expect(found).toEqual([]);
}
