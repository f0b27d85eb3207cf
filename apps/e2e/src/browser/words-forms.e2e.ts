import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Browser, Page } from '@playwright/test';
import { placeCall } from '../call/place-call.js';
import { briefFlow, publishFlow, untilKnown } from '../harness/small-flows.js';
import { until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs, PATIENCE_MS } from './chromium.js';
import { openSettings } from './open-settings.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

/** Of a 16-bit sample: far above the silence of a line. */
const AUDIBLE = 1_000;
const WAVE_HEADER_BYTES = 44;
const HOSTILE = '<script>window.taken = true</script><img src=x onerror="window.taken = true"> Good evening.';

/** Run in the browser before a page is: what is played is kept to be looked at. */
const keepSounds = `
  window.sounds = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    window.sounds.push(this);
    return play.call(this);
  };
  const urlOf = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    window.wave = blob;
    return urlOf.call(URL, blob);
  };
`;

/** Run in the browser: how the file that was played begins, and its loudest sample. */
const lookAtWave = `(async () => {
  const bytes = await window.wave.arrayBuffer();
  const samples = new Int16Array(bytes.slice(${WAVE_HEADER_BYTES}));
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return { begins: new TextDecoder().decode(bytes.slice(0, 4)), loudest };
})()`;

describe('who writes what is said and heard', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let admin: ApiClient;
  let copy: SampleCopy;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
    copy = await copyOfSample(admin, 'Trattoria in words');
    page = await freshPage(browser);
    await page.addInitScript(keepSounds);
    await openAs(page, running, 'analyst', `/flows/${copy.flowId}`);
  });
  afterAll(() => browser.close());

  const open = (id: string) => openSettings(page, id);
  const draft = async (): Promise<FlowDefinition> =>
    (await admin.get<{ draft: { definition: FlowDefinition } }>(`/api/flows/${copy.flowId}`)).draft.definition;
  const untilDraft = (what: string, isSo: (flow: FlowDefinition) => boolean) =>
    until(what, PATIENCE_MS, async () => isSo(await draft()));
  const inNode = (flow: FlowDefinition, id: string) => JSON.stringify(flow.nodes.find((node) => node.id === id));

  it('hears a prompt as a caller will, and can stop it', async () => {
    await open('greeting');
    await page.getByRole('button', { name: 'Play: The assistant says' }).click();
    await until('a sound', PATIENCE_MS, () => page.evaluate<boolean>('window.wave !== undefined'));
    const wave = await page.evaluate<{ begins: string; loudest: number }>(lookAtWave);
    expect(wave.begins).toBe('RIFF');
    expect(wave.loudest).toBeGreaterThan(AUDIBLE);
    await page.getByRole('button', { name: 'Stop: The assistant says' }).waitFor();
    await until('it plays', PATIENCE_MS, () => page.evaluate<boolean>('window.sounds.at(-1)?.duration > 1'));
    await page.getByRole('button', { name: 'Stop: The assistant says' }).click();
    await page.getByRole('button', { name: 'Play: The assistant says' }).waitFor();
    expect(await page.evaluate('window.sounds.at(-1).paused')).toBe(true);
  });

  it('makes a question for one of the usual things by one click, with all that it needs', async () => {
    await page.getByRole('button', { name: 'Add: Ask', exact: true }).click();
    const form = page.getByRole('complementary', { name: 'Settings', exact: true });
    const questions = form.getByRole('region', { name: 'What it finds out' });
    await form.getByText('“Ask”: something is not chosen yet.').waitFor();
    await expectNothing(page, 'a question that is still open', 'aside');
    await questions.getByRole('button', { name: 'A phone number' }).click();
    await questions.getByRole('textbox', { name: /^Asks for “Phone number”/ }).waitFor();
    await untilDraft('the question is saved', (flow) => {
      const node = flow.nodes.find(({ id }) => id === 'ask-1');
      const slot = node?.type === 'ask' ? node.settings.slots[0] : undefined;
      return flow.variables.some(({ name, type }) => name === slot?.variable && type === 'phone');
    });
    await form.getByRole('button', { name: 'Delete from the flow' }).click();
  });

  it('puts a name into it by the keyboard alone, and sees one that is not there', async () => {
    await open('greeting');
    const wording = page.getByRole('textbox', { name: 'The assistant says' });
    await wording.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Today is {{');
    const list = page.getByRole('listbox', { name: 'What can be put in' });
    await list.waitFor();
    await page.keyboard.type('toda');
    expect(await wording.getAttribute('aria-activedescendant')).toBe(
      await list.getByRole('option', { name: /^today/ }).getAttribute('id'),
    );
    await page.keyboard.press('Enter');
    expect(await wording.inputValue()).toMatch(/Today is \{\{ today \}\}$/);
    await page.keyboard.type(', {{ nobody_there }}.');
    await page
      .getByText(/“Greeting” uses “\{\{ nobody_there \}\}”/)
      .first()
      .waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await list.getByRole('option', { name: /New variable of this name/ }).waitFor();
    await page.keyboard.press('Enter');
    await untilDraft('the new variable is saved', (flow) => flow.variables.some(({ name }) => name === 'nobody_there'));
    expect(inNode(await draft(), 'greeting')).toContain('Today is {{ today }}, {{ nobody_there }}.');
  });

  it('sees both ladders side by side, and adds a step with words to begin with', async () => {
    await open('help');
    const ladders = page.getByRole('region', { name: 'When no good answer comes' });
    await ladders.getByRole('button', { name: /^Caller says nothing, 1st time: / }).waitFor();
    await ladders.getByRole('button', { name: 'Not understood: add words for the 2nd time' }).click();
    const words = ladders.getByRole('textbox', { name: 'Not understood, 2nd time' });
    expect(await words.inputValue()).toContain('still didn’t understand');
    await ladders.getByRole('combobox', { name: 'Tone of voice: Not understood, 2nd time' }).selectOption('calm');
    await untilDraft('the step is saved', (flow) => inNode(flow, 'help').includes('still didn’t understand'));
    await expectNothing(page, 'the form of a choice', 'aside');
  });

  it('makes an intent where it is chosen, in one step of undo', async () => {
    await open('help');
    const before = (await draft()).intents.length;
    await page.getByRole('button', { name: 'Add a way on' }).click();
    const way = page.getByRole('group', { name: /: New way$/ });
    await way.getByRole('combobox', { name: /^If the caller wants/ }).click();
    await page.getByRole('option', { name: 'New intent…' }).click();
    const dialog = page.getByRole('dialog', { name: 'New intent' });
    await dialog.getByRole('textbox', { name: 'What is it called?' }).fill('a gift voucher');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByRole('alert').getByText('Write at least one way of saying it.').waitFor();
    await dialog
      .getByRole('textbox', { name: 'Ways of saying it' })
      .fill('- buy a voucher\n- a gift voucher\n- a gift voucher');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await way.getByText('a gift voucher').waitFor();
    await untilDraft('the intent is saved', (flow) => flow.intents.at(-1)?.name === 'a_gift_voucher');
    expect((await draft()).intents.at(-1)?.examples).toEqual(['buy a voucher', 'a gift voucher']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await untilDraft('it is undone', (flow) => flow.intents.length === before);
    expect(inNode(await draft(), 'help')).not.toContain('a_gift_voucher');
  });

  it('tries phrases while writing them, and renames a variable everywhere', async () => {
    await page.getByRole('button', { name: 'Vocabulary' }).click();
    const panel = page.getByRole('complementary', { name: 'Vocabulary' });
    await panel.getByRole('textbox', { name: 'What a caller might say' }).fill('a table for four please');
    await panel.getByText('Wants: booking a table').waitFor();
    await panel.getByText('Sure', { exact: true }).waitFor();
    await panel.getByRole('textbox', { name: 'What a caller might say' }).fill('is it cold on the moon');
    await panel.getByText('Not understood', { exact: true }).waitFor();
    await expectNothing(page, 'the vocabulary', 'aside');

    await panel.getByRole('tab', { name: 'Variables' }).click();
    await panel.getByRole('button', { name: /^Number of people/ }).click();
    await panel.getByRole('textbox', { name: 'Short name' }).fill('guests');
    await panel.getByRole('button', { name: 'Rename everywhere' }).click();
    await untilDraft('the name is saved', (flow) => flow.variables.some(({ name }) => name === 'guests'));
    const renamed = await draft();
    expect(JSON.stringify(renamed)).not.toContain('party_size');
    expect(inNode(renamed, 'read-back')).toContain('{{ guests }}');
    await panel.getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('dialog')
      .getByText(/It is used in \d+ places/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).last().click();
  });

  it('who writes a script tag sees it as text, on the canvas, in the form and in a call', async () => {
    const number = copy.number.replace(/^88/, '87');
    const { flowId } = await publishFlow(admin, number, briefFlow(`Tags ${number}`, HOSTILE));
    await untilKnown(running.sip.udp, number);
    const synthesizer = new EmbeddedSynthesizer();
    const { report } = await placeCall({ running, api: admin, synthesizer, number, steps: [], agent: 'none' });
    await synthesizer.close();
    for (const path of [`/flows/${flowId}`, `/calls/${report.callId}`]) {
      await page.goto(new URL(path, running.editorUrl).href);
      await page
        .getByText(/<script>window\.taken/)
        .first()
        .waitFor();
      if (path.startsWith('/flows')) await open('bye');
      if (path.startsWith('/flows')) {
        expect(await page.getByRole('textbox', { name: 'Says goodbye' }).inputValue()).toBe(HOSTILE);
      }
      expect(await page.evaluate('window.taken')).toBeUndefined();
    }
  });
});
