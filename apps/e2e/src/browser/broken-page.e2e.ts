import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { copyOfSample } from './sample-copy.js';

/** Whatever is drawn in a panel beside the canvas throws from now on, until the page is loaded anew. */
const BREAK_PANELS = `(() => {
  const append = Node.prototype.appendChild;
  Node.prototype.appendChild = function (child) {
    if (this.tagName === 'ASIDE') throw new Error('The panel broke');
    return append.call(this, child);
  };
})()`;

const running = runningUnderTest();
let browser: Browser;
let flowId: string;
beforeAll(async () => {
  browser = await launchChromium();
  ({ flowId } = await copyOfSample(await ApiClient.signedIn(running, 'admin'), 'A page that breaks'));
});
afterAll(() => browser.close());

const cards = (page: Page) => page.locator('.react-flow__node');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('a page that breaks', () => {
  it('says what happened and what to do, and keeps what was just typed', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'admin', `/flows/${flowId}`);
    await cards(page).first().waitFor();
    await button(page, 'Settings of the flow').click();
    const name = page.getByRole('complementary', { name: 'Settings of the flow' }).getByLabel('Name');
    await name.fill('Kept although the page broke');
    await page.evaluate(BREAK_PANELS);
    await button(page, 'Vocabulary').click();
    const told = page.getByRole('alert');
    await told.getByText('Something went wrong on this page').waitFor();
    await told.getByText('Your work is kept.', { exact: false }).waitFor();
    await told.getByText('The panel broke').waitFor();
    await expectNothing(page, 'a page that broke');
    await button(page, 'Load again').click();
    await cards(page).first().waitFor();
    await button(page, 'Settings of the flow').click();
    expect(await name.inputValue()).toBe('Kept although the page broke');
    await page.context().close();
  });

  it('can be left for the first page', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'admin', `/flows/${flowId}`);
    await cards(page).first().waitFor();
    await page.evaluate(BREAK_PANELS);
    await button(page, 'Vocabulary').click();
    await page.getByRole('link', { name: 'To the first page' }).click();
    await page.getByRole('heading', { name: 'Flows', level: 1 }).waitFor();
    await page.context().close();
  });
});

describe('a part of a page that is not there any more', () => {
  it('is told as such, and loading again brings it', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'admin');
    await page.route(/\/assets\/FlowPage-/, (route) => route.fulfill({ status: 404, body: 'It has another name now' }));
    await page.locator(`a[href="/flows/${flowId}"]`).click();
    await page.getByText('A part of this page could not be loaded').waitFor();
    await expectNothing(page, 'a part that is missing');
    await page.unroute(/\/assets\/FlowPage-/);
    await button(page, 'Load again').click();
    await cards(page).first().waitFor();
    await page.context().close();
  });
});
