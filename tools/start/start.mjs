/**
 * `npm start`: from a fresh clone to a system that answers the phone. Installs, builds, starts a database, the api, the
 * runtime and the two web apps, says `Ready` when a call would be answered, and stops it all on Ctrl-C.
 */
import { announce, sampleNumber } from './announce.mjs';
import { build } from './build.mjs';
import { lockDataDir } from './data-dir-lock.mjs';
import { ensureInstalled } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { neededPorts, requireFreePorts } from './ports.mjs';
import { endCommands } from './run-command.mjs';
import { removeRunningFile, writeRunningFile } from './running-file.mjs';
import { readSettings } from './settings.mjs';
import { reachable } from './sip-address.mjs';
import { StartError } from './start-error.mjs';
import { say } from './step.mjs';
import { stopWhenNpmIsGone } from './stop-with-npm.mjs';
import { System } from './system.mjs';

/** A second Ctrl-C of a person comes later; npm hands the first one on to us a moment after the terminal does. */
const secondSignalAfterMs = 500;

/** @type {System | undefined} */
let system;
/** @type {Awaited<ReturnType<typeof lockDataDir>> | undefined} */
let lock;
/** @type {string | undefined} */
let dataDir;
let stoppingSince = 0;

requireNode();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt);
stopWhenNpmIsGone(() => {
  if (!stoppingSince) interrupt();
});
try {
  await start();
} catch (error) {
  await stopFor(error);
}

async function start() {
  const settings = readSettings(process.env);
  lock = await lockDataDir(settings.dataDir);
  dataDir = settings.dataDir;
  removeRunningFile(dataDir);
  await requireFreePorts(neededPorts(settings));
  await ensureInstalled();
  await build();
  const started = new System(settings, {
    onPid: (pid) => {
      lock?.addProcess(pid);
      publish();
    },
    onGivenUp: (message) => void stopFor(new StartError(message)),
  });
  if (stoppingSince) return;
  system = started;
  /** @type {import('./first-accounts.mjs').FirstAccount[] | undefined} */
  let accounts;
  // again when a service was restarted: it has another pid
  const publish = () => {
    if (accounts && !stoppingSince) writeRunningFile(settings.dataDir, describe(started, accounts));
  };
  accounts = await started.start();
  if (stoppingSince) return;
  publish();
  announce(settings, started.urls, accounts);
}

function describe(
  /** @type {System} */ running,
  /** @type {import('./first-accounts.mjs').FirstAccount[]} */ accounts,
) {
  const { sipHost, sipPort } = running.settings;
  const host = reachable(sipHost);
  const address = `${host.includes(':') ? `[${host}]` : host}:${sipPort}`;
  const uri = `sip:${sampleNumber}@${address}`;
  const sip = { udp: uri, tcp: `${uri};transport=tcp`, number: sampleNumber };
  return { ...running.urls, sip, pids: running.pids, accounts };
}

function interrupt() {
  if (!stoppingSince) {
    const calls = system?.services.runtime ? '; a call may end first, a second Ctrl-C ends it now' : '';
    say(`\nStopping${calls} …`);
    void stop(0);
  } else if (performance.now() - stoppingSince > secondSignalAfterMs) {
    system?.kill();
    endCommands('SIGKILL');
  }
}

/** Says why, in one line, and stops. */
async function stopFor(/** @type {unknown} */ error) {
  // what fails while we stop fails because we stop
  if (stoppingSince) return;
  if (error instanceof StartError) {
    if (error.details) console.error(error.details);
    console.error(error.message);
  } else {
    console.error(error);
  }
  await stop(1);
}

async function stop(/** @type {number} */ code) {
  stoppingSince = performance.now();
  endCommands();
  await system?.stop();
  if (dataDir) removeRunningFile(dataDir);
  lock?.release();
  if (system && code === 0) say('Stopped.');
  process.exit(code);
}
