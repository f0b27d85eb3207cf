import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { Browser, Page } from '@playwright/test';
import { placeCall } from '../call/place-call.js';
import { untilKnown } from '../harness/small-flows.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { englishWordsOn } from './english-words.js';
import { copyOfSample } from './sample-copy.js';

const NEW_GREETING = 'Good evening, you have reached the first minutes.';
const starters = ['Restaurant', 'Clinic', 'Delivery', 'Bank card lost', 'Opening hours only'];

describe('the first minutes', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let admin: ApiClient;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
  });
  afterAll(() => browser.close());

  const guide = (page: Page) => page.getByRole('complementary', { name: 'First steps' });
  const next = (page: Page) => guide(page).locator('li[aria-current=step]');

  it('lead from the list of flows to hearing one’s own words on a real call', async () => {
    const copy = await copyOfSample(admin, 'Trattoria of the first minutes');
    const page = await freshPage(browser, 'light', { isGuided: true });
    await openAs(page, running, 'admin');
    await next(page).getByText('Open a flow', { exact: true }).waitFor();
    await expectNothing(page, 'the guide', 'aside');
    await page.getByRole('textbox', { name: 'Search flows' }).fill(copy.number);
    await page.getByRole('link', { name: copy.name }).click();

    await next(page).getByText('Change what it says', { exact: true }).waitFor();
    await page.locator('.react-flow__node[data-id=greeting]').click();
    await page.getByRole('textbox', { name: 'The assistant says' }).fill(NEW_GREETING);
    await next(page).getByText('Try it', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Try it', exact: true }).click();
    const said = page.getByRole('textbox', { name: 'What the caller says' });
    await said.fill('when are you open');
    await page.getByRole('button', { name: 'Say it' }).click();

    await next(page).getByText('Publish it', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('textbox', { name: 'What has changed?' }).fill('Another greeting');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Version 1 is live').waitFor({ timeout: 45_000 });
    await page.keyboard.press('Escape');

    await next(page).getByText(copy.number).waitFor();
    expect((await wordsHeardOn(copy.number))[0]).toBe(NEW_GREETING);
    await guide(page).getByText('You have done it all').first().waitFor();
    await guide(page).getByRole('button', { name: 'Close', exact: true }).click();
    expect(await guide(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Help: first steps' }).click();
    await guide(page).waitFor();
    await page.context().close();
  });

  it('can start from every example, which has no problems', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'analyst');
    for (const starter of starters) {
      await page.getByRole('button', { name: 'New flow' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'What is it called?' }).fill(`From ${starter}`);
      await dialog.getByRole('radio', { name: starter }).click();
      await dialog.getByRole('button', { name: 'Create flow' }).click();
      await page.locator('.react-flow__node').first().waitFor();
      const id = new URL(page.url()).pathname.split('/')[2];
      expect(await admin.send('POST', `/api/flows/${id}/validate`, {})).toEqual({ problems: [] });
      await page.getByRole('link', { name: 'Flows' }).first().click();
      await rowMenu(page, `From ${starter}`, 'Delete…');
      await page.getByRole('button', { name: 'Delete the flow' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: `From ${starter}` }).waitFor({ state: 'detached' });
    }
    await page.context().close();
  });

  it('can start from a file, and say what is wrong with one', async () => {
    const copy = await copyOfSample(admin, 'Trattoria in a file');
    const page = await freshPage(browser);
    await openAs(page, running, 'analyst');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      rowMenu(page, copy.name, 'Download as a file'),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(download.suggestedFilename()).toMatch(/^trattoria-in-a-file-\d+\.flow\.json$/);

    await page.getByRole('button', { name: 'New flow' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'From a file' }).click();
    await choose(page, '<script>alert(1)</script>');
    await dialog.getByText('This file is not a flow.').waitFor();
    await expectNothing(page, 'a new flow', '[role=dialog]');
    await choose(page, file);
    await dialog.getByText('No problems found.').waitFor();
    const name = `${copy.name} again`;
    await dialog.getByRole('textbox', { name: 'What is it called?' }).fill(name);
    await dialog.getByRole('button', { name: 'Create flow' }).click();
    await page.getByRole('heading', { name }).waitFor();
    const id = new URL(page.url()).pathname.split('/')[2];
    const { draft } = await admin.get<{ draft: { definition: unknown } }>(`/api/flows/${id}`);
    expect(draft.definition).toEqual({ ...(JSON.parse(file) as object), name });
    await page.context().close();
  });

  it('are in French for who reads French, and in English when they say so', async () => {
    const copy = await copyOfSample(admin, 'Trattoria en français');
    const page = await freshPage(browser, 'dark', { locale: 'fr-FR', isGuided: true });
    await page.goto(running.editorUrl);
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect(await englishWordsOn(page)).toEqual([]);
    const account = running.accounts.find(({ role }) => role === 'admin');
    await page.getByLabel('Adresse e-mail').fill(account?.email ?? '');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(account?.password ?? '');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('link', { name: copy.name }).waitFor();
    expect(await englishWordsOn(page)).toEqual([]);
    await page.getByRole('link', { name: copy.name }).click();
    await page.locator('.react-flow__node[data-id=greeting]').click();
    await page.getByRole('complementary', { name: 'Réglages' }).waitFor();
    expect(await englishWordsOn(page)).toEqual([]);
    await page.getByRole('button', { name: /^Compte/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('complementary', { name: 'First steps' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('say that the network is gone, and keep the colours that were chosen', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'analyst');
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.reload();
    await page.getByRole('table', { name: 'Flows' }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.context().setOffline(true);
    await page.getByRole('status').filter({ hasText: 'You are offline' }).waitFor();
    await page.context().setOffline(false);
    await page.getByText('You are offline').waitFor({ state: 'detached' });
    await page.context().close();
  });

  async function rowMenu(page: Page, name: string, item: string): Promise<void> {
    await page.getByRole('button', { name: `What can be done with ${name}`, exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  }

  const choose = (page: Page, text: string) =>
    page.setInputFiles('input[type=file]', {
      name: 'chosen.flow.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });

  async function wordsHeardOn(number: string): Promise<string[]> {
    await untilKnown(running.sip.udp, number);
    const recordings = mkdtempSync(join(tmpdir(), 'baton-first-minutes-'));
    const synthesizer = new EmbeddedSynthesizer();
    try {
      const call = { running, api: admin, synthesizer, number, recordings, patienceMs: 6_000 } as const;
      return (await placeCall({ ...call, steps: [], agent: 'none' })).report.said;
    } finally {
      await synthesizer.close();
      rmSync(recordings, { recursive: true, force: true });
    }
  }
});
