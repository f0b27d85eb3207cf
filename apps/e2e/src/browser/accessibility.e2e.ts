import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from '@playwright/test';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { editorPages } from './editor-pages.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

describe.each(['light', 'dark'] as const)('what axe finds in %s', (scheme) => {
  const running = runningUnderTest();
  let browser: Browser;
  let copy: SampleCopy;

  beforeAll(async () => {
    browser = await launchChromium();
    const admin = await ApiClient.signedIn(running, 'admin');
    copy = await copyOfSample(admin, `Trattoria, ${scheme}`);
  });
  afterAll(() => browser.close());

  it('is nothing on the pages of the editor', async () => {
    const page = await freshPage(browser, scheme);
    await page.goto(running.editorUrl);
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await expectNothing(page, 'sign in');
    await openAs(page, running, 'admin');
    for (const { name, path, show, within } of editorPages) {
      await page.goto(new URL(path(copy.flowId), running.editorUrl).href);
      await show(page);
      // The drawing behind a panel is the same, and takes axe several seconds.
      await expectNothing(page, name, within);
    }
    await page.context().close();
  }, 180_000);

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
