import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemKinds } from '../http/problem-kinds.js';
import { describeRefusals, problemResponses } from './describe-refusals.js';
import { describeRoute } from './describe-route.js';
import { inJsonSchema } from './in-json-schema.js';
import { tags } from './route-notes.js';
import { routesOf } from './routes-of.js';

const ABOUT = `The control plane: flows, versions, numbers, queues, calls, people, the agent desk.

Sign in with \`POST /api/session\`: the session is a cookie. \`x-roles\` of a route says who may use it. Lists come by page
(\`limit\`, \`cursor\`, \`next\`, \`Link\`). What goes wrong is answered by a problem (RFC 9457); clients go by its \`code\`, and
\`x-problems\` of a route lists those that it has. Requests are limited: see the \`RateLimit\` header, and \`Retry-After\` of
a 429. A draft is drawn together over a WebSocket at \`/api/flows/{id}/live\`, which is not described here.`;

const description = new DocumentBuilder()
  .setTitle('Baton')
  .setDescription(ABOUT)
  .setVersion('1')
  .setOpenAPIVersion('3.1.0')
  .setLicense('MIT', 'https://opensource.org/license/mit')
  .addServer('/')
  .addCookieAuth('baton_session', {
    type: 'apiKey',
    in: 'cookie',
    description: 'Set by `POST /api/session`. Behind a proxy on another port its name ends with that port.',
  });
for (const [name, about] of Object.entries(tags)) description.addTag(name, about);

/** RFC 9457, as http/problem.filter.ts writes it. */
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', description: 'urn:baton:problem:<code>' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(problemKinds) },
    why: { type: 'string', description: 'Which of several reasons that have the same code' },
    problems: { type: 'array', items: { type: 'object' }, description: 'Each wrong place of what was sent' },
  },
  example: {
    type: 'urn:baton:problem:draft-changed',
    title: 'The draft was changed meanwhile',
    status: 409,
    detail: 'The draft was changed meanwhile: it is at revision 7',
    code: 'draft-changed',
  },
};

/** The OpenAPI document of every route, with who may use it and what it answers when it refuses. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, description.build(), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    autoTagControllers: false,
  });
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem },
    responses: problemResponses,
  };
  for (const { method, path, allowed } of routesOf(app)) {
    const place = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')];
    const operation = place?.[method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'];
    if (operation === undefined) continue;
    describeRoute(operation, path, allowed);
    describeRefusals(operation, method, path, allowed);
  }
  return inJsonSchema(document) as OpenAPIObject;
}
