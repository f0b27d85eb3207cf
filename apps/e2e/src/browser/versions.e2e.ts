import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Browser, Page } from '@playwright/test';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

const GREETINGS = ['Good evening, the bread is warm.', 'Good evening, the soup is hot.'] as const;

interface Place {
  environment: string;
  current: { number: number } | null;
  canary: { number: number; share: number } | null;
  scheduled: { number: number; state: string }[];
}

describe('who looks after the versions of a flow', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let admin: ApiClient;
  let analyst: ApiClient;
  let copy: SampleCopy;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
    analyst = await ApiClient.signedIn(running, 'analyst');
    copy = await copyOfSample(admin, 'Trattoria of versions');
    for (const greeting of GREETINGS) {
      await greetWith(greeting);
      await admin.send('POST', `/api/flows/${copy.flowId}/versions`, { note: greeting });
    }
  });
  afterAll(() => browser.close());

  async function greetWith(greeting: string, testCases?: []): Promise<void> {
    const path = `/api/flows/${copy.flowId}`;
    const { draft } = await admin.get<{ draft: { revision: number; definition: FlowDefinition } }>(path);
    const nodes = draft.definition.nodes.map((node) =>
      node.id === 'greeting' && node.type === 'say'
        ? { ...node, settings: { ...node.settings, prompt: { ...node.settings.prompt, variants: [greeting] } } }
        : node,
    );
    const definition = { ...draft.definition, nodes, ...(testCases && { testCases }) };
    await admin.send('PUT', `${path}/draft`, { revision: draft.revision, definition });
  }

  const places = async (): Promise<Record<string, Place | undefined>> => {
    const { environments } = await admin.get<{ environments: Place[] }>(`/api/flows/${copy.flowId}/environments`);
    return Object.fromEntries(environments.map((place) => [place.environment, place]));
  };
  const openVersions = async (role: 'admin' | 'analyst'): Promise<Page> => {
    const page = await freshPage(browser);
    await openAs(page, running, role, `/flows/${copy.flowId}/versions`);
    await page.getByRole('heading', { name: 'Live now' }).waitFor();
    return page;
  };
  const choose = async (page: Page, version: number, action: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name: `What to do with version ${version}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };

  it('goes back with one click, and forward again', async () => {
    const page = await openVersions('admin');
    const production = page.getByRole('region', { name: 'Production' });
    await production.getByText('Version 2', { exact: true }).waitFor();
    await production.getByRole('button', { name: 'Go back to version 1' }).click();
    await production.getByText('Version 1', { exact: true }).waitFor();
    expect((await places()).production?.current?.number).toBe(1);
    await production.getByRole('button', { name: 'Go back to version 2' }).click();
    await production.getByText('Version 2', { exact: true }).waitFor();
    await expectNothing(page, 'versions');
    await page.context().close();
  });

  it('sees how two versions differ: in words, inline, and on one drawing', async () => {
    const page = await openVersions('admin');
    await choose(page, 2, 'What did it change?');
    const words = page.getByRole('region', { name: 'Changes in words' });
    await words.locator('del').filter({ hasText: 'bread' }).waitFor();
    await words.locator('ins').filter({ hasText: 'soup' }).waitFor();
    const changed = page.locator('.react-flow__node').filter({ hasText: 'Greeting' }).filter({ hasText: 'Changed' });
    await words.getByRole('button').first().click();
    await changed.first().waitFor();
    await page.context().close();
  });

  it('puts a version into test, from there into production, and plans another', async () => {
    const page = await openVersions('admin');
    await choose(page, 1, /Put into Test/);
    await page.getByRole('button', { name: 'Put it live' }).click();
    await page.getByRole('button', { name: 'Put version 1 into production' }).click();
    await page.getByRole('region', { name: 'Production' }).getByText('Version 1', { exact: true }).waitFor();

    await choose(page, 2, /Put into Production/);
    await page.getByText('At a time', { exact: true }).click();
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.getByText('Choose a time within the next year.').waitFor();
    await page.getByRole('dialog').getByLabel('When', { exact: true }).last().fill(inAMonth());
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.getByText(/^Version 2 goes live/).waitFor();
    expect((await places()).production?.scheduled.map(({ number, state }) => [number, state])).toEqual([
      [2, 'waiting'],
    ]);
    await page.getByRole('button', { name: 'Do not do it' }).click();
    await page.getByText(/^Version 2 goes live/).waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('tries a version with a share of the calls, and stops that', async () => {
    const page = await openVersions('admin');
    await choose(page, 2, 'Try with a share of the calls');
    const dialog = page.getByRole('dialog');
    await expectNothing(page, 'a canary', '[role=dialog]');
    await dialog.getByRole('button', { name: 'Begin' }).click();
    await page.getByText('10 % of the calls run version 2').waitFor();
    expect((await places()).production?.canary).toMatchObject({ number: 2, share: 10 });
    await page.getByRole('button', { name: 'Stop the trial' }).click();
    await page.getByText('10 % of the calls run version 2').waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('publishes what an analyst asked for, as it was then', async () => {
    await greetWith('Good evening, the wine is open.');
    await analyst.send('POST', `/api/flows/${copy.flowId}/reviews`, { note: 'Wine sells better' });
    await greetWith('Good evening, this is not asked for.');
    const page = await openVersions('admin');
    await page.getByText('Wine sells better').waitFor();
    await page.getByRole('button', { name: 'Publish it…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('ins').filter({ hasText: 'wine' }).first().waitFor();
    await dialog.getByRole('button', { name: 'Publish it' }).click();
    await page.getByRole('region', { name: 'Production' }).getByText('Version 3', { exact: true }).waitFor();
    const { versions } = await admin.get<{ versions: { number: number; versionId: string }[] }>(
      `/api/flows/${copy.flowId}/versions`,
    );
    const third = versions.find(({ number }) => number === 3)?.versionId ?? '';
    expect(JSON.stringify(await admin.get(`/api/versions/${third}`))).toContain('the wine is open');
    await page.context().close();
  });

  it('is shown the test cases that fail before callers meet a version, and says why it goes live all the same', async () => {
    const path = `/api/flows/${copy.flowId}`;
    const { draft } = await admin.get<{ draft: { revision: number; definition: FlowDefinition } }>(path);
    const testCase = {
      id: 'wish',
      name: 'Ends as nobody wished',
      steps: [{ step: 'expect-result', result: 'wished' }],
    };
    const definition = { ...draft.definition, testCases: [testCase] };
    await admin.send('PUT', `${path}/draft`, { revision: draft.revision, definition });
    const note = { note: 'Only to be listened to', overrideReason: 'Only to be listened to' };
    await admin.send('POST', `${path}/versions`, { environment: 'test', ...note });
    const { test, production } = await places();
    const [number, before] = [test?.current?.number ?? 0, production?.current?.number];

    const page = await openVersions('admin');
    await page.getByRole('button', { name: `Put version ${number} into production` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('alert').filter({ hasText: 'a test case fails' }).waitFor();
    await dialog.getByText('Ends as nobody wished').waitFor();
    await expectNothing(page, 'a refusal', '[role=dialog]');
    expect((await places()).production?.current?.number).toBe(before);
    await dialog.getByRole('textbox', { name: /because/ }).fill('Nobody wishes that any more');
    await dialog.getByRole('button', { name: 'Put it live although tests fail' }).click();
    await page.getByRole('region', { name: 'Production' }).getByText(`Version ${number}`, { exact: true }).waitFor();
    await page.context().close();
  });

  it('is told while publishing that somebody else has just published, and publishes after a second look', async () => {
    await greetWith('Good evening, the tables are laid.', []);
    const page = await freshPage(browser);
    await openAs(page, running, 'admin', `/flows/${copy.flowId}`);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /change/i }).waitFor();
    const { versions } = await admin.get<{ versions: { versionId: string }[] }>(`/api/flows/${copy.flowId}/versions`);
    const first = versions.at(-1)?.versionId;
    await admin.send('PUT', `/api/flows/${copy.flowId}/environments/production`, { versionId: first });
    await dialog.getByRole('textbox').first().fill('The tables are laid');
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Somebody else has just changed' }).waitFor();
    expect((await places()).production?.current?.number).toBe(1);
    await dialog.getByRole('button', { name: 'Publish now' }).click();
    await dialog.getByText(/is live$/).waitFor();
    await page.context().close();
  });

  it('sees as an analyst, and changes nothing of what runs', async () => {
    const page = await openVersions('analyst');
    expect(await page.getByRole('button', { name: /^Go back to version/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'What to do with version 1' }).click();
    await page.getByRole('menuitem', { name: 'Save as a file' }).waitFor();
    expect(await page.getByRole('menuitem', { name: /Put into/ }).count()).toBe(0);
    await page.context().close();
  });

  it('leads a number to a flow, and takes it away', async () => {
    const page = await freshPage(browser);
    const number = copy.number.replace(/^88/, '77');
    await openAs(page, running, 'admin', '/numbers');
    await page.getByRole('button', { name: 'Add a number' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Which number?').waitFor();
    await dialog.getByRole('textbox', { name: 'Number' }).fill(number);
    await dialog.getByRole('combobox', { name: 'Flow' }).fill(copy.name);
    await page.getByRole('option', { name: copy.name }).click();
    await expectNothing(page, 'a number', '[role=dialog]');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row').filter({ hasText: number }).filter({ hasText: copy.name }).waitFor();
    await expectNothing(page, 'numbers');
    await page.getByRole('button', { name: `Remove: ${number}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('row').filter({ hasText: number }).waitFor({ state: 'detached' });
    await page.context().close();
  });
});

/** As a browser's field for a date and a time takes it. */
const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 16);
