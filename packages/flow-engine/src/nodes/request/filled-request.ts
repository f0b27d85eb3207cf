import type { RequestHeader, RequestNode } from '@baton/flow-schema';
import type { Effect } from '../../effects/effect.js';
import { renderJson } from '../../templates/render-json.js';
import { renderHeader, renderUrl, type ValueLookup } from '../../templates/render-url.js';

type Settings = RequestNode['settings'];

/** A request with its templates filled; whose it is and how long it may take is said by who sends it. */
export type FilledRequest = Omit<
  Extract<Effect, { type: 'send-request' }>,
  'type' | 'requestId' | 'nodeId' | 'timeoutMs'
>;

/** What may be asked twice without being done twice (RFC 9110 §9.2.2). */
const IDEMPOTENT: ReadonlySet<string> = new Set(['GET', 'PUT', 'DELETE']);

export const mayRepeat = ({ method, idempotent }: Pick<Settings, 'method' | 'idempotent'>): boolean =>
  idempotent || IDEMPOTENT.has(method);

/**
 * A request node's settings with values put in.
 *
 * @param isList whether a variable keeps a list, and so takes every match of its path
 */
export function filledRequest(
  settings: Settings,
  lookup: ValueLookup,
  isList: (variable: string) => boolean,
): FilledRequest {
  const { method, url, headers, body, retries, mapping } = settings;
  return {
    method,
    url: renderUrl(url, lookup),
    headers: headers.map((header) => filledHeader(header, lookup)),
    body: body === undefined ? null : renderJson(body, lookup),
    retries,
    idempotent: mayRepeat(settings),
    mapping: mapping.map((part) => ({ ...part, all: isList(part.variable) })),
  };
}

/** The outcome of a request that was answered: the first rule that fits, else `ok` for 2xx and `failed` for others. */
export function outcomeOfStatus(statuses: Settings['statuses'], status: number): string {
  const rule = statuses.find(({ from, to }) => status >= from && status <= to);
  return rule?.id ?? (status >= 200 && status <= 299 ? 'ok' : 'failed');
}

const filledHeader = (header: RequestHeader, lookup: ValueLookup): RequestHeader =>
  'secret' in header ? header : { name: header.name, value: renderHeader(header.value, lookup) };
