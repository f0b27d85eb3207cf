import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from '@playwright/test';
import { ApiClient } from '../system/api-client.js';
import { runningUnderTest } from '../system/running-under-test.js';
import { expectNothing } from './axe.js';
import { fillSignIn, freshPage, launchChromium, openAs } from './chromium.js';
import { copyOfSample, type SampleCopy } from './sample-copy.js';

const running = runningUnderTest();
const PASSWORD = 'nine wet frogs in a pond';

let browser: Browser;
let admin: Page;
let guest: Page;
let flow: SampleCopy;
let email: string;
beforeAll(async () => {
  browser = await launchChromium();
  flow = await copyOfSample(await ApiClient.signedIn(running, 'admin'), 'Looked at');
  email = `guest-${flow.number}@trattoria.example`;
  admin = await freshPage(browser);
  guest = await freshPage(browser);
  await openAs(admin, running, 'admin', '/people');
});
afterAll(() => browser.close());

const addressOf = (path: string): string => new URL(path, running.editorUrl).href;

/** Chooses in the menu of a person's row. */
async function choose(page: Page, of: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${of}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

describe('people', () => {
  it('are invited by a link, which is shown once', async () => {
    await admin.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Email').fill('no address');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    await dialog.getByText('This is not an email address.').waitFor();
    await dialog.getByLabel('Email').fill(email);
    await dialog.getByRole('radio', { name: 'Viewer' }).check();
    expect(await dialog.getByRole('radio', { name: 'Owner' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Make the link' }).dblclick();
    const link = await dialog.getByLabel('Link').inputValue();
    expect(link).toMatch(/\/invitation#[\w-]{43}$/);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await admin.getByRole('region', { name: 'Links that are out' }).getByText(email).waitFor();
    await guest.goto(link);
  });

  it('come in with a name and a password that is not guessed first, and the link is used up', async () => {
    const link = guest.url();
    await guest.getByText(`You are invited as ${email}. Role: Viewer.`).waitFor();
    await guest.getByLabel('Your name').fill('Anna Guest');
    const password = guest.getByRole('textbox', { name: 'Password' });
    await password.fill('password1234');
    await guest.getByRole('button', { name: 'Set password and start' }).click();
    await guest.getByText('Too easy to guess', { exact: false }).waitFor();
    await password.fill(PASSWORD);
    await guest.getByRole('button', { name: 'Set password and start' }).click();
    await guest.getByRole('heading', { name: 'Flows', level: 1 }).waitFor();
    expect(guest.url()).not.toContain('#');
    const other = await freshPage(browser);
    await other.goto(link);
    await other.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    await other.context().close();
  });

  it('see what their role lets them: a viewer looks at a flow and changes nothing', async () => {
    expect(await guest.getByRole('button', { name: 'Manage' }).count()).toBe(0);
    expect(await guest.getByRole('button', { name: 'New flow' }).count()).toBe(0);
    await guest.goto(addressOf('/people'));
    await guest.getByText('There is nothing here').waitFor();
    await guest.goto(addressOf(`/flows/${flow.flowId}`));
    await guest.getByText('You can look, not change').waitFor();
    const node = guest.locator('.react-flow__node').first();
    await node.waitFor();
    await node.click();
    const panel = guest.getByRole('complementary');
    await panel.getByRole('textbox').first().waitFor();
    expect(await panel.getByRole('textbox').first().isEditable()).toBe(false);
    await guest.locator('.react-flow__node').nth(1).click();
    const play = panel.getByRole('button', { name: /^Play/ }).first();
    await play.waitFor();
    expect(await play.isEnabled()).toBe(true);
    expect(await panel.getByRole('combobox').first().isEnabled()).toBe(false);
    await guest.keyboard.press('Delete');
    expect(await guest.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
    const answer = await guest.request.put(addressOf(`/api/flows/${flow.flowId}/draft`), {
      data: { revision: 1, definition: {} },
    });
    expect(answer.status()).toBe(403);
  });

  it('get another role, which holds at once', async () => {
    await admin.reload();
    await choose(admin, 'Anna Guest', 'Change role…');
    await admin.getByRole('dialog').getByRole('radio', { name: 'Analyst' }).check();
    await admin.getByRole('button', { name: 'Change role', exact: true }).click();
    await admin.getByText('Anna Guest is now: Analyst').waitFor();
    await guest.goto(addressOf('/'));
    await guest.getByRole('button', { name: 'New flow' }).first().waitFor();
  });

  it('see where they are signed in, and sign out there', async () => {
    const elsewhere = await freshPage(browser);
    await elsewhere.goto(running.editorUrl);
    await fillSignIn(elsewhere, email, PASSWORD);
    await elsewhere.getByRole('heading', { name: 'Flows', level: 1 }).waitFor();
    await guest.goto(addressOf('/account'));
    const sessions = guest.getByRole('region', { name: 'Where you are signed in' });
    await sessions.getByText('this browser').waitFor();
    await sessions.getByRole('button', { name: /^Sign out Chrome/ }).click();
    await sessions.getByText('You are signed in nowhere else.').waitFor();
    await elsewhere.reload();
    await elsewhere.getByRole('button', { name: 'Sign in' }).waitFor();
    await elsewhere.context().close();
  });

  it('who are locked out are out at once', async () => {
    await choose(admin, 'Anna Guest', 'Lock out…');
    await admin.getByRole('dialog').getByRole('button', { name: 'Lock out' }).click();
    await admin.getByText('Anna Guest is locked out').waitFor();
    await guest.reload();
    await fillSignIn(guest, email, PASSWORD);
    await guest.getByText('Email or password is not right.').waitFor();
  });

  it('leave their changes in the history, where they are found', async () => {
    await admin.getByRole('button', { name: 'Manage' }).click();
    await admin.getByRole('menuitem', { name: 'History of changes' }).click();
    await admin.getByLabel('Search').fill(email);
    const rows = admin.getByRole('table', { name: 'History of changes' });
    await rows.getByText(`Admin invited ${email} as Viewer`).waitFor();
    await rows.getByText(`Admin changed the role of ${email} from Viewer to Analyst`).waitFor();
    await rows.getByText(`Admin locked ${email} out`).waitFor();
    await admin.getByLabel('Search').fill(flow.name);
    await rows.getByText(`Admin made the flow ${flow.name}`).waitFor();
    await rows.getByRole('link', { name: flow.name }).first().waitFor();
  });
});

describe('settings', () => {
  it('of a queue are added, changed and closed; it goes when nothing needs it', async () => {
    const name = `queue${flow.number}`;
    await admin.goto(addressOf('/settings'));
    await admin.getByRole('button', { name: 'Add a queue' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByLabel('Agents’ phone').fill('not a phone');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('This is not a SIP address', { exact: false }).waitFor();
    await dialog.getByLabel('Agents’ phone').fill('sip:nobody@127.0.0.1:9');
    await dialog.getByRole('button', { name: 'Save' }).dblclick();
    await admin.getByText(`${name} is saved`).waitFor();
    await admin.getByRole('switch', { name: `${name} is open` }).press('Space');
    await admin.getByText(`${name} is closed`).waitFor();

    await admin.getByRole('button', { name: 'Remove reservations' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('alert').getByText('hands over to it', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await admin.getByRole('button', { name: `Remove ${name}` }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await admin.getByText(`${name} is removed`).waitFor();
    await admin.getByRole('switch', { name: `${name} is open` }).waitFor({ state: 'detached' });
  });

  it('of secrets take a value and never show it', async () => {
    const name = `secret_${flow.number}`;
    await admin.goto(addressOf('/settings/secrets'));
    await admin.getByRole('button', { name: 'Add a secret' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Name').fill(name);
    await dialog.getByRole('textbox', { name: 'Value' }).fill('do-not-tell-4711');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await admin.getByText(`${name} is set`).waitFor();
    expect(await admin.content()).not.toContain('do-not-tell-4711');
    await admin.getByRole('button', { name: `Remove ${name}` }).click();
    await admin.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await admin.getByText(`${name} is removed`).waitFor();
  });
});

describe('pages about people and settings', () => {
  it.each(['light', 'dark'] as const)('have nothing that axe finds, %s', async (scheme) => {
    await admin.emulateMedia({ colorScheme: scheme });
    for (const path of ['/people', '/account', '/audit', '/settings/queues', '/settings/secrets', '/settings/hosts']) {
      await admin.goto(addressOf(path));
      await admin.getByRole('heading', { level: 1 }).waitFor();
      await admin.waitForLoadState('networkidle');
      await expectNothing(admin, `${path}, ${scheme}`);
    }
  });
});
