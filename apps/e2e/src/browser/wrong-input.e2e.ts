import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { freshPage, launchChromium, openAs, PATIENCE_MS } from './chromium.js';
import { copyOfSample } from './sample-copy.js';

const HOSTILE = '<script>window.taken = true</script><img src=x onerror="window.taken = true">';

interface VersionRow {
  number: number;
  versionId: string;
}

describe('what goes wrong in the editor', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let admin: ApiClient;
  let page: Page;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
  });
  beforeEach(async () => {
    page = await freshPage(browser);
    context = page.context();
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  const addressOf = (path: string): string => new URL(path, running.editorUrl).href;
  const card = (tab: Page, name: string) => tab.locator('.react-flow__node').filter({ hasText: name }).first();
  const wording = (tab: Page) => tab.getByRole('textbox', { name: 'The assistant says' });
  const saved = (tab: Page) => tab.getByRole('status').filter({ hasText: /^Saved$/ });
  const another = async (path: string): Promise<Page> => {
    const tab = await context.newPage();
    await tab.goto(addressOf(path));
    return tab;
  };
  const draftOf = async (flowId: string): Promise<FlowDefinition> =>
    (await admin.get<{ draft: { definition: FlowDefinition } }>(`/api/flows/${flowId}`)).draft.definition;
  const versionsOf = async (flowId: string): Promise<VersionRow[]> =>
    (await admin.get<{ versions: VersionRow[] }>(`/api/flows/${flowId}/versions`)).versions;

  it('is said of a file: of a newer Baton, of ten megabytes, cut off, or no text at all', async () => {
    const { flowId } = await copyOfSample(admin, 'In a file');
    await openAs(page, running, 'analyst');
    await page.getByRole('button', { name: 'New flow' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'From a file' }).click();
    const newer = JSON.stringify({ ...(await draftOf(flowId)), schemaVersion: 999 });
    const files: [Buffer, string | RegExp][] = [
      [Buffer.from(newer), /made with a newer version/],
      [Buffer.alloc(10_000_001, 'x'), /larger than any flow can be/],
      [Buffer.from(newer.slice(0, 500)), 'This file is not a flow.'],
      [Buffer.from([0xff, 0xfe, 0x00, 0x01]), 'This file is not a flow.'],
    ];
    for (const [buffer, words] of files) {
      await page.setInputFiles('input[type=file]', { name: 'some.flow.json', mimeType: 'application/json', buffer });
      await dialog.getByRole('status').getByText(words).first().waitFor();
      await dialog.getByRole('textbox', { name: 'What is it called?' }).fill('Never made');
      await dialog.getByRole('button', { name: 'Create flow' }).click();
      await dialog.getByRole('alert').filter({ hasText: 'Choose a file first.' }).waitFor();
    }
    await page.goto(addressOf('/'));
    await page.getByRole('table', { name: 'Flows' }).waitFor();
    expect(await page.getByRole('link', { name: 'Never made' }).count()).toBe(0);
  });

  it('is nothing for one person in two tabs: both have it all, and each undoes its own', async () => {
    const { flowId } = await copyOfSample(admin, 'In two tabs');
    await openAs(page, running, 'analyst', `/flows/${flowId}`);
    const other = await another(`/flows/${flowId}`);
    await card(page, 'Greeting').click();
    await wording(page).fill('Said in the first tab.');
    await card(other, 'Said in the first tab.').waitFor();
    await card(other, 'Said in the first tab.').click();
    await other.getByRole('textbox', { name: 'Name', exact: true }).fill('Named in the second');
    await card(page, 'Named in the second').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await card(other, 'Said in the first tab.').waitFor({ state: 'detached' });
    await saved(page).waitFor();
    await other.close();
    const greeting = (await draftOf(flowId)).nodes.find(({ id }) => id === 'greeting');
    expect(greeting?.label).toBe('Named in the second');
    expect(JSON.stringify(greeting)).not.toContain('Said in the first tab.');
  });

  it('is asked for a password in one tab when the other has signed out, and nothing typed is lost', async () => {
    const { flowId } = await copyOfSample(admin, 'Signed out in a tab');
    await openAs(page, running, 'analyst', `/flows/${flowId}`);
    await card(page, 'Greeting').click();
    const other = await another('/');
    await other.getByRole('button', { name: /^Account/ }).click();
    await other.getByRole('menuitem', { name: 'Sign out' }).click();
    await other.getByRole('button', { name: 'Sign in' }).waitFor();
    await wording(page).fill('Typed after the other tab had left.');
    const dialog = page.getByRole('dialog');
    const account = running.accounts.find(({ role }) => role === 'analyst');
    await dialog.getByLabel('Email').fill(account?.email ?? '');
    await dialog.getByRole('textbox', { name: 'Password' }).fill(account?.password ?? '');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.waitFor({ state: 'detached' });
    await until('what was typed is saved', PATIENCE_MS, async () =>
      JSON.stringify(await draftOf(flowId)).includes('Typed after the other tab had left.'),
    );
  });

  it('is one version when two publish at once, and both are told which', async () => {
    const { flowId } = await copyOfSample(admin, 'Published twice');
    await openAs(page, running, 'admin', `/flows/${flowId}`);
    const tabs = [page, await another(`/flows/${flowId}`)];
    for (const tab of tabs) {
      await tab.getByRole('button', { name: 'Publish', exact: true }).click();
      await tab.getByRole('textbox', { name: 'What has changed?' }).fill('At once');
    }
    await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Publish now' }).dblclick()));
    for (const tab of tabs) await tab.getByText('Version 1 is live').waitFor();
    expect((await versionsOf(flowId)).map(({ number }) => number)).toEqual([1]);
  });

  it('is told to who changes what runs while somebody else has just done so', async () => {
    const { flowId } = await copyOfSample(admin, 'Raced');
    const publishAs = async (name: string) => {
      await renameDraft(flowId, name);
      await admin.send('POST', `/api/flows/${flowId}/versions`, { note: name });
    };
    await publishAs('One');
    await publishAs('Two');
    await openAs(page, running, 'admin', `/flows/${flowId}/versions`);
    const production = page.getByRole('region', { name: 'Production' });
    await production.getByText('Version 2', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'What to do with version 1' }).click();
    await page.getByRole('menuitem', { name: /Put into Production/ }).click();
    await page.getByRole('button', { name: 'Put it live' }).waitFor();
    await publishAs('Three');
    await page.getByRole('button', { name: 'Put it live' }).click();
    await page.getByText('Somebody else has just changed what runs here.').waitFor();
    await production.getByText('Version 3', { exact: true }).waitFor();
  });

  it('is text, wherever it is shown, when somebody writes a script tag', async () => {
    const { flowId } = await copyOfSample(admin, HOSTILE);
    const { versionId } = await admin.send<{ versionId: string }>('POST', `/api/flows/${flowId}/versions`, {
      note: `Note ${HOSTILE}`,
    });
    await renameDraft(flowId, `Renamed ${HOSTILE}`);
    await openAs(page, running, 'admin');
    const places = ['/', `/flows/${flowId}`, `/flows/${flowId}/versions`, '/audit', '/numbers'];
    for (const path of [...places, `/flows/${flowId}/versions?from=${versionId}&to=draft`]) {
      await page.goto(addressOf(path));
      await page
        .getByText(/<script>window\.taken/)
        .first()
        .waitFor();
      expect([path, await page.evaluate('window.taken')]).toEqual([path, undefined]);
    }
  });

  async function renameDraft(flowId: string, name: string): Promise<void> {
    const { draft } = await admin.get<{ draft: { revision: number; definition: FlowDefinition } }>(
      `/api/flows/${flowId}`,
    );
    const definition = { ...draft.definition, name };
    await admin.send('PUT', `/api/flows/${flowId}/draft`, { revision: draft.revision, definition });
  }
});
