import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { Cable } from './cable.js';
import { chromiumOptions, fillSignIn, freshPage, launchChromium, openAs, PATIENCE_MS, type Role } from './chromium.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

interface DraftNode {
  id: string;
  label: string;
  settings: { prompt?: { variants: string[] } };
}

describe('two people on one draft', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let api: ApiClient;
  let copy: SampleCopy;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    api = await ApiClient.signedIn(running, 'admin');
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => browser.close());

  async function opened(role: Role, withCable = false): Promise<{ page: Page; cable: Cable | null }> {
    const page = await freshPage(browser);
    contexts.push(page.context());
    const cable = withCable ? await Cable.of(page.context()) : null;
    await openAs(page, running, role, `/flows/${copy.flowId}`);
    await card(page, 'Greeting').waitFor();
    return { page, cable };
  }
  const card = (page: Page, name: string) => page.locator('.react-flow__node').filter({ hasText: name }).first();
  const status = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });
  const wording = (page: Page) => page.getByRole('textbox', { name: 'The assistant says' });
  const label = (page: Page) => page.getByRole('textbox', { name: 'Name', exact: true });
  const shows = (page: Page, text: string) =>
    page.locator('.react-flow__node').filter({ hasText: text }).first().waitFor();
  async function draftNode(id: string): Promise<DraftNode | undefined> {
    const { draft } = await api.get<{ draft: { definition: { nodes: DraftNode[] } } }>(`/api/flows/${copy.flowId}`);
    return draft.definition.nodes.find((node) => node.id === id);
  }

  it('see each other, and what each of them changes: of two nodes, and of one', async () => {
    copy = await copyOfSample(api, 'Drawn by two');
    const [{ page: anna }, { page: bert }] = [await opened('admin'), await opened('analyst')];
    await anna.getByRole('list', { name: 'Also here' }).getByRole('listitem').waitFor();
    await bert.getByRole('list', { name: 'Also here' }).getByRole('listitem').waitFor();

    await card(anna, 'Greeting').click();
    await card(bert, 'Greeting').click();
    await status(anna, /is editing this/).waitFor();
    await status(bert, /is editing this/).waitFor();
    await wording(anna).fill('Good evening from the first of us.');
    await label(bert).fill('Welcome');
    await shows(anna, 'Welcome');
    await shows(bert, 'Good evening from the first');
    await expectNothing(bert, 'a draft with two people on it');

    await anna.locator('.react-flow__pane').hover({ position: { x: 300, y: 500 } });
    await bert.locator('[data-cursor]').waitFor();
    await anna.keyboard.press('Control+z');
    await bert.getByText('Good evening from the first').first().waitFor({ state: 'detached' });
    await status(anna, /^Saved$/).waitFor();
    expect((await draftNode('greeting'))?.label).toBe('Welcome');
  });

  it('have what one drew without a network, and are asked about what both changed', async () => {
    copy = await copyOfSample(api, 'Drawn apart');
    const [{ page: anna, cable }, { page: bert }] = [await opened('admin', true), await opened('analyst')];
    await card(anna, 'Greeting').click();
    await cable?.pull();
    await status(anna, /^Offline/).waitFor();
    await wording(anna).fill('Good evening, the kitchen is open.');
    await label(anna).fill('Welcome');
    await status(anna, /kept here, sent when you are back/).waitFor();
    await card(bert, 'Greeting').click();
    await wording(bert).fill('Good morning, breakfast is ready.');
    await status(bert, /^Saved$/).waitFor();

    await cable?.putBack();
    const dialog = anna.getByRole('dialog', { name: 'Two of you changed the same thing' });
    await dialog.getByText('Good evening, the kitchen is open.').first().waitFor();
    await dialog.getByText('Good morning, breakfast is ready.').first().waitFor();
    await shows(bert, 'Welcome');
    await bert.getByRole('button', { name: '1 to decide' }).click();
    await bert.getByText('changed this without seeing the other change').waitFor();
    await expectNothing(bert, 'a conflict');
    await bert.getByRole('button', { name: 'Decide later' }).click();
    expect((await draftNode('greeting'))?.settings.prompt?.variants).toEqual(['Good morning, breakfast is ready.']);

    await dialog.getByRole('button', { name: 'Take yours' }).click();
    await dialog.waitFor({ state: 'detached' });
    await shows(bert, 'Good evening, the kitchen');
    await bert.getByRole('button', { name: '1 to decide' }).waitFor({ state: 'detached' });
    await status(anna, /^Saved$/).waitFor();
    expect((await draftNode('greeting'))?.settings.prompt?.variants).toEqual(['Good evening, the kitchen is open.']);
  });

  it('lose nothing when a session ends while one is typing', async () => {
    copy = await copyOfSample(api, 'Drawn across sessions');
    const { page } = await opened('analyst');
    await card(page, 'Greeting').click();
    await page.context().request.delete(new URL('/api/session', running.editorUrl).href, {
      headers: { Origin: new URL(running.editorUrl).origin },
    });
    await wording(page).fill('Typed when the session was over.');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const account = running.accounts.find(({ role }) => role === 'analyst');
    await fillSignIn(page, account?.email ?? '', account?.password ?? '');
    await dialog.waitFor({ state: 'detached' });
    await status(page, /^Saved$/).waitFor();
    // What is saved is in the shared document at once, and in the draft as others read it a moment later.
    await until(
      'the draft',
      PATIENCE_MS,
      async () =>
        (await draftNode('greeting'))?.settings.prompt?.variants?.includes('Typed when the session was over.') === true,
    );
  });

  it('lose nothing when a browser crashes before it could send', async () => {
    copy = await copyOfSample(api, 'Drawn before a crash');
    const profile = mkdtempSync(join(tmpdir(), 'baton-crash-'));
    const start = async () => {
      const context = await chromium.launchPersistentContext(profile, chromiumOptions());
      context.setDefaultTimeout(PATIENCE_MS);
      return { context, page: await context.newPage(), cable: await Cable.of(context) };
    };
    try {
      const before = await start();
      await openAs(before.page, running, 'analyst', `/flows/${copy.flowId}`);
      await card(before.page, 'Greeting').click();
      await before.cable.pull();
      await status(before.page, /^Offline/).waitFor();
      await wording(before.page).fill('Typed just before the crash.');
      await status(before.page, /kept here/).waitFor();
      const gone = before.context.waitForEvent('close');
      const session = await before.context.newCDPSession(before.page);
      await session.send('Browser.crash').catch(() => undefined);
      await gone;
      expect((await draftNode('greeting'))?.settings.prompt?.variants).not.toEqual(['Typed just before the crash.']);

      const after = await start();
      contexts.push(after.context);
      // Whether its session was on disk already is no matter here.
      await after.context.clearCookies();
      await openAs(after.page, running, 'analyst', `/flows/${copy.flowId}`);
      await shows(after.page, 'Typed just before the crash.');
      await status(after.page, /^Saved$/).waitFor();
      expect((await draftNode('greeting'))?.settings.prompt?.variants).toEqual(['Typed just before the crash.']);
    } finally {
      for (const context of contexts.splice(0)) await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
