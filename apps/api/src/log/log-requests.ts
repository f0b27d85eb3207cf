import type { NextFunction, Request, Response } from 'express';
import type { RequestMetrics } from '../health/request-metrics.js';
import type { Log } from './log.js';
import { giveRequestId, requestIdOf } from './request-id.js';

/** One line and one measurement per request, by the route's pattern: an address may hold a number that was dialled. */
export function logRequests(log: Log, metrics: RequestMetrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const began = performance.now();
    giveRequestId(response);
    response.once('close', () => {
      const ms = Math.round(performance.now() - began);
      const labels = { method: request.method, route: routeOf(request), status: response.statusCode };
      metrics.observe(labels, ms);
      const isProbe = labels.route === '/healthz' || labels.route === '/readyz' || labels.route === '/metrics';
      log[isProbe ? 'debug' : 'info']({ requestId: requestIdOf(response), ...labels, ms }, 'request');
    });
    next();
  };
}

function routeOf(request: Request): string {
  const route: unknown = request.route;
  if (typeof route !== 'object' || route === null || !('path' in route)) return 'none';
  return typeof route.path === 'string' ? route.path : 'none';
}
