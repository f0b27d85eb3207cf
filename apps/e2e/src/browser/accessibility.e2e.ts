import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from '@playwright/test';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { changeGreeting } from './change-greeting.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { type EditorPage, editorPages, pagesOutside } from './editor-pages.js';
import { examplePlaces, type ExamplePlaces } from './example-places.js';
import { copyOfSample } from './sample-copy.js';

const withDrawing = new Set(['draw', 'compare']);

describe.each(['light', 'dark'] as const)('what axe finds in %s', (scheme) => {
  const running = runningUnderTest();
  let browser: Browser;
  let places: ExamplePlaces;

  beforeAll(async () => {
    browser = await launchChromium();
    const admin = await ApiClient.signedIn(running, 'admin');
    const { flowId } = await copyOfSample(admin, `Trattoria, ${scheme}`);
    await admin.send('POST', `/api/flows/${flowId}/versions`, { note: 'As it was' });
    await changeGreeting(admin, flowId);
    places = await examplePlaces(admin, flowId);
  });
  afterAll(() => browser.close());

  it('is nothing on the pages of the editor', async () => {
    const page = await freshPage(browser, scheme);
    const lookAt = async ({ name, path, show, within }: EditorPage) => {
      await page.goto(new URL(path(places), running.editorUrl).href);
      await show(page);
      // A drawing takes axe long: it is looked through once, and a picture of one once.
      await expectNothing(page, name, within, withDrawing.has(name) ? undefined : '.react-flow');
    };
    for (const outside of pagesOutside) await lookAt(outside);
    await openAs(page, running, 'admin');
    for (const inside of editorPages) await lookAt(inside);
    await page.context().close();
  }, 300_000);

  it('is nothing on the pages of the agent desk', async () => {
    const page = await freshPage(browser, scheme);
    await page.goto(running.agentDeskUrl);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectNothing(page, 'sign in');
    await openAs(page, running, 'agent');
    await page.getByText('Live', { exact: true }).waitFor();
    await expectNothing(page, 'the desk');
    for (const place of ['Call backs', 'Messages']) {
      await page.getByRole('tab', { name: new RegExp(`^${place}`) }).click();
      await page.getByRole('navigation', { name: place }).waitFor();
      await expectNothing(page, place);
    }
    await page.context().close();
  });
});
