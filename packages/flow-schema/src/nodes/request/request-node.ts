import { z } from 'zod';
import { promptSchema } from '../../prompt.js';
import { identifierSchema } from '../../vocabulary.js';
import { nodeBase, nodeIdSchema } from '../node-base.js';

/** The name of a secret; its value is kept encrypted by the api and never part of a flow, a log or a trace. */
export const secretNameSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/, 'letters, digits and _');

/** A header of a request: a template, or a secret by its name (`prefix` stands before it: "Bearer "). */
export const requestHeaderSchema = z.union([
  z.strictObject({ name: headerName(), value: z.string().max(2_000) }),
  z.strictObject({ name: headerName(), secret: secretNameSchema, prefix: z.string().max(100).default('') }),
]);
export type RequestHeader = z.infer<typeof requestHeaderSchema>;

/** A part of the response, by JSONPath (RFC 9535), that a variable takes; where there is none, `otherwise`. */
export const responseMappingSchema = z.strictObject({
  variable: identifierSchema,
  path: z.string().min(1).max(500),
  otherwise: z.union([z.string().max(2_000), z.number(), z.boolean()]).optional(),
});
export type ResponseMapping = z.infer<typeof responseMappingSchema>;

/** An outcome of its own for HTTP statuses `from` … `to`; the first that fits wins. */
export const statusRuleSchema = z.strictObject({
  id: nodeIdSchema,
  label: z.string().max(80).default(''),
  from: z.number().int().min(100).max(599),
  to: z.number().int().min(100).max(599),
});
export type StatusRule = z.infer<typeof statusRuleSchema>;

/**
 * Asks another system over HTTP. `url` and `body` are templates; values are escaped for where they stand, and the host
 * is literal. It gives up after the inherited `requestMs`, retries included; after `fillerMs` the caller hears `filler`.
 * Only what may be repeated is retried: GET, PUT and DELETE, and others that are marked `idempotent`.
 */
export const requestNodeSchema = z.strictObject({
  ...nodeBase,
  type: z.literal('request'),
  settings: z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
    url: z.string().min(1).max(2_000),
    headers: z.array(requestHeaderSchema).max(30).default([]),
    /** JSON with `{{ names }}`: inside of a string as text, outside as a value. */
    body: z.string().max(20_000).optional(),
    retries: z.number().int().min(0).max(5).default(2),
    idempotent: z.boolean().default(false),
    mapping: z.array(responseMappingSchema).max(50).default([]),
    statuses: z.array(statusRuleSchema).max(20).default([]),
    filler: promptSchema.optional(),
  }),
});
export type RequestNode = z.infer<typeof requestNodeSchema>;

export const requestOutcomes = (node: RequestNode): string[] => [
  'ok',
  ...node.settings.statuses.map(({ id }) => id),
  'failed',
];

function headerName() {
  return z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/, 'a header name (RFC 9110 §5.1)');
}
