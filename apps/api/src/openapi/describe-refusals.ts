import type { Allowed } from '../accounts/access.decorator.js';
import { type ProblemCode, problemKinds } from '../http/problem-kinds.js';
import type { Operation } from './describe-route.js';
import { routeNotes } from './route-notes.js';

const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** What any route of its kind may refuse with. */
const general: readonly ProblemCode[] = [
  'malformed-request',
  'not-signed-in',
  'not-allowed',
  'foreign-origin',
  'not-found',
  'too-large',
  'not-json',
  'wrong-request',
  'too-many-requests',
  'internal-error',
  'database-away',
];
const nameOf = (status: number): string => `Refused${status}`;

/** By name; several routes have the same ones. */
export const problemResponses = Object.fromEntries(
  [...byStatus(general)].map(([status, codes]) => [nameOf(status), { description: inWords(codes), content }]),
);

/** Says of a route with which problems it may refuse. */
export function describeRefusals(
  operation: Operation,
  method: string,
  path: string,
  allowed: Allowed | undefined,
): void {
  const own: readonly ProblemCode[] =
    (routeNotes[operation.operationId ?? '']?.slice(2) as ProblemCode[] | undefined) ?? [];
  const hasBody = operation.requestBody !== undefined;
  const isRead = hasBody || (operation.parameters ?? []).some((one) => 'in' in one && one.in === 'query');
  const isApi = path.startsWith('/api/');
  const applies: Readonly<Partial<Record<ProblemCode, boolean>>> = {
    'malformed-request': hasBody || path.includes(':'),
    'not-signed-in': allowed !== 'everyone',
    'not-allowed': Array.isArray(allowed),
    'foreign-origin': method !== 'GET',
    'not-found': path.includes(':'),
    'too-large': hasBody,
    'not-json': hasBody,
    'wrong-request': isRead,
    'too-many-requests': isApi,
    'database-away': isApi,
    'internal-error': true,
  };
  const codes = [...general.filter((code) => applies[code]), ...own];
  Object.assign(operation, { 'x-problems': codes });
  for (const [status, here] of byStatus(codes)) {
    operation.responses[status] = here.some((code) => own.includes(code))
      ? { description: inWords(here), content }
      : { $ref: `#/components/responses/${nameOf(status)}` };
  }
  if (own.includes('draft-changed') || own.includes('environment-changed')) {
    const readsIfMatch = operation.parameters?.some((one) => 'name' in one && one.name === 'If-Match');
    if (readsIfMatch)
      operation.responses['412'] = { description: 'It is not as If-Match says; the codes of 409', content };
  }
  operation.responses.default = { description: 'A problem (RFC 9457)', content };
}

function byStatus(codes: readonly ProblemCode[]): Map<number, ProblemCode[]> {
  const groups = new Map<number, ProblemCode[]>();
  for (const code of codes) {
    const status = problemKinds[code]?.status ?? 500;
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
}

function inWords(codes: readonly ProblemCode[]): string {
  return codes.map((code) => `\`${code}\`: ${problemKinds[code]?.title ?? ''}`).join('; ');
}
