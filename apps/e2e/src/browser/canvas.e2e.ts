import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowDefinition, FlowNode } from '@baton/flow-schema';
import type { Browser, Page } from '@playwright/test';
import { until } from '../harness/until.js';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { freshPage, launchChromium, openAs, PATIENCE_MS } from './chromium.js';
import { copyOfSample } from './sample-copy.js';

/** Start and end, with nothing between: the rest is drawn. */
const almostNothing = (flow: FlowDefinition): FlowDefinition => ({
  ...flow,
  nodes: [
    { id: 'start', type: 'start', label: '', position: { x: 0, y: 0 }, conversation: {}, settings: {} },
    {
      id: 'bye',
      type: 'end',
      label: 'Goodbye',
      position: { x: 420, y: 0 },
      conversation: {},
      settings: { result: 'done' },
    },
  ],
  edges: [{ id: 'first', source: 'start', outcome: 'next', target: 'bye' }],
  testCases: [],
});

/** The two in a group, and a card beside it. */
const besideAGroup = (flow: FlowDefinition): FlowDefinition => {
  const { nodes, ...rest } = almostNothing(flow);
  const later = { ...(nodes[1] as FlowNode), id: 'later', label: 'Later', position: { x: 420, y: 420 } };
  return {
    ...rest,
    groups: [{ id: 'welcome', label: 'Welcome', conversation: {} }],
    nodes: [...nodes.map((node) => ({ ...node, group: 'welcome' })), later],
  };
};

describe('the canvas', () => {
  const running = runningUnderTest();
  let browser: Browser;
  let admin: ApiClient;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    admin = await ApiClient.signedIn(running, 'admin');
  });
  beforeEach(async () => {
    page = await freshPage(browser);
  });
  afterEach(() => page.context().close());
  afterAll(() => browser.close());

  const card = (name: string) => page.locator('.react-flow__node').filter({ hasText: name }).first();
  const announced = (words: string | RegExp) => page.locator('[data-announces]').filter({ hasText: words }).waitFor();
  const open = async (title: string, change?: (flow: FlowDefinition) => FlowDefinition): Promise<string> => {
    const { flowId } = await copyOfSample(admin, title, change);
    await openAs(page, running, 'analyst', `/flows/${flowId}`);
    await card('Start').waitFor();
    return flowId;
  };
  /** The draft as it is saved once it fits. */
  const saved = (flowId: string, fits: (flow: FlowDefinition) => boolean): Promise<true> =>
    until('the draft is saved as it was drawn', PATIENCE_MS, async () => {
      const { draft } = await admin.get<{ draft: { definition: FlowDefinition } }>(`/api/flows/${flowId}`);
      return fits(draft.definition) || undefined;
    });
  const focused = (nodeId: string): Promise<true> =>
    until(
      `the focus is on ${nodeId}`,
      PATIENCE_MS,
      async () => (await page.evaluate('document.activeElement?.dataset.id')) === nodeId || undefined,
    );
  const leads = (flow: FlowDefinition): string[] =>
    flow.edges.map(({ source, outcome, target }) => `${source}.${outcome}>${target}`);

  it('is drawn on by keyboard alone: what comes next, from outcome to outcome', async () => {
    const flowId = await open('By keyboard', almostNothing);
    await card('Goodbye').focus();
    await page.keyboard.press('Control+ArrowLeft');
    await focused('start');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement?.getAttribute("aria-label")')).toContain('Then');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'What comes next?' }).waitFor();
    await page.keyboard.type('ask');
    await page.keyboard.press('Enter');
    await announced(/Ask added.*leads to Ask/);
    await focused('ask-1');
    await page.keyboard.press('+');
    await page.keyboard.type('goodbye');
    await page.getByRole('option', { name: /Lead to: Goodbye/ }).waitFor();
    await page.keyboard.press('Enter');
    await announced('Ask, Answered, leads to Goodbye.');
    await saved(flowId, (flow) => leads(flow).sort().join() === 'ask-1.answered>bye,start.next>ask-1');
    await page.keyboard.press('Control+z');
    await saved(flowId, (flow) => leads(flow).join() === 'start.next>ask-1');
  });

  it('takes a card from the palette onto an edge, and the flow runs through it', async () => {
    const flowId = await open('Onto an edge', almostNothing);
    await page.locator('.react-flow__edge-interaction').first().waitFor({ state: 'attached' });
    const middle = await page.evaluate<{ x: number; y: number }>(`(() => {
      const line = document.querySelector('.react-flow__edge-interaction');
      const { x, y } = line.getPointAtLength(line.getTotalLength() / 2);
      const { a, d, e, f } = line.getScreenCTM();
      return { x: x * a + e, y: y * d + f };
    })()`);
    const canvas = await page.locator('[data-canvas]').boundingBox();
    if (canvas === null) throw new Error('there is no canvas');
    await page.getByRole('button', { name: 'Add: Say' }).dragTo(page.locator('[data-canvas]'), {
      targetPosition: { x: middle.x - canvas.x, y: middle.y - canvas.y },
    });
    await saved(flowId, (flow) => leads(flow).sort().join() === 'say-1.next>bye,start.next>say-1');
  });

  it('copies cards into another flow, and says so when the clipboard has none', async () => {
    await open('Copied from');
    await card('Greeting').click();
    await page.keyboard.press('Control+c');
    const flowId = await copyOfSample(admin, 'Copied to', almostNothing);
    await page.goto(new URL(`/flows/${flowId.flowId}`, running.editorUrl).href);
    await card('Goodbye').click();
    await page.keyboard.press('Control+v');
    await announced(/Greeting added/);
    await saved(flowId.flowId, (flow) => flow.nodes.some(({ label }) => label === 'Greeting'));

    await page.getByRole('textbox', { name: 'Name' }).fill('<script>alert(1)</script>');
    await page.getByRole('textbox', { name: 'Name' }).press('Control+a');
    await page.keyboard.press('Control+x');
    await card('Goodbye').focus();
    await page.keyboard.press('Control+v');
    await page.getByRole('alert').filter({ hasText: 'no cards on the clipboard' }).waitFor();
  });

  it('groups, draws the group as one card, opens it again, and undoes it all', async () => {
    const flowId = await open('Grouped', almostNothing);
    await card('Start').click();
    await card('Goodbye').click({ modifiers: ['Control'] });
    await page
      .getByRole('toolbar', { name: '2 cards selected' })
      .getByRole('button', { name: 'Group', exact: true })
      .click();
    await announced('Grouped.');
    await page.getByRole('button', { name: /^Draw the group .* as one card$/ }).click();
    await page.getByRole('button', { name: /^Open the group/ }).waitFor();
    expect(await card('Goodbye').count()).toBe(0);
    await page.getByRole('button', { name: /^Open the group/ }).click();
    await card('Goodbye').waitFor();
    await saved(flowId, (flow) => flow.groups.length === 1 && flow.nodes.every(({ group }) => group !== undefined));
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await saved(flowId, (flow) => flow.groups.length === 0);
  });

  it('takes a card that is dragged onto its frame into a group, and lets it go again', async () => {
    const flowId = await open('Dragged together', besideAGroup);
    const groupOf = (flow: FlowDefinition, id: string) => flow.nodes.find((node) => node.id === id)?.group;
    const spotOf = async (name: string) => {
      const box = await card(name).boundingBox();
      if (box === null) throw new Error(`there is no card called ${name}`);
      return { x: box.x + box.width / 2, y: box.y + 14 };
    };
    const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 6 });
    };
    const away = await spotOf('Later');
    const goodbye = await spotOf('Goodbye');
    await drag(away, { x: goodbye.x - 60, y: goodbye.y + 10 });
    await page.locator('[data-receives]').waitFor();
    await page.mouse.up();
    await announced('Later is in the group Welcome now.');
    await saved(flowId, (flow) => groupOf(flow, 'later') === 'welcome');
    await page.keyboard.press('Control+z');
    await saved(flowId, (flow) => groupOf(flow, 'later') === undefined && flow.nodes.at(-1)?.position.y === 420);

    await drag(goodbye, away);
    await page.mouse.up();
    await announced('Goodbye is in no group now.');
    await saved(flowId, (flow) => groupOf(flow, 'bye') === undefined && flow.groups.length === 1);
  });

  it('finds a card by what is said in it, and goes there', async () => {
    await open('Searched');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search this flow' }).fill('uses nuts');
    await page.getByRole('status').filter({ hasText: '1 card found' }).waitFor();
    await page.keyboard.press('Enter');
    await focused('allergy-answer');
  });

  it('arranges the whole flow in one step of undo, in a worker that the page may start', async () => {
    const flowId = await open('Arranged');
    const before = await admin.get<{ draft: { definition: FlowDefinition } }>(`/api/flows/${flowId}`);
    const places = (flow: FlowDefinition) => JSON.stringify(flow.nodes.map(({ id, position }) => [id, position]));
    await page.getByRole('toolbar', { name: 'Canvas' }).getByRole('button', { name: 'Arrange' }).click();
    await announced('The cards are arranged.');
    await saved(flowId, (flow) => places(flow) !== places(before.draft.definition));
    await page.getByRole('button', { name: 'Undo' }).click();
    await saved(flowId, (flow) => places(flow) === places(before.draft.definition));
  });

  it('explains its keys and opens its menu by keyboard; axe finds nothing in either', async () => {
    await open('Explained');
    await card('Greeting').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: /Duplicate/ }).waitFor();
    await expectNothing(page, 'the menu of the canvas', '[role=menu]');
    await page.keyboard.press('Escape');
    await card('Greeting').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await expectNothing(page, 'the keys of the canvas', '[role=dialog]');
  });
});
