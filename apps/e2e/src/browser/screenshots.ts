/**
 * `npm run screenshots`: pictures of every page at 1440 px, light and dark, into docs/images. Starts a Baton of its own,
 * so that what is seen is what everybody has after the first start, and calls it so that there is something to see.
 * Names of pages after it: those alone.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { Browser, Page } from '@playwright/test';
import { placeCall } from '../call/place-call.js';
import { repositoryRoot, startSystem, type StartedSystem } from '../harness/start-system.js';
import { ApiClient } from '../system/api-client.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { changeGreeting } from './change-greeting.js';
import { type EditorPage, editorPages, pagesOutside } from './editor-pages.js';
import { examplePlaces, type ExamplePlaces } from './example-places.js';

const FOLDER = join(repositoryRoot, 'docs', 'images');
const STORY = ['I would like to book a table for ten people tomorrow at seven', 'Smith'];
/** The canvas finds its zoom, fonts are there, nothing moves any more. */
const SETTLE_MS = 1_500;
/** The agent has picked up and begins to talk. */
const CONNECTED_FOR_MS = 500;

type Scheme = 'light' | 'dark';

const wanted = new Set(process.argv.slice(2));
const isWanted = (name: string): boolean => wanted.size === 0 || wanted.has(name);

mkdirSync(FOLDER, { recursive: true });
const system = await startSystem();
const browser = await launchChromium();
try {
  const admin = await ApiClient.signedIn(system.running, 'admin');
  const places = await examplePlaces(admin, await sampleFlow(admin));
  for (const scheme of ['light', 'dark'] as const) {
    await pictureDesk(browser, system, scheme);
    await pictureEditor(browser, system, scheme, places);
  }
} finally {
  await browser.close();
  await system.stop();
}

/** A change in its draft gives the versions something to compare. */
async function sampleFlow(admin: ApiClient): Promise<string> {
  const { flows } = await admin.get<{ flows: { id: string }[] }>('/api/flows');
  const flowId = flows[0]?.id ?? '';
  await changeGreeting(admin, flowId);
  return flowId;
}

async function pictureEditor(
  chromium: Browser,
  { running }: StartedSystem,
  scheme: Scheme,
  places: ExamplePlaces,
): Promise<void> {
  const page = await freshPage(chromium, scheme);
  const show = async ({ name, path, show: bringIntoView }: EditorPage) => {
    if (!isWanted(name)) return;
    await page.goto(new URL(path(places), running.editorUrl).href);
    await bringIntoView(page);
    await picture(page, name, scheme);
  };
  for (const outside of pagesOutside) await show(outside);
  await openAs(page, running, 'admin');
  for (const inside of editorPages) await show(inside);
  if (isWanted('call')) {
    await page.goto(new URL('/calls', running.editorUrl).href);
    await page.locator('a[href^="/calls/"]').first().click();
    await page.getByRole('heading', { name: 'Conversation' }).waitFor();
    await picture(page, 'call', scheme);
  }
  await page.context().close();
}

/** A call that is being handed over; it is what the pages of calls show, too. */
async function pictureDesk(chromium: Browser, { running }: StartedSystem, scheme: Scheme): Promise<void> {
  const page = await freshPage(chromium, scheme);
  await openAs(page, running, 'agent');
  await page.getByText('Available', { exact: true }).click();
  await page.getByText('You are available.').waitFor();
  const synthesizer = new EmbeddedSynthesizer();
  const api = await ApiClient.signedIn(running, 'admin');
  const steps = STORY.map((text) => ({ kind: 'say', text }) as const);
  const call = placeCall({ running, api, synthesizer, steps, agent: 'answer' });
  await page.locator('article[data-state=connected]').waitFor({ timeout: 90_000 });
  await page.waitForTimeout(CONNECTED_FOR_MS);
  await picture(page, 'agent-desk', scheme);
  await call;
  for (const place of ['Call backs', 'Messages']) {
    await page.getByRole('tab', { name: new RegExp(`^${place}`) }).click();
    await page.getByRole('navigation', { name: place }).waitFor();
    await picture(page, `agent-desk-${place.toLowerCase().replace(' ', '-')}`, scheme);
  }
  await synthesizer.close();
  await page.context().close();
}

async function picture(page: Page, name: string, scheme: Scheme): Promise<void> {
  if (!isWanted(name)) return;
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, `${name}-${scheme}.png`) });
  process.stdout.write(`${name}-${scheme}.png\n`);
}
