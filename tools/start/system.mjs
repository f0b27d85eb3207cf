import path from 'node:path';
import { firstAccounts } from './first-accounts.mjs';
import { freePort } from './ports.mjs';
import { secretKey } from './secret-key.mjs';
import { Service } from './service.mjs';
import { reachable, sipAddress } from './sip-address.mjs';
import { askOptions } from './sip-options.mjs';
import { step } from './step.mjs';

/** Time for the calls that are in progress when a laptop's Baton is stopped. A production value is longer. */
const drainMs = 20_000;

/**
 * All processes of a running Baton, in the order in which they start; they stop in another one, so that a call in
 * progress keeps what it needs: the runtime first, the database last.
 */
export class System {
  /** @type {Partial<Record<'database' | 'api' | 'runtime' | 'web', Service>>} */
  services = {};
  #databaseUrl = '';
  #databasePort = 0;
  #healthPort = 0;
  #secretKey = '';

  /**
   * @param {import('./settings.mjs').Settings} settings
   * @param {{ onPid: (pid: number) => void, onGivenUp: (message: string) => void }} listener
   */
  constructor(settings, listener) {
    this.settings = settings;
    this.listener = listener;
  }

  get urls() {
    const { editorPort, agentDeskPort, apiPort } = this.settings;
    const at = (/** @type {number} */ port) => `http://127.0.0.1:${port}`;
    return {
      editorUrl: at(editorPort),
      agentDeskUrl: at(agentDeskPort),
      apiUrl: at(apiPort),
      runtimeHealthUrl: at(this.#healthPort),
    };
  }

  get pids() {
    const services = Object.entries(this.services).map(([name, service]) => [name, service.pid]);
    return Object.fromEntries([['start', process.pid], ...services]);
  }

  /** @returns {Promise<import('./first-accounts.mjs').FirstAccount[]>} accounts whose first password still holds */
  async start() {
    this.#secretKey = secretKey(this.settings.dataDir, this.settings.secretKey);
    this.#healthPort = this.settings.healthPort ?? (await freePort());
    await this.#startDatabase();
    const accounts = await step('Preparing the database', () => firstAccounts(this.settings.dataDir, this.#env()));
    await step('Starting the api, the runtime and the web apps', () =>
      Promise.all([this.#startApi(), this.#startRuntime(), this.#startWeb()]),
    );
    return accounts;
  }

  /** The runtime lets its calls end before anything that they need is taken away. */
  async stop() {
    const { runtime, web, api, database } = this.services;
    for (const service of [runtime, web, api, database]) await service?.stop();
  }

  /** Ends the calls too. The database still gets the second that it needs: it would have to recover otherwise. */
  kill() {
    const { runtime, web, api } = this.services;
    for (const service of [runtime, web, api]) service?.kill();
  }

  async #startDatabase() {
    const { databaseUrl, dataDir } = this.settings;
    if (databaseUrl) {
      this.#databaseUrl = databaseUrl;
      return;
    }
    this.services.database = this.#service('database', 'PostgreSQL', {
      args: () => ['tools/start/database.mjs', path.join(dataDir, 'postgres'), String(this.#databasePort)],
      isReady: async ({ message }) => {
        if (!message?.url) return false;
        this.#databaseUrl = message.url;
        // after a crash it comes back where the others look for it
        this.#databasePort = message.port;
        return true;
      },
      readyWithinMs: 90_000,
      stopWithinMs: 30_000,
    });
    await step('Starting PostgreSQL', () => this.services.database?.start() ?? Promise.resolve());
  }

  #startApi() {
    this.services.api = this.#service('api', 'The api', {
      args: () => ['apps/api/dist/main.js'],
      hasKey: true,
      isReady: () => isOk(`${this.urls.apiUrl}/readyz`),
    });
    return this.services.api.start();
  }

  #startRuntime() {
    const { sipHost, sipPort } = this.settings;
    const host = reachable(sipHost);
    this.services.runtime = this.#service('runtime', 'The runtime', {
      args: () => ['apps/runtime/dist/main.js'],
      hasKey: true,
      // ready is who would answer a call: a readiness probe says what the process thinks, OPTIONS what a caller gets
      isReady: async () =>
        (await isOk(`${this.urls.runtimeHealthUrl}/readyz`)) && (await askOptions({ host, port: sipPort })) === 200,
      stopWithinMs: this.#drainMs() + 5_000,
    });
    return this.services.runtime.start();
  }

  #startWeb() {
    this.services.web = this.#service('web', 'The web server of editor and agent desk', {
      args: () => ['tools/start/web.mjs'],
      isReady: async () => (await isOk(this.urls.editorUrl)) && (await isOk(this.urls.agentDeskUrl)),
      stopWithinMs: 5_000,
    });
    return this.services.web.start();
  }

  /**
   * @param {string} name
   * @param {string} title
   * @param {{ args: () => string[], isReady: (service: Service) => Promise<boolean>, readyWithinMs?: number,
   *   stopWithinMs?: number, hasKey?: boolean }} how `hasKey`: it is given the key that secrets are sealed with
   */
  #service(name, title, { args, isReady, readyWithinMs = 60_000, stopWithinMs = 10_000, hasKey = false }) {
    const { dataDir } = this.settings;
    const env = () => ({ ...this.#env(), ...(hasKey ? { BATON_SECRET_KEY: this.#secretKey } : {}) });
    return new Service({ name, title, args, env, dataDir, readyWithinMs, stopWithinMs, isReady, ...this.listener });
  }

  #drainMs() {
    const given = Number(process.env.BATON_DRAIN_MS || drainMs);
    return Number.isFinite(given) ? given : drainMs;
  }

  /** @returns {NodeJS.ProcessEnv} */
  #env() {
    const { editorPort, agentDeskPort, apiPort, sipPort, sipHost, rtpPorts, dataDir } = this.settings;
    return {
      NODE_ENV: 'production',
      BATON_DRAIN_MS: String(drainMs),
      ...Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
      // for those who need it only
      BATON_SECRET_KEY: undefined,
      BATON_EDITOR_PORT: String(editorPort),
      BATON_AGENT_DESK_PORT: String(agentDeskPort),
      BATON_API_PORT: String(apiPort),
      BATON_SIP_PORT: String(sipPort),
      BATON_SIP_HOST: sipHost,
      BATON_SIP_ADDRESS: process.env.BATON_SIP_ADDRESS || sipAddress(this.settings),
      BATON_RTP_PORTS: `${rtpPorts.from}-${rtpPorts.to}`,
      BATON_HEALTH_PORT: String(this.#healthPort),
      BATON_DATA_DIR: dataDir,
      DATABASE_URL: this.#databaseUrl,
    };
  }
}

async function isOk(/** @type {string} */ url) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
