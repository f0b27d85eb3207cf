export { isAllowed } from './allowed-host.js';
export type { SendRequest } from './ask.js';
export { CallRequests } from './call-requests.js';
export { type BreakerLimits, breakerLimits, CircuitBreakers } from './circuit-breaker.js';
export { Connections, type PrivateHosts, type Resolve } from './connections.js';
export {
  type AnsweredRequest,
  HttpRequests,
  type HttpRequestsOptions,
  type PerformedRequest,
  type RequestLog,
  type RequestObserver,
  type RequestOutcome,
} from './http-requests.js';
