import type { OpenAPIObject } from '@nestjs/swagger';
import { roles } from '@baton/persistence';
import { type Allowed, mayUse } from '../accounts/access.decorator.js';
import { parameterNotes, routeNotes } from './route-notes.js';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Says of a route what it is for, who may use it, and what its parameters and its answer's headers are. */
export function describeRoute(operation: Operation, path: string, allowed: Allowed | undefined): void {
  const note = routeNotes[operation.operationId ?? ''];
  if (note !== undefined) {
    operation.tags = [note[0]];
    operation.summary = note[1];
  }
  const isOpen = allowed === 'everyone';
  operation.security = isOpen ? [] : [{ cookie: [] }];
  Object.assign(operation, {
    'x-roles': isOpen ? [] : roles.filter((role) => allowed !== undefined && mayUse(role, allowed)),
  });
  for (const parameter of operation.parameters ?? []) {
    if ('$ref' in parameter) continue;
    const words =
      parameterNotes[parameter.name] ?? parameterNotes[`${stepBefore(path, parameter.name)}/${parameter.name}`];
    if (words !== undefined) parameter.description = words;
  }
  describeHeaders(operation);
}

/** `flows` of `/api/flows/:id/draft` for `id`. */
function stepBefore(path: string, parameter: string): string {
  const steps = path.split('/');
  return steps[steps.indexOf(`:${parameter}`) - 1] ?? '';
}

/** What the decorators leave here (http/etag.ts, http/paging.ts) becomes headers of the answer. */
function describeHeaders(operation: Operation & { 'x-etag'?: boolean; 'x-paged'?: boolean }): void {
  const text = { type: 'string' } as const;
  const headers = {
    ...(operation['x-etag'] && {
      ETag: { description: 'Names this state, for If-Match and If-None-Match', schema: text },
    }),
    ...(operation['x-paged'] && {
      Link: { description: 'The next page, `rel="next"`, where there is one', schema: text },
    }),
  };
  delete operation['x-etag'];
  delete operation['x-paged'];
  const answer = operation.responses['200'];
  if (answer !== undefined && !('$ref' in answer) && Object.keys(headers).length > 0) answer.headers = headers;
  if (operation.parameters?.some((parameter) => 'name' in parameter && parameter.name === 'If-None-Match')) {
    operation.responses['304'] = { description: 'It is still so' };
  }
}
