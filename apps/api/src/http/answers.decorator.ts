import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export const ANSWERS = 'baton:answers';

/**
 * What a route answers when all goes well, for the OpenAPI document and the client that is made from it; in specs every
 * answer is held against it. `schema` is absent where there is no body. Describe with strict objects: a field that is
 * answered and not described is a mistake.
 *
 * @param how `produces`: the media type of what is no JSON
 */
export const Answers = (
  schema?: z.ZodType,
  how: { status?: number; description?: string; produces?: string } = {},
): MethodDecorator => {
  const { status = 200, description = '', produces } = how;
  const content =
    produces === undefined
      ? {}
      : { content: { [produces]: { schema: { type: 'string' as const, format: 'binary' } } } };
  return applyDecorators(
    SetMetadata(ANSWERS, schema ?? null),
    ApiResponse({ status, description, ...content, ...(schema === undefined ? {} : { standardSchema: schema }) }),
  );
};
