import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/**
 * What a route answers when all goes well, for the OpenAPI document and the client that is made from it. `schema` is
 * absent where there is no body.
 */
export const Answers = (schema?: z.ZodType, { status = 200, description = '' } = {}): MethodDecorator =>
  ApiResponse({ status, description, ...(schema === undefined ? {} : { standardSchema: schema }) });
