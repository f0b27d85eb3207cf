import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { Browser, Page } from '@playwright/test';
import wavefile from 'wavefile';
import { placeCall } from '../call/place-call.js';
import { untilKnown } from '../harness/small-flows.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { fillSignIn, freshPage, launchChromium, openAs } from './chromium.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

const NEW_GREETING = 'Good evening, the kitchen is open and the bread is warm.';

/** Of a 16-bit sample: far above the silence of a line. */
const AUDIBLE = 1_000;
/** Long enough for the greeting; then the caller hangs up. */
const LISTEN_MS = 7_000;

describe('who edits a flow in the browser', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let admin: ApiClient;
  let copy: SampleCopy;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
    copy = await copyOfSample(admin, 'Trattoria in the browser');
  });
  afterAll(() => browser.close());

  const openCopy = (page: Page) => page.getByRole('link', { name: copy.name, exact: true }).click();
  const card = (page: Page, name: string) => page.locator('.react-flow__node').filter({ hasText: name }).first();
  const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });

  it('signs in, changes what the assistant says, publishes, and the next call says it', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'admin');
    await openCopy(page);
    await card(page, 'Greeting').click();
    const wording = page.getByRole('textbox', { name: 'The assistant says' });
    expect(await wording.inputValue()).toContain('Trattoria Baton');
    await wording.fill(NEW_GREETING);
    await page
      .getByRole('status')
      .filter({ hasText: /Not saved yet|Saving/ })
      .waitFor();
    await saved(page).waitFor();
    expect(await greetingInDraft()).toBe(NEW_GREETING);

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('textbox', { name: 'What has changed?' }).fill('A warmer greeting');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Version 1 is live').waitFor();
    await page.getByRole('dialog').getByText(copy.number, { exact: true }).waitFor();

    await untilKnown(running.sip.udp, copy.number);
    const { callId, said, loudest } = await callOnce();
    expect(said[0]).toBe(NEW_GREETING);
    expect(loudest).toBeGreaterThan(AUDIBLE);

    await page.goto(new URL(`/calls/${callId}`, running.editorUrl).href);
    await page.getByText(NEW_GREETING).waitFor();
    await expectNothing(page, 'a call');
    await page.context().close();
  });

  it('sees each problem where it is, and is refused a version with all of them', async () => {
    const page = await freshPage(browser);
    const { flowId } = await copyOfSample(admin, 'Trattoria with problems', (flow) => ({
      ...flow,
      edges: flow.edges.filter(({ source }) => source !== 'greeting' && source !== 'read-back'),
    }));
    const { problems } = await admin.send<{ problems: { fix: string }[] }>('POST', `/api/flows/${flowId}/validate`, {});
    expect(problems.length).toBeGreaterThan(2);
    await openAs(page, running, 'admin', `/flows/${flowId}`);

    await card(page, 'Greeting')
      .getByRole('img', { name: /problem/ })
      .waitFor();
    await page.getByRole('button', { name: /, show the list$/ }).click();
    const panel = page.getByRole('complementary', { name: 'Problems' });
    await panel.getByRole('listitem').first().waitFor();
    expect(await panel.getByRole('listitem').count()).toBe(problems.length);

    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('textbox', { name: 'What has changed?' }).fill('Two ways are missing');
    await page.getByRole('button', { name: 'Publish now' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
    await dialog.getByRole('alert').filter({ hasText: 'It was not published' }).waitFor();
    const refused = await dialog.getByRole('listitem').allInnerTexts();
    expect(refused).toHaveLength(problems.length);
    for (const { fix } of problems) expect(refused.some((text) => text.includes(fix))).toBe(true);
    expect((await admin.get<{ published: unknown }>(`/api/flows/${flowId}`)).published).toBeNull();
    await page.context().close();
  });

  it('asks for it as an analyst, who may not publish', async () => {
    const page = await freshPage(browser);
    await openAs(page, running, 'analyst', `/flows/${copy.flowId}`);
    await page.getByRole('button', { name: 'Ask to publish' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ask to publish' }).click();
    await dialog.getByText('Say in a few words what has changed.').waitFor();
    await dialog.getByRole('textbox', { name: 'What has changed?' }).fill('Friendlier');
    await dialog.getByRole('button', { name: 'Ask to publish' }).click();
    await page.getByText('Your request is sent.').waitFor();
    const { reviews } = await admin.get<{ reviews: { note: string; state: string }[] }>(
      `/api/flows/${copy.flowId}/reviews`,
    );
    expect(reviews.map(({ note, state }) => [note, state])).toEqual([['Friendlier', 'open']]);
    await page.context().close();
  });

  it('is told when email or password is not right, and stays outside', async () => {
    const page = await freshPage(browser);
    await page.goto(running.editorUrl);
    await fillSignIn(page, 'nobody@example.com', 'not the password');
    await page.getByRole('alert').filter({ hasText: 'Email or password is not right.' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.context().close();
  });

  async function greetingInDraft(): Promise<string | undefined> {
    const { draft } = await admin.get<{ draft: { definition: { nodes: DraftNode[] } } }>(`/api/flows/${copy.flowId}`);
    return draft.definition.nodes.find(({ id }) => id === 'greeting')?.settings.prompt?.variants[0];
  }

  /** Listens to the greeting: its words by the trace, its sound by the recording of the line. */
  async function callOnce(): Promise<{ callId: string; said: string[]; loudest: number }> {
    const recordings = mkdtempSync(join(tmpdir(), 'baton-browser-'));
    const synthesizer = new EmbeddedSynthesizer();
    try {
      const { number } = copy;
      const call = { running, api: admin, synthesizer, number, recordings, patienceMs: LISTEN_MS } as const;
      const { report } = await placeCall({ ...call, steps: [], agent: 'none' });
      const wav = new wavefile.WaveFile(readFileSync(report.wav ?? ''));
      const [, assistant] = wav.getSamples(false, Int16Array) as unknown as [Int16Array, Int16Array];
      const loudest = assistant.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      return { callId: report.callId ?? '', said: report.said, loudest };
    } finally {
      await synthesizer.close();
      rmSync(recordings, { recursive: true, force: true });
    }
  }
});

interface DraftNode {
  id: string;
  settings: { prompt?: { variants: string[] } };
}
