import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { freshPage, launchChromium, openAs, PATIENCE_MS } from './chromium.js';
import { editorPages, pagesOutside } from './editor-pages.js';
import { examplePlacesOfCopy, type ExamplePlaces } from './example-places.js';
import { giveEyes, layoutFaults } from './eyes.js';
import { copyOfSample } from './sample-copy.js';

const TABLET = { width: 1024, height: 768 };
const SCREENS = [{ width: 1280, height: 800 }, TABLET];
/** 1440 px at a zoom of 200 %. */
const ZOOMED = { width: 720, height: 450 };

const running = runningUnderTest();
let browser: Browser;
let places: ExamplePlaces;
beforeAll(async () => {
  browser = await launchChromium();
  const admin = await ApiClient.signedIn(running, 'admin');
  await copyOfSample(admin, `A name that no column is wide enough for ${'m'.repeat(60)}`);
  places = await examplePlacesOfCopy(admin, 'On a small screen');
});
afterAll(() => browser.close());

async function pageWithEyes({ isGuided = false } = {}): Promise<Page> {
  const page = await freshPage(browser, 'light', { isGuided });
  await giveEyes(page.context());
  return page;
}

/** What is wrong with a page as it is now, on each of the screens. */
async function faultsNow(page: Page, name: string, within?: string, screens = SCREENS): Promise<string[]> {
  const faults: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(screen);
    faults.push(...(await layoutFaults(page, within)).map((fault) => `${name} at ${screen.width}: ${fault}`));
  }
  return faults;
}

async function faultsIn(page: Page, names?: readonly string[], screens = SCREENS): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, path, show, within } of editorPages) {
    if (names?.includes(name) === false) continue;
    await page.goto(new URL(path(places), running.editorUrl).href);
    await show(page);
    faults.push(...(await faultsNow(page, name, within, screens)));
  }
  return faults;
}

describe('on a screen 1280 px wide and on a tablet nothing is cut off, covered, too small or outside', () => {
  it('before one has signed in', async () => {
    const page = await pageWithEyes();
    for (const { name, path, show } of pagesOutside) {
      await page.goto(new URL(path(places), running.editorUrl).href);
      await show(page);
      expect(await faultsNow(page, name)).toEqual([]);
    }
    await page.context().close();
  });

  it('in the editor', async () => {
    const page = await pageWithEyes();
    await openAs(page, running, 'admin');
    expect(await faultsIn(page)).toEqual([]);
    await page.context().close();
  }, 300_000);

  it('at the agent desk', async () => {
    const page = await pageWithEyes();
    await openAs(page, running, 'agent');
    await page.getByText('Live', { exact: true }).waitFor();
    expect(await faultsNow(page, 'the desk')).toEqual([]);
    await page.context().close();
  });

  it('by the first steps', async () => {
    const page = await pageWithEyes({ isGuided: true });
    await openAs(page, running, 'admin');
    await page.getByRole('complementary', { name: 'First steps' }).waitFor();
    expect(await faultsIn(page, ['flows', 'draw', 'form-ask', 'simulator'])).toEqual([]);
    await page.context().close();
  });
});

it('at a zoom of 200 % no page scrolls sideways', async () => {
  const page = await pageWithEyes();
  await openAs(page, running, 'admin');
  const names = ['flows', 'calls', 'numbers', 'people', 'history', 'queues', 'account', 'draw'];
  const faults = await faultsIn(page, names, [ZOOMED]);
  expect(faults.filter((fault) => fault.includes('scrolls sideways'))).toEqual([]);
  await page.context().close();
});

describe('with fingers on a tablet', () => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({
      viewport: TABLET,
      hasTouch: true,
      isMobile: true,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(PATIENCE_MS);
    page = await context.newPage();
    await openAs(page, running, 'admin', `/flows/${places.flowId}`);
    await page.getByRole('button', { name: 'Put the first steps away' }).tap();
  });
  afterAll(() => page.context().close());

  const card = (name: string) => page.locator('.react-flow__node').filter({ hasText: name }).first();
  const place = () => page.locator('.react-flow__viewport').getAttribute('style');

  it('a tap opens the settings of a card, and a tap closes them', async () => {
    await card('Greeting').tap();
    const settings = page.getByRole('complementary', { name: 'Settings' });
    await settings.waitFor();
    await settings.getByRole('button', { name: 'Close' }).first().tap();
    await settings.waitFor({ state: 'hidden' });
  });

  it('a tap in the list adds a card', async () => {
    await page.getByRole('button', { name: 'Add: Say' }).tap();
    const settings = page.getByRole('complementary', { name: 'Settings' });
    await settings.waitFor();
    await page.locator('.react-flow__node.selected').filter({ hasText: 'Say' }).waitFor();
    await settings.getByRole('button', { name: 'Close' }).first().tap();
    await settings.waitFor({ state: 'hidden' });
  });

  it('one finger moves the drawing, and two make it smaller', async () => {
    const fingers = await page.context().newCDPSession(page);
    const [start, smaller] = [await place(), { x: 500, y: 620 }];
    await touch(fingers, [[smaller], [{ x: 460, y: 580 }], [{ x: 400, y: 520 }]]);
    await until('the drawing has moved', PATIENCE_MS, async () => (await place()) !== start);
    const zoom = async () => Number(/scale\(([\d.]+)\)/.exec((await place()) ?? '')?.[1]);
    const before = await zoom();
    const apart = (distance: number) => [
      { x: 500 - distance, y: 600 },
      { x: 500 + distance, y: 600 },
    ];
    await touch(fingers, [apart(150), apart(110), apart(60)]);
    await until('the drawing is smaller', PATIENCE_MS, async () => (await zoom()) < before);
  });
});

type Finger = { x: number; y: number };

/** Puts fingers down, moves them from place to place, and lifts them. */
async function touch(session: CDPSession, places: Finger[][]): Promise<void> {
  const [first, ...rest] = places;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: first ?? [] });
  for (const touchPoints of rest) await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
