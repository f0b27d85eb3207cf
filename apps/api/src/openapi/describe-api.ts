import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemKinds } from '../http/problem-kinds.js';

const description = new DocumentBuilder()
  .setTitle('Baton')
  .setDescription('The control plane: flows, versions, numbers, queues, calls, people, the agent desk')
  .setVersion('1')
  .addCookieAuth('baton_session')
  .build();

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
    problems: { type: 'array', items: { type: 'object' }, description: 'Each wrong place of what was sent' },
  },
};

const refusal = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The OpenAPI document of every route, with what each answers when it refuses. */
export function describeApi(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, description, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem } };
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.post, path.put, path.patch, path.delete]) {
      if (operation !== undefined) operation.responses = { ...operation.responses, default: refusal };
    }
  }
  return document;
}
