import { sipAddress } from './sip-address.mjs';
import { say } from './step.mjs';

/** The number that the sample flow is bound to on the first start. */
export const sampleNumber = '1000';

const roles = ['owner', 'admin', 'analyst', 'agent'];

/**
 * The one block that a person needs: where to look, who to be, what to call, how to stop.
 *
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ editorUrl: string, agentDeskUrl: string }} urls
 * @param {import('./first-accounts.mjs').FirstAccount[]} accounts
 */
export function announce(settings, { editorUrl, agentDeskUrl }, accounts) {
  say('');
  say('Ready');
  say('');
  say(`  Editor       ${editorUrl}`);
  say(`  Agent desk   ${agentDeskUrl}`);
  say('');
  for (const line of accountLines(accounts)) say(`  ${line}`);
  say('');
  say(`  Call         sip:${sampleNumber}@${sipAddress(settings)}  (UDP and TCP, with any softphone)`);
  say(`  Or say it    npm run call -- "I would like to book a table"`);
  say('  Stop         Ctrl-C');
  say('');
}

function accountLines(/** @type {import('./first-accounts.mjs').FirstAccount[]} */ accounts) {
  if (accounts.length === 0) return ['Accounts     passwords as you set them'];
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const known = accounts.map(({ email, role, password }) => `${role.padEnd(12)} ${email.padEnd(width)}  ${password}`);
  const changed = roles.filter((role) => !accounts.some((account) => account.role === role));
  return [...known, ...changed.map((role) => `${role.padEnd(12)} password as you set it`)];
}
