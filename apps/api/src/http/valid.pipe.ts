import { StandardSchemaValidationPipe } from '@nestjs/common';
import { ApiError } from './api-error.js';

/** What comes in is what the route's schema says, or the answer lists every wrong place. */
export class ValidPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new ApiError(
          'wrong-request',
          'See the problems',
          issues.slice(0, 100).map((issue) => ({
            path: (issue.path ?? []).map((part) => keyOf(typeof part === 'object' ? part.key : part)),
            message: issue.message,
          })),
        ),
    });
  }

  /** Our schemas are strict, zod never walks into `__proto__`, and this walk would overflow on deep nesting. */
  protected override stripProtoKeys(): void {}
}

function keyOf(part: PropertyKey): string | number {
  return typeof part === 'number' ? part : String(part);
}
