import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { fillSignIn, freshPage, launchChromium, openAs } from './chromium.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

describe('a browser that several people use', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let copy: SampleCopy;

  beforeAll(async () => {
    browser = await launchChromium();
    copy = await copyOfSample(await ApiClient.signedIn(running, 'admin'), 'At the front desk');
  });
  afterAll(() => browser.close());

  const kept = (page: Page): Promise<string[]> =>
    page.evaluate<string[]>('indexedDB.databases().then((all) => all.map(({ name }) => name))');
  const isForgotten = async (page: Page): Promise<void> => {
    while ((await kept(page)).some((name) => name.includes(copy.flowId))) await page.waitForTimeout(50);
  };
  const isDrawn = (page: Page) => page.locator('.react-flow__node').filter({ hasText: 'Greeting' }).first().waitFor();
  async function signOut(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('Email').waitFor();
  }

  it('keeps nothing of a draft after who had it open has signed out, though a tab was just closed', async () => {
    const first = await freshPage(browser);
    await openAs(first, running, 'analyst', `/flows/${copy.flowId}`);
    await isDrawn(first);
    const page = await first.context().newPage();
    await page.goto(new URL('/', running.editorUrl).href);
    await page.getByRole('navigation').first().waitFor();
    await first.close();
    expect((await kept(page)).join()).toContain(copy.flowId);
    await signOut(page);
    await isForgotten(page);
    await page.context().close();
  });

  it('keeps nothing of a draft whose page was left with everything sent', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'analyst', `/flows/${copy.flowId}`);
    await isDrawn(page);
    expect((await kept(page)).join()).toContain(copy.flowId);
    await page.getByRole('link', { name: 'Flows' }).first().click();
    await isForgotten(page);
    await page.context().close();
  });

  it('shows a page of their own to who signs in where the session of another has ended', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'analyst', `/flows/${copy.flowId}`);
    await isDrawn(page);
    await page.evaluate("fetch('/api/session', { method: 'DELETE' }).then(({ status }) => status)");
    await page.getByRole('dialog').getByLabel('Email').waitFor();
    const mark = page.locator('.react-flow');
    await page.evaluate("document.querySelector('.react-flow').setAttribute('data-whose', 'analyst')");
    const admin = running.accounts.find(({ role }) => role === 'admin');
    await fillSignIn(page, admin?.email ?? '', admin?.password ?? '');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await isDrawn(page);
    expect(await mark.getAttribute('data-whose')).toBeNull();
    await page.context().close();
  });
});
