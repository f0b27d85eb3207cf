import { webHeaders } from './web-headers.mjs';

/**
 * How vite serves a web app, in development (`server`) and under `npm start` (`preview`). The api is reached through
 * it, so that its cookie is first-party; event streams pass unbuffered, WebSockets as well.
 *
 * @param {{ port: number, apiPort: number }} where
 * @returns {Pick<import('vite').UserConfig, 'server' | 'preview'>}
 */
export function webServer({ port, apiPort }) {
  const at = { host: '127.0.0.1', port, strictPort: true };
  const proxy = { '/api': { target: `http://127.0.0.1:${apiPort}`, ws: true, configure: endWithTheApi } };
  return { server: { ...at, proxy }, preview: { ...at, proxy, headers: webHeaders } };
}

/**
 * When the api dies in the middle of an answer, the browser's half is cut too. Left open, an event stream would look
 * alive for ever, and the desk would never connect again and read what it missed.
 *
 * @type {NonNullable<import('vite').ProxyOptions['configure']>}
 */
const endWithTheApi = (proxy) => {
  proxy.on('proxyRes', (answer, _request, response) => {
    answer.once('close', () => {
      if (!answer.complete) response.destroy();
    });
  });
};
