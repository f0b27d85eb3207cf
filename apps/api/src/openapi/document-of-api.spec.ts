import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Validator } from '@seriousme/openapi-schema-validator';
import { typesOf } from '../../../../packages/api-client/tools/types-of.mjs';
import { documentOfApi } from './document-of-api.js';
import { routeNotes, tags } from './route-notes.js';

const client = new URL('../../../../packages/api-client/', import.meta.url);
const fileOf = (path: string): Promise<string> => readFile(new URL(path, client), 'utf8');

let document: OpenAPIObject;
beforeAll(async () => {
  document = await documentOfApi();
}, 60_000);

describe('the description of the api', () => {
  it('is the one that the client was made from; `npm run api-client` makes it anew', async () => {
    expect(JSON.parse(await fileOf('openapi.json'))).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('has the types that are in the client', async () => {
    expect(await fileOf('src/api-types.ts')).toBe(await typesOf(document));
  });

  it('says of every route what it answers, and that it refuses with a problem', () => {
    const silent = operationsOf(document).filter(({ responses }) => {
      const successes = Object.entries(responses).filter(([status]) => /^2/.test(status));
      const isTold = successes.some(([status, { content, description }]) => {
        return content !== undefined || status === '204' || (description ?? '') !== '';
      });
      return !isTold || responses.default?.content?.['application/problem+json'] === undefined;
    });
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('is valid against the schema of OpenAPI', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(
      await new Validator().validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>),
    ).toMatchObject({ valid: true });
  });

  it('says of every route what it is for, who may use it, what it may refuse with, and what its parameters are', () => {
    const silent = operationsOf(document).filter((operation) => {
      const isOpen = operation.security.length === 0;
      const isTold = operation.summary !== undefined && operation.tags.every((tag) => tag in tags);
      const hasRoles = isOpen || operation['x-roles'].length > 0;
      const described = operation.parameters.every(({ description }) => description !== undefined);
      return !isTold || !hasRoles || !described || operation.tags.length !== 1 || operation['x-problems'].length === 0;
    });
    expect(silent.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('names no route that there is not', () => {
    const names = operationsOf(document).map(({ operationId }) => operationId);
    expect(Object.keys(routeNotes).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has a name of its own for each route', () => {
    const names = operationsOf(document).map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(40);
  });
});

interface Operation {
  operationId: string;
  summary?: string;
  tags: string[];
  security: unknown[];
  parameters: { description?: string }[];
  'x-roles': string[];
  'x-problems': string[];
  responses: Record<string, { description?: string; content?: Record<string, unknown> }>;
}

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.values(paths).flatMap((path) =>
    [path.get, path.post, path.put, path.patch, path.delete].flatMap((operation) =>
      operation === undefined ? [] : [operation as unknown as Operation],
    ),
  );
