import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

export const ANSWERS = 'baton:answers';

/**
 * What a route answers when all goes well, for the OpenAPI document and the client that is made from it; in specs every
 * answer is held against it. `schema` is absent where there is no body. Describe with strict objects: a field that is
 * answered and not described is a mistake.
 */
export const Answers = (schema?: z.ZodType, { status = 200, description = '' } = {}): MethodDecorator =>
  applyDecorators(
    SetMetadata(ANSWERS, schema ?? null),
    ApiResponse({ status, description, ...(schema === undefined ? {} : { standardSchema: schema }) }),
  );
