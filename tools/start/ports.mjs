import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { StartError } from './start-error.mjs';

/** @typedef {{ variable: string, port: number, host: string, protocol: 'tcp' | 'udp', what: string }} NeededPort */

/**
 * The ports that `npm start` will listen on, by the variable that moves each.
 * @param {import('./settings.mjs').Settings} settings
 * @returns {NeededPort[]}
 */
export function neededPorts(settings) {
  const web = { host: '127.0.0.1', protocol: /** @type {const} */ ('tcp') };
  const sip = { variable: 'BATON_SIP_PORT', port: settings.sipPort, host: settings.sipHost, what: 'SIP' };
  return [
    { variable: 'BATON_EDITOR_PORT', port: settings.editorPort, what: 'the editor', ...web },
    { variable: 'BATON_AGENT_DESK_PORT', port: settings.agentDeskPort, what: 'the agent desk', ...web },
    { variable: 'BATON_API_PORT', port: settings.apiPort, what: 'the api', ...web },
    ...(settings.healthPort
      ? [{ variable: 'BATON_HEALTH_PORT', port: settings.healthPort, what: 'the health of the runtime', ...web }]
      : []),
    { ...sip, protocol: 'udp' },
    { ...sip, protocol: 'tcp' },
  ];
}

/**
 * @param {NeededPort[]} needed
 * @throws {StartError} one line: which port, what wanted it, and which variable moves it
 */
export async function requireFreePorts(needed) {
  for (const { variable, port, host, protocol, what } of needed) {
    const code = await (protocol === 'tcp' ? tryTcp(host, port) : tryUdp(host, port));
    if (!code) continue;
    const place = `Port ${port} (${protocol.toUpperCase()}, for ${what})`;
    const way = `set ${variable} to another port, for example ${variable}=${port < 64_000 ? port + 1000 : port - 1000}.`;
    if (code === 'EADDRINUSE') throw new StartError(`${place} is busy: ${way}`);
    if (code === 'EACCES') throw new StartError(`${place} is not ours to open: ${way}`);
    if (code === 'EADDRNOTAVAIL') throw new StartError(`BATON_SIP_HOST=${host} is not an address of this machine.`);
    throw new StartError(`${place} cannot be opened (${code}): ${way}`);
  }
}

/** A TCP port on loopback that is free now, chosen by the system. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** @returns {Promise<string | undefined>} the code of the error, if there is one */
function tryTcp(/** @type {string} */ host, /** @type {number} */ port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** @returns {Promise<string | undefined>} the code of the error, if there is one */
function tryUdp(/** @type {string} */ host, /** @type {number} */ port) {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      socket.close();
      resolve(error.code ?? error.message);
    });
    socket.bind({ address: host, port, exclusive: true }, () => socket.close(() => resolve(undefined)));
  });
}
