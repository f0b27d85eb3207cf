export { isAllowed } from './allowed-host.js';
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
  type SendRequest,
} from './http-requests.js';
