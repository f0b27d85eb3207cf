/**
 * The same schemas as JSON Schema has them, and with it OpenAPI 3.1: what may be null says so by its type, and not by
 * the `nullable` of OpenAPI 3.0, in which what Nest makes of our schemas is written. Any JSON goes through it.
 */
export function inJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, ...schema } = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, inJsonSchema(inner)]),
  );
  if (nullable === undefined) return schema;
  return nullable === true ? orNull(schema) : { ...schema, nullable };
}

function orNull({ type, anyOf, enum: values, ...schema }: Record<string, unknown>): Record<string, unknown> {
  return {
    ...schema,
    ...(typeof type === 'string' && { type: [type, 'null'] }),
    ...(Array.isArray(values) && { enum: [...(values as unknown[]), null] }),
    ...(Array.isArray(anyOf) && { anyOf: [...(anyOf as unknown[]), { type: 'null' }] }),
  };
}
