import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import { concatAudio } from '@baton/speech';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { Browser, Page } from '@playwright/test';
import wavefile from 'wavefile';
import { placeCall } from '../call/place-call.js';
import { spokenFrames } from '../caller/voice.js';
import { briefFlow, untilKnown } from '../harness/small-flows.js';
import { sleep, until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs, PATIENCE_MS } from './chromium.js';
import { copyOfSample } from './sample-copy.js';

const running = runningUnderTest();
let browser: Browser;
let admin: ApiClient;
let synthesizer: EmbeddedSynthesizer;
beforeAll(async () => {
  browser = await launchChromium();
  admin = await ApiClient.signedIn(running, 'admin');
  synthesizer = new EmbeddedSynthesizer();
});
afterAll(async () => {
  await browser.close();
  await synthesizer.close();
});

/** The parts of the simulator, as somebody finds them who does not see the screen. */
function simulatorOf(page: Page) {
  const panel = page.getByRole('complementary', { name: 'Try this flow' });
  return {
    panel,
    log: panel.getByRole('log'),
    say: async (text: string) => {
      await panel.getByRole('textbox', { name: 'What the caller says' }).fill(text);
      await panel.getByRole('button', { name: 'Say it' }).click();
    },
    press: (name: string) => panel.getByRole('button', { name, exact: true }).click(),
    part: (name: string) => panel.getByText(name, { exact: true }).click(),
  };
}

/** Opens a flow with the simulator beside it; at noon on a weekday, so that no opening hours stand in the way. */
async function trying(page: Page, flowId: string) {
  await openAs(page, running, 'admin', `/flows/${flowId}`);
  await page.getByRole('button', { name: 'Try it', exact: true }).click();
  const simulator = simulatorOf(page);
  await simulator.log.getByText('How can I help?').first().waitFor();
  return simulator;
}

describe('a call in the simulator', () => {
  it('is talked through by words, silence and keys, stepped back, and lights the drawing', async () => {
    const { flowId } = await copyOfSample(admin, 'Tried');
    const page = await freshPage(browser);
    const { panel, log, say, press, part } = await trying(page, flowId);
    await say('I would like to book a table for four');
    await log.getByText('For which day?').first().waitFor();
    await page.locator('.react-flow__node', { hasText: 'The caller is here' }).filter({ hasText: 'Booking' }).waitFor();
    await part('Variables');
    await panel.getByRole('definition').filter({ hasText: /^4$/ }).first().waitFor();
    await part('What was understood');
    await panel
      .getByText(/\d+ % sure\)/)
      .first()
      .waitFor();

    await press('Say nothing');
    await log.getByText('The caller said nothing').waitFor();
    await press('One step back');
    await log.getByText('The caller said nothing').waitFor({ state: 'detached' });
    await press('Keypad');
    await press('Press 0');
    await panel.getByText('The queue “reservations” is asked how it stands').waitFor();
    await press('Closed');
    await panel.getByText('The queue “reservations” is asked how it stands').waitFor({ state: 'detached' });
    await expectNothing(page, 'the simulator', 'aside');
    await page.context().close();
  });

  it('asks what another system answers, and follows a draft that is changed meanwhile', async () => {
    const { flowId } = await copyOfSample(admin, 'Asking', withRequest);
    const page = await freshPage(browser);
    await openAs(page, running, 'admin', `/flows/${flowId}`);
    await page.getByRole('button', { name: 'Try it', exact: true }).click();
    const { panel, log, press } = simulatorOf(page);
    await panel.getByText('GET https://tables.example/free').waitFor();
    await panel.getByRole('combobox', { name: 'It fails' }).click();
    await page.getByRole('option', { name: 'No answer in time' }).click();
    await log.getByText('The other system did not answer in time').waitFor();
    await log.getByText('How can I help?').first().waitFor();
    await press('One step back');
    await panel.getByRole('textbox', { name: 'Its answer (JSON)' }).fill('{"free": 3}');
    await press('It answers');
    await log.getByText('The other system answered (200)').waitFor();

    await page.locator('.react-flow__node', { hasText: 'Greeting' }).first().click();
    await page.getByRole('textbox', { name: 'The assistant says' }).first().fill('Welcome back.');
    await page.getByRole('button', { name: 'Close settings' }).click();
    await press('Go through the same steps again');
    await log.getByText('Welcome back.').waitFor();
    await log.getByText('The other system answered (200)').waitFor();
    await page.context().close();
  });

  it('becomes a test case, which runs, covers the flow and opens in the simulator again', async () => {
    const { flowId } = await copyOfSample(admin, 'Kept', (flow) => ({ ...flow, testCases: [] }));
    const page = await freshPage(browser);
    const { log, say, press } = await trying(page, flowId);
    await say('when are you open');
    await log.getByText('when are you open').first().waitFor();
    await press('Save as test case');
    const dialog = page.getByRole('dialog', { name: 'Save as test case' });
    await dialog.getByRole('textbox', { name: /Name of the test case/ }).fill('Asks when it is open');
    await dialog
      .getByRole('checkbox', { name: /Heard: “How can I help\?”/ })
      .first()
      .check();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved as the test case “Asks when it is open”').waitFor();
    await until('the test case is saved', PATIENCE_MS, async () =>
      (await testsOf(flowId)).includes('Asks when it is open'),
    );

    await page.getByRole('link', { name: 'Tests', exact: true }).click();
    await page.getByRole('button', { name: 'Run all' }).click();
    await page.getByRole('status').filter({ hasText: 'The test passed' }).waitFor();
    await expectNothing(page, 'test cases', 'main');
    await page.getByRole('tab', { name: 'Coverage' }).click();
    await page.getByText(/^\d+ % covered$/).waitFor();
    await page.getByRole('switch', { name: 'Show it while drawing' }).check();
    await page.getByRole('tab', { name: 'Test cases' }).click();
    await page.getByRole('button', { name: 'More for Asks when it is open' }).click();
    await page.getByRole('menuitem', { name: 'Open in the simulator' }).click();
    await simulatorOf(page).log.getByText('when are you open').first().waitFor();
    await page.locator('.react-flow__node', { hasText: 'Not covered' }).first().waitFor();
    await page.context().close();
  });

  it('hears what is said into the microphone', async () => {
    const { flowId } = await copyOfSample(admin, 'Heard');
    const folder = mkdtempSync(join(tmpdir(), 'baton-microphone-'));
    const file = join(folder, 'caller.wav');
    const spoken = await spokenWave('I want to speak to a person');
    writeFileSync(file, spoken);
    const speaking = await launchChromium([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${file}%noloop`,
    ]);
    try {
      const page = await freshPage(speaking);
      const { panel, log, press } = await trying(page, flowId);
      await press('Speak');
      await panel.getByRole('status').filter({ hasText: 'Listening' }).waitFor();
      // Sound takes the time that it takes.
      await sleep(spoken.length / 96);
      await press('Done speaking');
      await log.getByText(/speak to a person/).waitFor();
      await log
        .getByText(/Rule: /)
        .first()
        .waitFor();
    } finally {
      await speaking.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the tests of a flow', () => {
  it('show the call by which a caller gets stuck', async () => {
    const { flowId } = await copyOfSample(admin, 'Unsafe', withoutRules);
    const page = await freshPage(browser);
    await openAs(page, running, 'admin', `/flows/${flowId}/tests`);
    await page.getByRole('tab', { name: 'Safety' }).click();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText(/A caller can get stuck in \d+ place/).waitFor();
    await page.getByText('The call that shows it').first().waitFor();
    await expectNothing(page, 'the safety proof', 'main');
    await page.getByRole('button', { name: 'Show on the drawing' }).click();
    await page.locator('.react-flow__node', { hasText: 'Here it goes wrong' }).first().waitFor();
    await page.context().close();
  });

  it('show what a draft would change for a call that was made', async () => {
    const name = `Replayed ${Date.now()}`;
    const number = `87${String(Date.now()).slice(-7)}`;
    const { id } = await admin.send<{ id: string }>('POST', '/api/flows', {
      name,
      definition: briefFlow(name, 'We are closed today.'),
    });
    await admin.send('PUT', `/api/numbers/${number}`, { flowId: id });
    await admin.send('POST', `/api/flows/${id}/versions`, { note: 'First' });
    await untilKnown(running.sip.udp, number);
    await placeCall({ running, api: admin, synthesizer, number, steps: [], agent: 'none' });
    const { draft } = await admin.get<{ draft: { revision: number; definition: FlowDefinition } }>(`/api/flows/${id}`);
    const definition = { ...draft.definition, nodes: draft.definition.nodes.map(withOtherResult) };
    await admin.send('PUT', `/api/flows/${id}/draft`, { revision: draft.revision, definition });

    const page = await freshPage(browser);
    await openAs(page, running, 'admin', `/flows/${id}/tests`);
    await page.getByRole('tab', { name: 'Recent calls' }).click();
    await page.getByRole('button', { name: 'Go through them' }).click();
    await page.getByText('1 call would go another way.').waitFor();
    await page.getByRole('region', { name: 'With the draft' }).getByText('Told otherwise').first().waitFor();
    await page.context().close();
  });
});

describe('a draft that is called', () => {
  it('has a number, and its call is followed as it happens', async () => {
    const { flowId } = await copyOfSample(admin, 'Called', (flow) => ({ ...flow, testCases: [] }));
    const page = await freshPage(browser);
    const { press } = await trying(page, flowId);
    await press('Call this flow');
    const panel = page.getByRole('complementary', { name: 'Call this flow' });
    const number = await panel.getByText(/^\d{10}$/).innerText();
    await panel.getByText('Waiting for your call').waitFor();
    await untilKnown(running.sip.udp, number);
    const call = placeCall({
      running,
      api: admin,
      synthesizer,
      number,
      steps: [{ kind: 'silence', seconds: 2 }, { kind: 'hang-up' }],
      agent: 'none',
    });
    await panel.getByText('Hello, this is the assistant of Trattoria Baton.').waitFor();
    await page.locator('.react-flow__node', { hasText: 'The caller is here' }).waitFor();
    await call;
    await panel.getByText('Your call is over.').waitFor();
    await expectNothing(page, 'a draft that is called', 'aside');
    await page.context().close();
  });
});

async function testsOf(flowId: string): Promise<string[]> {
  const { draft } = await admin.get<{ draft: { definition: FlowDefinition } }>(`/api/flows/${flowId}`);
  return draft.definition.testCases.map(({ name }) => name);
}

/** With silence before and after, as somebody speaks who has pressed a button; 96 bytes a millisecond. */
async function spokenWave(text: string): Promise<Uint8Array> {
  const pause = new Int16Array(6_000);
  const samples = concatAudio([pause, ...(await spokenFrames(synthesizer, text)), pause]);
  const wave = new wavefile.WaveFile();
  wave.fromScratch(1, 8_000, '16', samples);
  wave.toSampleRate(48_000);
  return wave.toBuffer();
}

/** Asks another system before it greets. */
function withRequest(flow: FlowDefinition): FlowDefinition {
  const ask = {
    id: 'free-tables',
    type: 'request',
    label: 'Free tables',
    position: { x: 0, y: -300 },
    conversation: {},
    settings: { method: 'GET', url: 'https://tables.example/free', mapping: [{ variable: 'people', path: '$.free' }] },
  };
  const [first] = flow.edges.filter(({ source }) => source === 'start');
  const target = first?.target ?? 'greeting';
  return {
    ...flow,
    testCases: [],
    nodes: [...flow.nodes, ask as unknown as FlowDefinition['nodes'][number]],
    edges: [
      ...flow.edges.map((edge) => (edge === first ? { ...edge, target: ask.id } : edge)),
      { id: 'free-ok', source: ask.id, outcome: 'ok', target },
      { id: 'free-failed', source: ask.id, outcome: 'failed', target },
    ],
  };
}

function withoutRules(flow: FlowDefinition): FlowDefinition {
  const nodes = flow.nodes.filter(({ type }) => type !== 'rule');
  const known = new Set(nodes.map(({ id }) => id));
  return { ...flow, testCases: [], nodes, edges: flow.edges.filter(({ source }) => known.has(source)) };
}

const withOtherResult = (node: FlowDefinition['nodes'][number]): FlowDefinition['nodes'][number] =>
  node.type === 'end' ? { ...node, settings: { ...node.settings, result: 'told-otherwise' } } : node;
