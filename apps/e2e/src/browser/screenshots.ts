/**
 * Makes the pictures of the README: `node apps/e2e/dist/browser/screenshots.js`. Starts a Baton of its own, so that
 * what is seen is what everybody has after the first start, and calls it for the agent desk.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { Browser, Page } from '@playwright/test';
import { placeCall } from '../call/place-call.js';
import { repositoryRoot, startSystem, type StartedSystem } from '../harness/start-system.js';
import { ApiClient } from '../system/api-client.js';
import { freshPage, launchChromium, openAs } from './chromium.js';

const FOLDER = join(repositoryRoot, 'docs', 'images');
const STORY = ['I would like to book a table for ten people tomorrow at seven', 'Smith'];
/** The canvas finds its zoom, fonts are there, nothing moves any more. */
const SETTLE_MS = 1_500;
/** The agent has picked up and begins to talk. */
const CONNECTED_FOR_MS = 2_500;

mkdirSync(FOLDER, { recursive: true });
const system = await startSystem();
const browser = await launchChromium();
try {
  await pictureEditor(browser, system);
  await pictureDesk(browser, system);
} finally {
  await browser.close();
  await system.stop();
}

async function pictureEditor(chromium: Browser, { running }: StartedSystem): Promise<void> {
  const page = await freshPage(chromium);
  await openAs(page, running, 'admin');
  await page.getByRole('link', { name: 'Trattoria Baton' }).click();
  await page.locator('.react-flow__node').first().waitFor();
  await page.waitForTimeout(SETTLE_MS);
  // A rule and what follows from it: the heart of the matter.
  await moveTo(page, 'Asks for a person', { x: 250, y: 160 });
  await page.locator('.react-flow__node').filter({ hasText: 'Asks for a person' }).first().click();
  await page.getByRole('complementary', { name: 'Settings' }).waitFor();
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(FOLDER, 'editor.png') });
}

/** Drags the canvas until a node is at a place of the window. */
async function moveTo(page: Page, name: string, place: { x: number; y: number }): Promise<void> {
  const box = await page.locator('.react-flow__node').filter({ hasText: name }).first().boundingBox();
  if (!box) throw new Error(`there is no node ${name}`);
  const empty = { x: 260, y: 700 };
  await page.mouse.move(empty.x, empty.y);
  await page.mouse.down();
  await page.mouse.move(empty.x + place.x - box.x, empty.y + place.y - box.y, { steps: 10 });
  await page.mouse.up();
}

async function pictureDesk(chromium: Browser, { running }: StartedSystem): Promise<void> {
  const page = await freshPage(chromium);
  await openAs(page, running, 'agent');
  await page.getByText('Available', { exact: true }).click();
  await page.getByText('You are available.').waitFor();
  const synthesizer = new EmbeddedSynthesizer();
  const api = await ApiClient.signedIn(running, 'admin');
  const steps = STORY.map((text) => ({ kind: 'say', text }) as const);
  const call = placeCall({ running, api, synthesizer, steps, agent: 'answer' });
  await page.locator('article[data-state=connected]').waitFor({ timeout: 90_000 });
  await page.waitForTimeout(CONNECTED_FOR_MS);
  await page.screenshot({ path: join(FOLDER, 'agent-desk.png') });
  await call;
  await synthesizer.close();
}
