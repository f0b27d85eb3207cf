import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';
import { briefFlow } from '../harness/small-flows.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { type EditorPage, editorPages, pagesOutside } from './editor-pages.js';
import { examplePlacesOfCopy, type ExamplePlaces } from './example-places.js';
import { giveEyes, NAMES_SWITCH, walkByTab } from './eyes.js';

/** What they have is walked through elsewhere here; or there are hundreds of the same control in it. */
const PASSED_BY = new Set([
  'form-check',
  'form-request',
  'call-this-flow',
  'tests',
  'coverage',
  'safety',
  'safety-failed',
  'compare',
]);

const running = runningUnderTest();
let browser: Browser;
let places: ExamplePlaces;
/** A canvas of few cards: Tab comes by each of them. */
let smallFlowId: string;

beforeAll(async () => {
  browser = await launchChromium([NAMES_SWITCH]);
  const admin = await ApiClient.signedIn(running, 'admin');
  places = await examplePlacesOfCopy(admin, 'By keyboard');
  const definition = briefFlow('Few cards', 'Good morning.');
  ({ id: smallFlowId } = await admin.send<{ id: string }>('POST', '/api/flows', { name: 'Few cards', definition }));
});
afterAll(() => browser.close());

async function pageWithEyes(): Promise<Page> {
  const page = await freshPage(browser);
  await giveEyes(page.context());
  return page;
}

describe('the Tab key', () => {
  /** What it finds wrong, with the place. */
  const faultsOf = async (page: Page, { name, path, show, within }: EditorPage): Promise<string[]> => {
    await page.goto(new URL(path(places), running.editorUrl).href);
    await show(page);
    return (await walkByTab(page, within)).map((fault) => `${name}: ${fault}`);
  };

  it('reaches everything before one has signed in', async () => {
    const page = await pageWithEyes();
    for (const outside of pagesOutside) expect(await faultsOf(page, outside)).toEqual([]);
    await page.context().close();
  });

  it('reaches everything in the editor, is seen wherever it is, and is caught nowhere', async () => {
    const page = await pageWithEyes();
    await openAs(page, running, 'admin');
    const faults: string[] = [];
    for (const place of editorPages.filter(({ name }) => !PASSED_BY.has(name))) {
      const isDrawing = place.name === 'draw';
      faults.push(...(await faultsOf(page, isDrawing ? { ...place, path: () => `/flows/${smallFlowId}` } : place)));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('reaches everything at the agent desk', async () => {
    const page = await pageWithEyes();
    await openAs(page, running, 'agent');
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await walkByTab(page)).toEqual([]);
    for (const place of ['Call backs', 'Messages']) {
      await page.getByRole('tab', { name: new RegExp(`^${place}`) }).click();
      await page.getByRole('navigation', { name: place }).waitFor();
      expect(await walkByTab(page)).toEqual([]);
    }
    await page.context().close();
  });
});

describe('Escape', () => {
  /** Where to find what opens; whether a menu or a dialog. */
  const openers: [path: string, name: string | RegExp, opens: 'menu' | 'dialog'][] = [
    ['/', 'New flow', 'dialog'],
    ['/', /^What can be done with /, 'menu'],
    ['/', /^Account: /, 'menu'],
    ['/', 'Manage', 'menu'],
    ['/numbers', 'Add a number', 'dialog'],
    ['/people', 'Invite somebody', 'dialog'],
    ['/settings/queues', 'Add a queue', 'dialog'],
    ['/settings/secrets', 'Add a secret', 'dialog'],
  ];

  let page: Page;
  beforeAll(async () => {
    page = await freshPage(browser);
    await openAs(page, running, 'admin');
  });
  afterAll(() => page.context().close());

  it.each(openers)('on %s closes what “%s” has opened, and gives the focus back', async (path, name, opens) => {
    await page.goto(new URL(path, running.editorUrl).href);
    const opener = page.getByRole('button', { name }).first();
    await opener.press('Enter');
    const opened = page.getByRole(opens);
    await opened.waitFor();
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'hidden' });
    await opener.and(page.locator(':focus')).waitFor();
  });
});
