import { LARGEST_FLOW_FILE } from '@baton/flow-schema';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { ApiSettings } from './config/environment.js';
import { LOG, SETTINGS } from './config/tokens.js';
import { RequestMetrics } from './health/request-metrics.js';
import { limitRequests } from './http/limit-requests.js';
import { refuseForeignOrigin } from './http/refuse-foreign-origin.js';
import { requireJson, requireUtf8 } from './http/require-json.js';
import { securityHeaders } from './http/security-headers.js';
import type { Log } from './log/log.js';
import { logRequests } from './log/log-requests.js';
import { NestLog } from './log/nest-log.js';
import { describeApi } from './openapi/describe-api.js';

/** Beside a flow something may be said about it, bytes. */
const BESIDE_FLOW = 500_000;
/** Nest's types leave `verify` out, its parser does not. */
const jsonBodies = { limit: LARGEST_FLOW_FILE + BESIDE_FLOW, verify: requireUtf8 };

/** Longer than a proxy keeps a connection that nobody uses: it never sends into one that has just been closed. */
const IDLE_MS = 65_000;

/** What stands before every route, in this order. The app is to be created with `bodyParser: false`. */
export function configureApi(app: NestExpressApplication): void {
  const settings = app.get<ApiSettings>(SETTINGS);
  const log = app.get<Log>(LOG);
  app.useLogger(new NestLog(log));
  app.disable('x-powered-by');
  // Only what says so has a tag to compare (http/etag.ts).
  app.disable('etag');
  app.getHttpServer().keepAliveTimeout = IDLE_MS;
  // The limit on guesses goes by where a request came from: only named proxies are believed about it.
  app.set('trust proxy', settings.trustedProxies);
  app.set('query parser', 'simple');
  app.use(logRequests(log, app.get(RequestMetrics)));
  app.use(securityHeaders);
  app.use(...limitRequests(settings.requestsPerMinute));
  app.use(refuseForeignOrigin(settings.allowedOrigins));
  app.use(requireJson);
  app.useBodyParser('json', jsonBodies);
  SwaggerModule.setup('api/docs', app, () => describeApi(app), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}
