import { chromium, type Browser, type Page } from '@playwright/test';
import type { RunningSystem } from '../system/running-system.js';

/** How long something on a page may take to come: a hang is told, a slow machine is no matter of a test. */
export const PATIENCE_MS = 30_000;

export type Role = 'admin' | 'analyst' | 'agent';

/**
 * Debian's Chromium, kept from everything that is not the page: it is run as root in containers, too.
 * @param more further switches
 */
export const chromiumOptions = (more: readonly string[] = []) => ({
  executablePath: process.env.BATON_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...more,
  ],
});

export const launchChromium = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch(chromiumOptions(more));

/**
 * A page of a browser of its own: nobody has signed in there yet.
 * @param isGuided with the guide of the first minutes, which the first accounts have put away otherwise
 */
export async function freshPage(
  browser: Browser,
  colorScheme: 'light' | 'dark' = 'light',
  { isGuided = false, locale = 'en-GB' } = {},
): Promise<Page> {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: 1440, height: 900 },
    locale,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  if (!isGuided) await context.addInitScript(putGuideAway);
  return context.newPage();
}

/** Run in the browser, before a page is. */
const putGuideAway = `for (const role of ['admin', 'analyst']) {
  const key = 'baton-guide:' + role + '@baton.local';
  if (localStorage.getItem(key) === null) localStorage.setItem(key, '{"seen":[],"shown":"away"}');
}`;

/** Types an email and a password into the sign-in form that is on the page. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/**
 * Opens the editor or the agent desk and signs in with the first account of a role.
 * @throws Error when its first password has been changed
 */
export async function openAs(page: Page, running: RunningSystem, role: Role, path = '/'): Promise<void> {
  const account = running.accounts.find((candidate) => candidate.role === role);
  if (!account?.password) throw new Error(`the first password of the ${role} does not hold any more`);
  const url = role === 'agent' ? running.agentDeskUrl : running.editorUrl;
  await page.goto(new URL(path, url).href);
  await fillSignIn(page, account.email, account.password);
  await page.getByRole('navigation').first().waitFor();
}
