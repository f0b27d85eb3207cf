import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { filledRequest, outcomeOfStatus } from '@baton/flow-engine';
import {
  CircuitBreakers,
  Connections,
  HttpRequests,
  isAllowed,
  type PerformedRequest,
  type SendRequest,
} from '@baton/outbound-request';
import { type Database, openSecret, type Role } from '@baton/persistence';
import type { Logger } from 'pino';
import { FairTurns, type TakenBy } from '../accounts/fair-turns.js';
import type { ApiSettings } from '../config/environment.js';
import { DATABASE, LOG, SETTINGS } from '../config/tokens.js';
import { ApiError } from '../http/api-error.js';
import { hideSecrets } from './hide-secrets.js';
import { SecretPlaces, secretsOf } from './secret-places.js';
import type { TriedRequest, TryRequestBody } from './try-request-schema.js';

/** More are not performed at once, and none waits. */
const TURNS = { atOnce: 8, ofOne: 3, waiting: 0, waitingOfOne: 0 };
/** Characters of an answer that are shown. */
const MOST_SHOWN = 64 * 1024;

const busy = (taken: TakenBy): ApiError => {
  const words = taken === 'own' ? 'Wait for the answers to what you are trying already' : 'Too many requests are tried';
  return new ApiError('tries-busy', words, undefined, 5);
};

export interface WhoTries {
  email: string;
  role: Role;
}

/** Performs a request of a draft once, by the rules of a call: the same hosts, limits and time-outs. */
@Injectable()
export class TryRequest implements OnApplicationShutdown {
  #allowed: ReadonlySet<string> = new Set();
  readonly #turns = new FairTurns(TURNS, busy);
  readonly #connections = new Connections({ allows: (url) => isAllowed(this.#allowed, url) });
  readonly #breakers = new CircuitBreakers();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(SETTINGS) private readonly settings: Pick<ApiSettings, 'sealingKey'>,
    @Inject(LOG) private readonly log: Logger,
    private readonly places: SecretPlaces,
  ) {}

  /** @param gone aborted when nobody waits any more @throws ApiError `tries-busy`, NotFoundError */
  of(flowId: string, body: TryRequestBody, who: WhoTries, gone: AbortSignal): Promise<TriedRequest> {
    return this.#turns.run(who.email, () => this.#try(flowId, body, who, gone));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#connections.close();
  }

  async #try(flowId: string, body: TryRequestBody, who: WhoTries, gone: AbortSignal): Promise<TriedRequest> {
    await this.database.flows.byId(flowId);
    const effect = effectOf(body);
    const allowed = await this.database.allowedHosts.all();
    this.#allowed = new Set(allowed.map(({ host }) => host));
    const kept = await this.#secretsFor(effect.url, body, who);
    if (kept.refused !== null) return tried(body, effect, kept.refused, []);
    await this.database.audit.record({
      account: who.email,
      action: 'request.tried',
      subject: flowId,
      detail: { method: effect.method, host: hostOf(effect.url) },
    });
    const requests = new HttpRequests({
      connections: this.#connections,
      breakers: this.#breakers,
      secretOf: (name) => Promise.resolve(kept.values.get(name)),
      observer: { answered: () => undefined, retried: () => undefined },
    });
    const performed = await requests.perform(effect, gone, this.log, true);
    return tried(body, effect, performed, [...kept.values.values()]);
  }

  /** The values of the secrets that it names, or why they are not given. */
  async #secretsFor(
    url: string,
    { settings: { headers } }: TryRequestBody,
    { role }: WhoTries,
  ): Promise<{ values: Map<string, string>; refused: PerformedRequest | null }> {
    const values = new Map<string, string>();
    const names = new Set(secretsOf({ headers }));
    if (names.size === 0) return { values, refused: null };
    // By the address as it goes out: an example value may stand in the host.
    const [refused] = await this.places.notVouchedFor([{ url, headers }], role);
    if (refused !== undefined) return { values, refused: notPerformed('secret-not-here') };
    const { sealingKey } = this.settings;
    for (const { name, sealed } of await this.database.secrets.allSealed()) {
      if (!names.has(name) || sealingKey === null) continue;
      try {
        values.set(name, openSecret(sealingKey, name, sealed));
      } catch {
        // Sealed with another key: to the flow it is not there.
      }
    }
    return { values, refused: null };
  }
}

function effectOf({ settings, values, lists, timeoutMs }: TryRequestBody): SendRequest {
  const example = new Map(Object.entries(values));
  const isList = (variable: string) => lists.includes(variable);
  const lookup = (name: string) => {
    const value = example.get(name);
    return isList(name) && typeof value === 'string' ? value.split(',').map((entry) => entry.trim()) : value;
  };
  return {
    type: 'send-request',
    requestId: 'try',
    nodeId: 'try',
    ...filledRequest(settings, lookup, isList),
    timeoutMs,
  };
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');

const notPerformed = (reason: string): PerformedRequest => ({
  answered: { type: 'request-answered', requestId: 'try', status: null, failure: 'refused', values: {} },
  body: null,
  reason,
  attempts: 0,
  ms: 0,
});

function tried(
  { settings: { statuses, mapping } }: TryRequestBody,
  effect: SendRequest,
  { answered, body, reason, attempts, ms }: PerformedRequest,
  secrets: readonly string[],
): TriedRequest {
  const status = answered?.status ?? null;
  const outcome = status === null ? 'failed' : outcomeOfStatus(statuses, status);
  const shown = (text: string) => hideSecrets(text, secrets);
  const text = body === null ? null : shown(new TextDecoder().decode(body));
  const values = new Map(Object.entries(answered?.values ?? {}));
  const remembered = mapping.map(({ variable, otherwise }): TriedRequest['remembered'][number] => {
    const value = values.get(variable) ?? null;
    if (value !== null) {
      const text = shown(String(value));
      return { variable, value: text === String(value) ? value : text, from: 'answer' };
    }
    return otherwise === undefined
      ? { variable, value: null, from: 'nothing' }
      : { variable, value: otherwise, from: 'otherwise' };
  });
  return {
    outcome,
    status,
    failure: answered?.failure ?? null,
    reason,
    ms,
    attempts,
    sent: { method: effect.method, url: effect.url, body: effect.body },
    remembered: outcome === 'failed' ? [] : remembered,
    body: text?.slice(0, MOST_SHOWN) ?? null,
    cut: (text?.length ?? 0) > MOST_SHOWN,
  };
}
