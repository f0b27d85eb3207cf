import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { Browser, Page } from '@playwright/test';
import { placeCall } from '../call/place-call.js';
import { publishFlow, untilKnown } from '../harness/small-flows.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs } from './chromium.js';
import { deskFlow } from './desk-flow.js';

describe('an agent at the desk', () => {
  const running = runningUnderTest();
  const synthesizer = new EmbeddedSynthesizer();
  const number = `87${randomInt(1_000_000, 10_000_000)}`;
  const flow = `Tables by ${number}`;
  let browser: Browser;
  let admin: ApiClient;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
    await publishFlow(admin, number, deskFlow(flow));
    await untilKnown(running.sip.udp, number);
  });
  afterAll(async () => {
    await synthesizer.close();
    await browser.close();
  });

  const pop = (page: Page) => page.getByRole('article', { name: 'Call that was handed over' });

  it('has the caller’s story on the screen when the phone rings, and sees how the call goes on', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'agent');
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByText('Available', { exact: true }).click();
    await page.getByText('You are available.').waitFor();

    const steps = [{ kind: 'key', keys: '4#' } as const];
    const call = placeCall({ running, api: admin, synthesizer, steps, agent: 'answer', number });
    const states = ['ringing', 'connected', 'ended'];
    for (const state of states) {
      await page.locator(`article[data-state=${state}]`).filter({ hasText: flow }).waitFor({ timeout: 30_000 });
      if (state !== 'ringing') continue;
      // Before anybody has picked up, all of it is there.
      const story = await pop(page).innerText();
      for (const part of ['A table for 4.', 'Number of people', 'How many people?', flow, number])
        expect(story).toContain(part);
    }
    const { report } = await call;
    expect(report.handoff?.context?.summary).toBe('A table for 4.');

    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectNothing(page, `a screen pop in ${colorScheme}`);
    }

    await page.reload();
    await page.getByRole('navigation', { name: 'Calls handed over' }).getByText('Ended').first().waitFor();
    await page.getByText('Away', { exact: true }).click();
    await page.getByText('You are away.').or(pop(page)).first().waitFor();
    expect((await presence()).state).toBe('away');
    await page.context().close();
  });

  /** As the agent's own session would read it after the change. */
  async function presence(): Promise<{ state: string }> {
    const agent = await ApiClient.signedIn(running, 'agent');
    return agent.get('/api/desk/presence');
  }
});
