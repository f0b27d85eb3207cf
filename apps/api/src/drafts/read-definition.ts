import { type FlowDefinition, parseFlow } from '@baton/flow-schema';
import { ApiError } from '../http/api-error.js';

/** What was sent, as a flow. @throws ApiError `wrong-flow` with every place where it has not a flow's shape */
export function readDefinition(definition: unknown): FlowDefinition {
  const parsed = parseFlow(definition);
  if ('flow' in parsed) return parsed.flow;
  throw new ApiError('wrong-flow', 'This has not the shape of a flow; see the problems', parsed.problems);
}
