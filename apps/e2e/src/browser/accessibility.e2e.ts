import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';
import { until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs, PATIENCE_MS } from './chromium.js';
import { type EditorPage, editorPages, pagesOutside } from './editor-pages.js';
import { examplePlacesOfCopy, type ExamplePlaces } from './example-places.js';

const withDrawing = new Set(['draw', 'compare']);

describe('what axe finds, in light and in dark,', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let places: ExamplePlaces;

  beforeAll(async () => {
    browser = await launchChromium();
    const admin = await ApiClient.signedIn(running, 'admin');
    places = await examplePlacesOfCopy(admin, 'Trattoria for everybody');
  });
  afterAll(() => browser.close());

  const expectNothingInBoth = async (page: Page, place: string, within?: string, without?: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor({ state: 'attached' });
      // Colours pass from element to element, a moment each, even where motion is reduced.
      await until('a page in its colours', PATIENCE_MS, () =>
        page.evaluate<boolean>(`!document.getAnimations().some((motion) => motion instanceof CSSTransition)`),
      );
      await expectNothing(page, `${place} (${colorScheme})`, within, without);
    }
  };

  it('is nothing on the pages of the editor', async () => {
    const page = await freshPage(browser);
    const lookAt = async ({ name, path, show, within }: EditorPage) => {
      await page.goto(new URL(path(places), running.editorUrl).href);
      await show(page);
      // A drawing takes axe long: it is looked through once, and a picture of one once.
      await expectNothingInBoth(page, name, within, withDrawing.has(name) ? undefined : '.react-flow');
    };
    for (const outside of pagesOutside) await lookAt(outside);
    await openAs(page, running, 'admin');
    for (const inside of editorPages) await lookAt(inside);
    await page.context().close();
  }, 600_000);

  it('is nothing on the pages of the agent desk', async () => {
    const page = await freshPage(browser);
    await page.goto(running.agentDeskUrl);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectNothingInBoth(page, 'sign in');
    await openAs(page, running, 'agent');
    await page.getByText('Live', { exact: true }).waitFor();
    await expectNothingInBoth(page, 'the desk');
    for (const place of ['Call backs', 'Messages']) {
      await page.getByRole('tab', { name: new RegExp(`^${place}`) }).click();
      await page.getByRole('navigation', { name: place }).waitFor();
      await expectNothingInBoth(page, place);
    }
    await page.context().close();
  });
});
