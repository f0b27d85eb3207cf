import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { Browser, Page } from '@playwright/test';
import { placeCall, type PlaceCallOptions } from '../call/place-call.js';
import { publishFlow, untilKnown } from '../harness/small-flows.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { fillSignIn, freshPage, launchChromium, openAs } from './chromium.js';
import { LEAVE, leavingFlow, WANTED } from './leaving-flow.js';

/** What a page's `audio` element is, as far as it is asked here. */
interface Player {
  duration: number;
  currentTime: number;
  pause(): void;
  addEventListener(name: 'seeked', listener: () => void): void;
}

/** From the end of a call until what it left is on a desk that is open. */
const ON_DESK = { timeout: 30_000 };

describe('what callers left, on the agent desk', () => {
  const running = runningUnderTest();
  const synthesizer = new EmbeddedSynthesizer();
  const number = `86${randomInt(1_000_000, 10_000_000)}`;
  const ownNumber = `020794${randomInt(10_000, 100_000)}`;
  const flow = `Leaving at ${number}`;
  let browser: Browser;
  let admin: ApiClient;
  /** Two people with the same queue. */
  let agent: Page;
  let colleague: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
    await publishFlow(admin, number, leavingFlow(flow));
    await untilKnown(running.sip.udp, number);
    [agent, colleague] = await Promise.all([freshPage(browser), freshPage(browser)]);
    await openAs(agent, running, 'agent');
    await colleague.goto(running.agentDeskUrl);
    const account = running.accounts.find(({ role }) => role === 'admin');
    await fillSignIn(colleague, account?.email ?? '', account?.password ?? '');
    for (const page of [agent, colleague]) await page.getByText('Live', { exact: true }).waitFor();
  });
  afterAll(async () => {
    await synthesizer.close();
    await browser.close();
  });

  const call = (steps: PlaceCallOptions['steps'], by: PlaceCallOptions['agent'] = 'none') =>
    placeCall({ running, api: admin, synthesizer, steps, agent: by, number });
  const press = (keys: string) => ({ kind: 'key', keys }) as const;
  const entry = (page: Page, list: string) =>
    page.getByRole('navigation', { name: list }).getByRole('button').filter({ hasText: flow });
  const open = (page: Page, place: RegExp) => page.getByRole('tab', { name: place }).click();
  /** In both themes and as wide as a tablet. */
  const expectNothingAnywhere = async (page: Page, place: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await expectNothing(page, `${place} in ${colorScheme}`);
    }
    await page.setViewportSize({ width: 820, height: 1100 });
    await expectNothing(page, `${place} on a tablet`);
    await page.setViewportSize({ width: 1280, height: 800 });
  };

  it('tells whom to call back and when, and a colleague sees at once that it was done', async () => {
    for (const page of [agent, colleague]) await open(page, /^Call backs/);
    await call([press(LEAVE.callback), press(`${ownNumber}#`)]);
    for (const page of [agent, colleague]) {
      await entry(page, 'Call backs').waitFor(ON_DESK);
      await entry(page, 'Call backs').click();
    }
    const shown = (page: Page) => page.getByRole('article', { name: 'Call back that was booked' });
    expect(await agent.getByRole('tab', { name: /^Call backs, \d+ open$/ }).count()).toBe(1);
    const story = await shown(agent).innerText();
    for (const part of ['Marta', WANTED.words, `Books by ${flow}.`, 'Which number?']) expect(story).toContain(part);
    const dial = shown(agent).getByRole('link', { name: new RegExp(`^Call .*${ownNumber.slice(1)}$`) });
    expect(await dial.getAttribute('href')).toMatch(new RegExp(`^tel:\\+?\\d*${ownNumber.slice(1)}$`));
    await expectNothingAnywhere(agent, 'a call back');

    await shown(agent).getByRole('button', { name: 'I have called back' }).click();
    await shown(agent).getByRole('group', { name: 'Mark this call back as done?' }).waitFor();
    await expectNothing(agent, 'the question whether it is done');
    await shown(agent).getByRole('button', { name: 'Not yet' }).click();
    await shown(agent).getByRole('button', { name: 'I have called back' }).click();
    await shown(agent).getByRole('button', { name: 'Yes, it is done' }).click();
    await shown(agent).getByText('Done by you, today').waitFor();
    await shown(colleague).getByText('Done by agent@baton.local, today').waitFor();
    expect(await shown(colleague).getByRole('button', { name: 'I have called back' }).count()).toBe(0);
    await expectNothingAnywhere(agent, 'a call back that is done');
  });

  it('plays a message, and whoever begins to play it has heard it', async () => {
    for (const page of [agent, colleague]) await open(page, /^Messages/);
    await call([press(LEAVE.message), { kind: 'say', text: 'I have lost my umbrella, please call me.' }]);
    for (const page of [agent, colleague]) {
      await entry(page, 'Messages').filter({ hasText: 'New' }).waitFor(ON_DESK);
      await entry(page, 'Messages').click();
    }
    const shown = (page: Page) => page.getByRole('article', { name: 'Message that was left' });
    const player = shown(agent).locator('audio[aria-label^="Message of "]');
    await player.waitFor();
    await expectNothingAnywhere(agent, 'a message');

    // By keyboard alone.
    await player.focus();
    await agent.keyboard.press('Space');
    await shown(agent).getByText('First heard by you, today').waitFor();
    const seconds = await player.evaluate((audio: Player) => audio.duration);
    expect(seconds).toBeGreaterThan(1);
    const halfway = await player.evaluate(async (audio: Player) => {
      audio.pause();
      const isThere = new Promise<void>((resolve) => audio.addEventListener('seeked', resolve));
      audio.currentTime = audio.duration / 2;
      await isThere;
      return audio.currentTime;
    });
    expect(halfway).toBeCloseTo(seconds / 2, 1);
    await shown(colleague).getByText('First heard by agent@baton.local, today').waitFor();
    await expectNothingAnywhere(agent, 'a message that was heard');
  });

  it('lets an agent take an announced call on the screen, over whatever is open', async () => {
    for (const page of [agent, colleague]) await open(page, /^Messages/);
    const called = call([press(LEAVE.person)], 'late');
    const ringing = agent.locator('article[data-state=ringing]').filter({ hasText: flow });
    await ringing.waitFor(ON_DESK);
    const question = ringing.getByRole('region', { name: 'Take the call' });
    await expectNothing(agent, 'a call that asks to be taken');
    await question.getByRole('button', { name: 'Take the call' }).click();
    await question.getByRole('heading', { name: 'The call is yours' }).waitFor();
    await expectNothing(agent, 'a call that was taken');
    const connected = agent.locator('article[data-state=connected]').filter({ hasText: flow });
    await connected.waitFor(ON_DESK);
    expect(await connected.getByRole('region', { name: 'Take the call' }).count()).toBe(0);
    const { report, rows } = await called;
    expect(report).toMatchObject({ result: 'handed-over', handoff: { way: 'attended' } });
    // The agent's telephone pressed no key: without the screen, nobody would have been joined.
    expect(rows.some(({ body }) => body.type === 'transfer-ended' && body.outcome === 'connected')).toBe(true);
  });
});
