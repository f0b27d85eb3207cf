import { EYES_IN_PAGE } from './eyes-in-page.js';
import type { BrowserContext, Page } from '@playwright/test';

/** With this switch a page can be asked for the names that a screen reader would say. */
export const NAMES_SWITCH = '--enable-blink-features=ComputedAccessibilityInfo';

/** More than any page has; a walk that comes to no end is a fault. */
const MOST_STOPS = 300;
/** For what comes into sight a moment after it has got the focus. */
const COVERED_TRIES = 20;

/** To be called before a page is opened. */
export const giveEyes = (context: BrowserContext): Promise<unknown> => context.addInitScript(EYES_IN_PAGE);

/**
 * Presses Tab through a page, or through the part of it that `within` selects, until it comes round.
 * @returns what is wrong: a control that is not reached, a stop without a name, one that cannot be seen to have the
 * focus or lies under something else, a trap
 */
export async function walkByTab(page: Page, within?: string): Promise<string[]> {
  const part = JSON.stringify(within);
  await page.evaluate(`eyes.beginWalk(${part})`);
  const faults: string[] = [];
  for (let pressed = 0; ; pressed++) {
    if (pressed > MOST_STOPS) return [...faults, 'Tab comes to no end'];
    await page.keyboard.press('Tab');
    const step = await page.evaluate<{ isOver: boolean; fault: string | null }>(`eyes.step(${part})`);
    if (step.fault === 'covered') faults.push(...(await stillCovered(page)));
    else if (step.fault !== null) faults.push(step.fault);
    if (step.isOver) break;
  }
  return [...faults, ...(await page.evaluate<string[]>(`eyes.afterWalk(${part})`))];
}

async function stillCovered(page: Page): Promise<string[]> {
  for (let tries = 0; tries < COVERED_TRIES; tries++) {
    const fault = await page.evaluate<string | null>('eyes.nextFrame().then(eyes.coveredStop)');
    if (fault === null) return [];
  }
  return [await page.evaluate<string>('eyes.coveredStop()')];
}

/** What of a page, or a part of it, cannot be used or read in a window of this size. */
export const layoutFaults = (page: Page, within?: string): Promise<string[]> =>
  page.evaluate<string[]>(`eyes.nextFrame().then(() => eyes.layoutFaults(${JSON.stringify(within)}))`);
