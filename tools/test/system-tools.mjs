import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { runCommand, runToEnd } from '../start/run-command.mjs';
import { StartError } from '../start/start-error.mjs';
import { step } from '../start/step.mjs';

/** The programs that the end-to-end tests run, and the Debian package that each comes from. */
const tools = { sipp: 'sip-tester', baresip: 'baresip-core', chromium: 'chromium' };

/**
 * Installs what is missing where we may.
 * @throws {StartError} one line that says what to install, where we may not
 */
export async function ensureSystemTools() {
  const packages = missingPackages();
  if (packages.length === 0) return;
  const apt = await aptGet();
  if (!apt) throw new StartError(request(packages));
  await step(`Installing ${packages.join(', ')} (apt-get)`, async (note) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const onLine = (/** @type {string} */ line) => note(line.slice(0, 60));
    const run = (/** @type {string[]} */ args) =>
      runCommand(apt[0] ?? '', [...apt.slice(1), ...args], { env, onLine, what: `apt-get ${args[0]}` });
    await run(['update']);
    await run(['install', '-y', '--no-install-recommends', ...packages]);
  });
  const still = missingPackages();
  if (still.length > 0) throw new StartError(request(still));
}

const request = (/** @type {string[]} */ packages) =>
  `The end-to-end tests need ${packages.join(', ')}: apt-get install --no-install-recommends ${packages.join(' ')}`;

function missingPackages() {
  return Object.entries(tools).flatMap(([program, name]) => (isOnPath(program) ? [] : [name]));
}

function isOnPath(/** @type {string} */ program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** apt-get as root, or with sudo that asks for no password. */
async function aptGet() {
  if (!isOnPath('apt-get')) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  if (!isOnPath('sudo')) return undefined;
  const { code } = await runToEnd('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] : undefined;
}
