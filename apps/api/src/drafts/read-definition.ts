import { type FlowDefinition, isTooLarge, parseFlow } from '@baton/flow-schema';
import { ApiError } from '../http/api-error.js';

/**
 * What was sent, as a flow.
 * @throws ApiError `wrong-flow` with every place where it has not a flow's shape, `flow-too-big`
 */
export function readDefinition(definition: unknown): FlowDefinition {
  const parsed = parseFlow(definition);
  if ('flow' in parsed) {
    if (!isTooLarge(parsed.flow)) return parsed.flow;
    throw new ApiError('flow-too-big', 'A flow may have 4 MB; divide it into flows that run each other');
  }
  throw new ApiError('wrong-flow', 'This has not the shape of a flow; see the problems', parsed.problems);
}
