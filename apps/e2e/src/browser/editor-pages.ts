import type { Page } from '@playwright/test';
import type { ExamplePlaces } from './example-places.js';

/** A page or a part of one, as it is pictured and looked through. */
export interface EditorPage {
  name: string;
  path: (places: ExamplePlaces) => string;
  /** Brings it into view. */
  show: (page: Page) => Promise<unknown>;
  /** Where it is; what lies around it belongs to another entry. */
  within?: string;
}

const drawing = ({ flowId }: ExamplePlaces) => `/flows/${flowId}`;
const tests = ({ flowId }: ExamplePlaces) => `/flows/${flowId}/tests`;
const versions = ({ flowId }: ExamplePlaces) => `/flows/${flowId}/versions`;
/** Working something out takes a machine under load its time. */
const WORKED_OUT = { timeout: 60_000 };

/** An outcome's or a node's name on the canvas can be where a click would fall: the search finds a node by its words. */
const openNode = async (page: Page, name: string): Promise<void> => {
  await page.locator('.react-flow__node').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').last().fill(name);
  await page.getByRole('option').filter({ hasText: name }).first().click();
  await page.getByRole('complementary', { name: 'Settings' }).waitFor();
};
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1 }).waitFor();
const press = async (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tab = async (page: Page, name: string) => page.getByRole('tab', { name }).click();
const proof = async (page: Page, words: RegExp) => {
  await tab(page, 'Safety');
  await press(page, 'Check');
  await page.getByText(words).waitFor(WORKED_OUT);
};
const dialog = async (page: Page) => page.getByRole('dialog').waitFor();

/** What is seen by who has not signed in. */
export const pagesOutside: readonly EditorPage[] = [
  { name: 'sign-in', path: () => '/', show: (page) => page.getByRole('button', { name: 'Sign in' }).waitFor() },
  {
    name: 'invitation',
    path: ({ invitationPath }) => invitationPath,
    show: (page) => page.getByLabel('Your name').waitFor(),
  },
];

/** Every page of the editor for who has signed in as an administrator. */
export const editorPages: readonly EditorPage[] = [
  { name: 'flows', path: () => '/', show: heading('Flows') },
  {
    name: 'new-flow',
    path: () => '/',
    show: async (page) => {
      await press(page, 'New flow');
      await dialog(page);
    },
    within: '[role=dialog]',
  },
  {
    name: 'draw',
    path: drawing,
    show: (page) => page.locator('.react-flow__node').first().waitFor(),
  },
  { name: 'form-ask', path: drawing, show: (page) => openNode(page, 'Whose booking?'), within: 'aside:last-of-type' },
  {
    name: 'form-rule',
    path: drawing,
    show: (page) => openNode(page, 'Asks for a person'),
    within: 'aside:last-of-type',
  },
  { name: 'form-check', path: drawing, show: (page) => openNode(page, 'A big party?'), within: 'aside:last-of-type' },
  { name: 'form-handoff', path: drawing, show: (page) => openNode(page, 'To a person'), within: 'aside:last-of-type' },
  {
    name: 'form-request',
    path: ({ askingFlowId }) => `/flows/${askingFlowId}`,
    show: (page) => openNode(page, 'Look it up'),
    within: 'aside:last-of-type',
  },
  {
    name: 'vocabulary',
    path: drawing,
    show: async (page) => {
      await press(page, 'Vocabulary');
      await page.getByRole('complementary', { name: 'Vocabulary' }).waitFor();
    },
    within: 'aside:last-of-type',
  },
  {
    name: 'flow-settings',
    path: drawing,
    show: (page) => press(page, 'Settings of the flow'),
    within: 'aside:last-of-type',
  },
  { name: 'problems', path: drawing, show: (page) => press(page, /, show the list$/), within: 'aside:last-of-type' },
  {
    name: 'simulator',
    path: drawing,
    show: async (page) => {
      await press(page, 'Try it');
      await page.getByText('How can I help?').last().waitFor();
    },
    within: 'aside:last-of-type',
  },
  {
    name: 'call-this-flow',
    path: drawing,
    show: async (page) => {
      await press(page, 'Try it');
      await press(page, 'Call this flow');
      await page.getByText('Dial this number').waitFor();
    },
    within: 'aside:last-of-type',
  },
  {
    name: 'shortcuts',
    path: drawing,
    show: async (page) => {
      await page.locator('.react-flow__node').first().waitFor();
      await page.keyboard.press('?');
      await dialog(page);
    },
    within: '[role=dialog]',
  },
  {
    name: 'publish',
    path: drawing,
    show: async (page) => {
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await dialog(page);
    },
    within: '[role=dialog]',
  },
  {
    name: 'tests',
    path: tests,
    show: async (page) => {
      await press(page, 'Run all');
      await page.getByText(/^All \d+ tests passed$/).waitFor(WORKED_OUT);
    },
  },
  {
    name: 'coverage',
    path: tests,
    show: async (page) => {
      await tab(page, 'Coverage');
      await press(page, 'Run all and measure');
      await page.getByText('% covered').waitFor(WORKED_OUT);
    },
  },
  { name: 'safety', path: tests, show: (page) => proof(page, /nobody gets stuck/) },
  {
    name: 'safety-failed',
    path: ({ unsafeFlowId }) => `/flows/${unsafeFlowId}/tests`,
    show: (page) => proof(page, /^A caller can get stuck/),
  },
  { name: 'recent-calls', path: tests, show: (page) => tab(page, 'Recent calls') },
  { name: 'versions', path: versions, show: (page) => page.getByRole('heading', { name: 'Live now' }).waitFor() },
  {
    name: 'compare',
    path: versions,
    show: async (page) => {
      await page.getByText('Compare', { exact: true }).click();
      await page.getByRole('region', { name: 'Changes in words' }).waitFor();
    },
  },
  { name: 'calls', path: () => '/calls', show: heading('Calls') },
  { name: 'numbers', path: () => '/numbers', show: heading('Phone numbers') },
  { name: 'people', path: () => '/people', show: heading('People') },
  { name: 'history', path: () => '/audit', show: heading('History of changes') },
  { name: 'queues', path: () => '/settings/queues', show: heading('Settings') },
  { name: 'secrets', path: () => '/settings/secrets', show: heading('Settings') },
  { name: 'hosts', path: () => '/settings/hosts', show: heading('Settings') },
  { name: 'account', path: () => '/account', show: heading('Your account') },
];
