import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FlowDefinition, flowDefinitionSchema } from '@baton/flow-schema';
import type { Browser, Page } from '@playwright/test';
import { until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs, PATIENCE_MS } from './chromium.js';
import { openSettings } from './open-settings.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

describe('the forms of what is decided, asked and handed over', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let admin: ApiClient;
  let crm: Server;
  let host: string;
  let copy: SampleCopy;
  let page: Page;

  beforeAll(async () => {
    crm = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ guest: { name: 'Ada', visits: 3 }, path: request.url }));
    });
    await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(crm.address() as AddressInfo).port}`;
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
    copy = await copyOfSample(admin, 'Trattoria that decides', (flow) => withLogic(flow, host));
    page = await freshPage(browser);
    await openAs(page, running, 'admin', `/flows/${copy.flowId}`);
    await page.getByRole('navigation', { name: 'Views of the flow' }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    crm.closeAllConnections();
    crm.close();
  });

  const panel = () => page.getByRole('complementary', { name: 'Settings', exact: true });
  const open = (id: string) => openSettings(page, id);
  const draft = async () =>
    (await admin.get<{ draft: { definition: FlowDefinition } }>(`/api/flows/${copy.flowId}`)).draft.definition;
  const untilDraft = async (what: string, isSo: (flow: FlowDefinition) => boolean) => {
    await until(what, PATIENCE_MS, async () => isSo(await draft()));
    return draft();
  };
  const settingsOf = (flow: FlowDefinition, id: string) => flow.nodes.find((node) => node.id === id)?.settings;

  it('builds a condition by rows, with the expression behind it, and says plainly what is wrong with one', async () => {
    const form = await open('logic-check');
    const condition = form.getByRole('group', { name: 'When “Many” is taken' });
    await condition.getByRole('combobox', { name: 'What is asked about' }).selectOption('party_size');
    await condition.getByRole('combobox', { name: 'How', exact: true }).selectOption('more');
    await condition.getByRole('textbox', { name: 'Value', exact: true }).fill('8');
    await condition.getByRole('button', { name: 'Add a condition' }).click();
    const second = condition.getByRole('group', { name: 'Condition 2' });
    await second.getByRole('combobox', { name: 'What is asked about' }).selectOption('weekday');
    await second.getByRole('combobox', { name: 'Value', exact: true }).selectOption('friday');
    await condition.getByRole('combobox', { name: 'How many must be true' }).selectOption('any');
    await condition.getByRole('button', { name: 'Show expression' }).click();
    const expression = condition.getByRole('textbox', { name: 'Expression' });
    expect(await expression.inputValue()).toBe('party_size > 8 || weekday == "friday"');

    await expression.fill('party_sice > 8');
    await condition.getByText('Did you mean “party_size”?').waitFor();
    await expression.fill('party_size > 8 && (weekday == "friday" || weekday == "saturday")');
    await condition.getByText('too fine for rows').waitFor();
    await untilDraft('the condition is kept', (flow) =>
      JSON.stringify(settingsOf(flow, 'logic-check')).includes('(weekday == '),
    );
    await expression.fill('party_size > 8');
    await condition.getByRole('button', { name: 'Add a condition' }).waitFor();
    await expectNothing(page, 'the form of a check', 'aside');
  });

  it('begins a card with nothing red: its condition can be asked, what is still to do is said calmly', async () => {
    await page.getByRole('button', { name: 'Add: Check' }).click();
    const form = panel();
    await form.getByRole('heading', { name: 'Check' }).waitFor();
    await form.getByRole('note', { name: 'Still to do here' }).getByText('Nobody can get to “Check”').waitFor();
    expect(await form.getByRole('note', { name: 'Problems here' }).count()).toBe(0);
    await form.getByRole('button', { name: 'Add a condition' }).click();
    await form.getByRole('group', { name: 'Condition 2' }).waitFor();
    expect(await form.getByRole('alert').count()).toBe(0);
    await form.getByRole('button', { name: 'Delete from the flow' }).click();
    await untilDraft('it is gone again', (flow) => flow.nodes.every(({ id }) => id !== 'check-1'));
  });

  it('keeps opening hours with a holiday, and shows where a time comes from', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings of the flow', exact: true }).click();
    const settings = page.getByRole('complementary', { name: 'Settings of the flow' });
    await settings.getByRole('button', { name: 'Add opening hours' }).click();
    const hours = settings.getByRole('region', { name: 'Opening hours: Opening hours' });
    await hours.getByLabel('Monday, closes, 1').fill('12:00');
    await hours.getByRole('button', { name: 'Monday: add hours' }).click();
    await hours.getByRole('button', { name: 'Copy the hours of Monday' }).click();
    await page.getByRole('menuitem', { name: 'To every day' }).click();
    await hours.getByRole('button', { name: 'Add a day' }).click();
    await hours.getByLabel('Date').fill('2026-12-25');
    await hours.getByRole('textbox', { name: 'Name', exact: true }).fill('Christmas');
    await hours.getByText(/opens:|closes:/).waitFor();
    const { calendars } = await untilDraft('the hours are kept', (flow) =>
      flow.calendars.some(({ exceptions }) => exceptions[0]?.label === 'Christmas'),
    );
    expect(calendars.at(-1)).toMatchObject({
      weekly: [
        {
          days: { length: 7 },
          spans: [
            { from: '09:00', to: '12:00' },
            { from: '13:00', to: '16:00' },
          ],
        },
      ],
      exceptions: [{ date: '2026-12-25', label: 'Christmas', spans: [] }],
    });
    await settings.getByText('Timing and interruptions').click();
    await settings.getByRole('button', { name: 'Set here: Wait for an answer' }).click();
    await settings.getByRole('textbox', { name: 'Wait for an answer' }).fill('7');
    await untilDraft('the time is kept', ({ defaults }) => defaults.noInputMs === 7_000);
    await expectNothing(page, 'the settings of a flow', 'aside');
    await settings.getByRole('button', { name: 'Close settings of the flow' }).click();
  });

  it('puts a cascade together and shows what the agent will get', async () => {
    const form = await open('logic-handoff');
    await form.getByRole('button', { name: 'Add an attempt' }).click();
    await page.getByRole('menuitem', { name: 'Announce, then connect' }).click();
    const way = form.getByRole('region', { name: '2. Announce, then connect' });
    await way.getByRole('textbox', { name: 'For at most' }).fill('12');
    await way.getByRole('button', { name: 'More for 2. Announce, then connect' }).click();
    await page.getByRole('menuitem', { name: 'Move up' }).click();
    await form.getByRole('textbox', { name: 'Summary for the agent' }).fill('A table for {{ party_size }}.');
    await form.getByText('A table for 4.').waitFor();
    const flow = await untilDraft('the cascade is kept', (present) =>
      JSON.stringify(settingsOf(present, 'logic-handoff')).includes('A table for'),
    );
    expect(settingsOf(flow, 'logic-handoff')).toMatchObject({
      cascade: [{ way: 'attended', timeoutMs: 12_000 }, { way: 'bridge' }],
    });
    await expectNothing(page, 'the form of a handoff', 'aside');
  });

  it('tries a request by the rules of a call, and takes the place of a value from the answer', async () => {
    const form = await open('logic-request');
    await form.getByRole('textbox', { name: 'Example for “The caller’s number”' }).fill('+44 7');
    const send = form.getByRole('button', { name: 'Send now' });
    await send.click();
    await form.getByText('not on the list of allowed hosts').waitFor();
    await admin.send('PUT', `/api/allowed-hosts/${encodeURIComponent(host)}`);
    await send.click();
    await form.getByText('Status 200').waitFor();
    await form.getByText(`Sent: GET http://${host}/guests/%2B44%207`).waitFor();
    await form.getByRole('button', { name: 'visits: 3. Remember it' }).click();
    await page.getByRole('menuitem', { name: 'Number of people' }).click();
    const flow = await untilDraft('the place is kept', (present) =>
      JSON.stringify(settingsOf(present, 'logic-request')).includes('visits'),
    );
    expect(settingsOf(flow, 'logic-request')).toMatchObject({
      mapping: [{ variable: 'party_size', path: '$.guest.visits' }],
    });
    await expectNothing(page, 'the form of a request', 'aside');
  });

  it('leads from a problem to its field, and mends what can be mended safely', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /show the list/ }).click();
    const problems = page.getByRole('complementary', { name: 'Problems' });
    await problems.getByRole('button', { name: 'Take it out', exact: true }).click();
    await untilDraft(
      'the status rule is gone',
      (flow) => !JSON.stringify(settingsOf(flow, 'logic-request')).includes('shadowed'),
    );
    await problems.getByRole('button', { name: 'Take it out', exact: true }).waitFor({ state: 'detached' });
    await problems
      .getByRole('button', { name: /“nobody_knows”/ })
      .first()
      .click();
    const field = panel().getByRole('combobox', { name: 'Remember the wait (minutes) as' });
    await field.waitFor();
    await page.locator('select:focus').waitFor();
    expect(await page.locator('select:focus').getAttribute('aria-label')).toBe(await field.getAttribute('aria-label'));
    await panel().getByRole('button', { name: 'Make the variable “nobody_knows”' }).click();
    await untilDraft('the variable is made', ({ variables }) =>
      variables.some(({ name, type }) => name === 'nobody_knows' && type === 'number'),
    );
  });
});

/** Nodes beside the sample, each reached from nowhere: a draft may be so. */
function withLogic(flow: FlowDefinition, host: string): FlowDefinition {
  const at = (x: number) => ({ x, y: -400 });
  return flowDefinitionSchema.parse({
    ...flow,
    nodes: [
      ...flow.nodes,
      {
        id: 'logic-check',
        type: 'check',
        label: 'Large party?',
        position: at(0),
        settings: { rules: [{ id: 'many', label: 'Many', condition: 'party_size > 2' }] },
      },
      {
        id: 'logic-handoff',
        type: 'handoff',
        label: 'To somebody',
        position: at(400),
        settings: { destination: { kind: 'queue', queue: 'reservations' }, cascade: [{ way: 'bridge' }] },
      },
      {
        id: 'logic-request',
        type: 'request',
        label: 'Known guest?',
        position: at(800),
        settings: {
          url: `http://${host}/guests/{{ caller }}`,
          statuses: [
            { id: 'missing', label: 'Missing', from: 400, to: 499 },
            { id: 'shadowed', label: 'Gone', from: 410, to: 410 },
          ],
        },
      },
      {
        id: 'logic-wait',
        type: 'queue-status',
        label: 'How long?',
        position: at(1_200),
        settings: { queue: 'reservations', waitVariable: 'nobody_knows' },
      },
    ],
  });
}
