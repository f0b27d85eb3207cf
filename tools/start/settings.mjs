import { isIP } from 'node:net';
import path from 'node:path';
import { root } from './root.mjs';
import { givenKey } from './secret-key.mjs';
import { StartError } from './start-error.mjs';

/**
 * What can be set from outside, read once. README.md has the same table.
 *
 * @typedef {object} Settings
 * @property {number} editorPort BATON_EDITOR_PORT
 * @property {number} agentDeskPort BATON_AGENT_DESK_PORT
 * @property {number} apiPort BATON_API_PORT
 * @property {number} sipPort BATON_SIP_PORT, UDP and TCP
 * @property {string} sipHost BATON_SIP_HOST: the address to listen on, and to name in SIP
 * @property {{ from: number, to: number }} rtpPorts BATON_RTP_PORTS
 * @property {number | undefined} healthPort BATON_HEALTH_PORT of the runtime; the system chooses one when undefined
 * @property {string} dataDir BATON_DATA_DIR, absolute
 * @property {string | undefined} databaseUrl DATABASE_URL; with it no database is started
 * @property {string | undefined} secretKey BATON_SECRET_KEY; without it the data folder has one of its own
 */

/**
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 * @throws {StartError} one line, naming the variable, its value and what it may be; no value of a secret one
 */
export function readSettings(environment) {
  const settings = {
    editorPort: port(environment, 'BATON_EDITOR_PORT', 3000),
    agentDeskPort: port(environment, 'BATON_AGENT_DESK_PORT', 3001),
    apiPort: port(environment, 'BATON_API_PORT', 4000),
    sipPort: port(environment, 'BATON_SIP_PORT', 5060),
    // loopback until somebody says otherwise: a SIP port that is open to the network is found within minutes
    sipHost: sipHost(environment),
    rtpPorts: rtpPorts(environment),
    healthPort: environment.BATON_HEALTH_PORT ? port(environment, 'BATON_HEALTH_PORT', 0) : undefined,
    dataDir: path.resolve(root, environment.BATON_DATA_DIR || '.baton'),
    databaseUrl: databaseUrl(environment),
    secretKey: givenKey(environment),
  };
  refuseDoubles(settings);
  return settings;
}

/** Two of our own on one port would say "busy", which would be true and of no help. */
function refuseDoubles(/** @type {Settings} */ settings) {
  const tcp = {
    BATON_EDITOR_PORT: settings.editorPort,
    BATON_AGENT_DESK_PORT: settings.agentDeskPort,
    BATON_API_PORT: settings.apiPort,
    BATON_SIP_PORT: settings.sipPort,
    ...(settings.healthPort ? { BATON_HEALTH_PORT: settings.healthPort } : {}),
  };
  /** @type {Map<number, string>} */
  const seen = new Map();
  for (const [name, value] of Object.entries(tcp)) {
    const other = seen.get(value);
    if (other) throw new StartError(`${other} and ${name} are both ${value}; give one of them another port.`);
    seen.set(value, name);
  }
  const { from, to } = settings.rtpPorts;
  if (settings.sipPort >= from && settings.sipPort <= to) {
    throw new StartError(
      `BATON_SIP_PORT=${settings.sipPort} lies within BATON_RTP_PORTS=${from}-${to}; move one of them.`,
    );
  }
}

function port(
  /** @type {Record<string, string | undefined>} */ environment,
  /** @type {string} */ name,
  /** @type {number} */ otherwise,
) {
  const text = environment[name]?.trim();
  if (!text) return otherwise;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= 65535) return value;
  throw new StartError(`${name}=${text} is not a port: a whole number from 1 to 65535 is needed.`);
}

function rtpPorts(/** @type {Record<string, string | undefined>} */ environment) {
  const text = environment.BATON_RTP_PORTS?.trim() || '40000-40999';
  const [, from, to] = (/^(\d{1,5})-(\d{1,5})$/.exec(text) ?? []).map(Number);
  // one call needs an even port for RTP and the next one for RTCP
  if (from !== undefined && to !== undefined && from >= 1024 && to <= 65535 && to - from >= 3) return { from, to };
  throw new StartError(
    `BATON_RTP_PORTS=${text} is not a range of ports: from-to within 1024-65535, such as 40000-40999, is needed.`,
  );
}

function sipHost(/** @type {Record<string, string | undefined>} */ environment) {
  const text = environment.BATON_SIP_HOST?.trim() || '127.0.0.1';
  if (isIP(text)) return text;
  throw new StartError(`BATON_SIP_HOST=${text} is not an IP address of this machine; 0.0.0.0 means all of them.`);
}

function databaseUrl(/** @type {Record<string, string | undefined>} */ environment) {
  const text = environment.DATABASE_URL?.trim();
  if (!text) return undefined;
  if (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text)) return text;
  // never shown: it has a password in it
  throw new StartError('DATABASE_URL is not a PostgreSQL address such as postgresql://user:password@host:5432/baton.');
}
