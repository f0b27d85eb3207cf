import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { freshPage, launchChromium } from './chromium.js';
import { englishWordsOn } from './english-words.js';
import { copyOfSample } from './sample-copy.js';

/** What the first accounts are called. */
const NAMES = new Set(['Agent', 'Admin', 'Analyst']);

const pages = [
  '/',
  '/calls',
  '/numbers',
  '/people',
  '/audit',
  '/settings/queues',
  '/settings/secrets',
  '/settings/hosts',
  '/account',
] as const;

describe('who reads French', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let flowId: string;

  beforeAll(async () => {
    browser = await launchChromium();
    const admin = await ApiClient.signedIn(running, 'admin');
    ({ flowId } = await copyOfSample(admin, 'Trattoria pour le français'));
    await admin.send('POST', `/api/flows/${flowId}/versions`, { note: 'Telle quelle' });
  });
  afterAll(() => browser.close());

  const signedIn = async (url: string, role: 'admin' | 'agent'): Promise<Page> => {
    const page = await freshPage(browser, 'light', { locale: 'fr-FR' });
    await page.goto(url);
    const account = running.accounts.find((known) => known.role === role);
    await page.getByLabel('Adresse e-mail').fill(account?.email ?? '');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(account?.password ?? '');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('button', { name: /^Compte/ }).waitFor();
    return page;
  };

  it('reads no English on any page of the editor', async () => {
    const page = await signedIn(running.editorUrl, 'admin');
    const english: Record<string, string[]> = {};
    for (const path of [...pages, ...['', '/tests', '/versions'].map((part) => `/flows/${flowId}${part}`)]) {
      await page.goto(new URL(path, running.editorUrl).href);
      await page.locator('h1, .react-flow__node').first().waitFor();
      const found = (await englishWordsOn(page)).filter((words) => !NAMES.has(words));
      if (found.length > 0) english[path] = found;
    }
    expect(english).toEqual({});
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    await page.context().close();
  }, 120_000);

  it('reads no English at the agent desk', async () => {
    const page = await signedIn(running.agentDeskUrl, 'agent');
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
    expect((await englishWordsOn(page)).filter((words) => !NAMES.has(words))).toEqual([]);
    for (const place of await page.getByRole('tab').all()) {
      await place.click();
      expect((await englishWordsOn(page)).filter((words) => !NAMES.has(words))).toEqual([]);
    }
    await page.context().close();
  });
});
