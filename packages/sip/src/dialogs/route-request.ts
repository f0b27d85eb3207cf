import { type NameAddr } from '../messages/name-addr.js';
import { serializeNameAddr } from '../messages/name-addr.js';
import { serializeUri, type Uri } from '../messages/uri.js';

export interface RoutedRequest {
  readonly requestUri: string;
  /** Values of the Route header, in order. */
  readonly routes: readonly string[];
  /** Where the request is sent to (§8.1.2): the first route, else the target. */
  readonly nextHop: Uri;
}

/** Request-URI and Route from a target and a route set (RFC 3261 §12.2.1.1). */
export function routeRequest(target: Uri, routeSet: readonly NameAddr[]): RoutedRequest {
  const [first, ...others] = routeSet;
  if (!first) return { requestUri: serializeUri(target), routes: [], nextHop: target };
  if (first.uri.params.has('lr')) {
    const routes = routeSet.map((route) => serializeNameAddr(route));
    return { requestUri: serializeUri(target), routes, nextHop: first.uri };
  }
  // a strict router: its own URI goes into the request line, and the target to the end of the route
  const params = new Map([...first.uri.params].filter(([name]) => name !== 'method'));
  const requestUri = serializeUri({ ...first.uri, params, headers: undefined });
  const routes = [...others.map((route) => serializeNameAddr(route)), serializeNameAddr({ uri: target })];
  return { requestUri, routes, nextHop: first.uri };
}
