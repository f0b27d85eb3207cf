import { flowDefinitionSchema, type FlowDefinition, isTooLarge } from '@baton/flow-schema';
import { nodeName } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';

/** Why the api would not even keep this as a draft, in plain words; null when it would. */
export function shapeProblem(definition: FlowDefinition): string | null {
  const parsed = flowDefinitionSchema.safeParse(definition);
  if (parsed.success) return isTooLarge(parsed.data) ? texts.draft.tooLarge : null;
  const path = parsed.error.issues[0]?.path ?? [];
  const index = path[0] === 'nodes' && typeof path[1] === 'number' ? path[1] : undefined;
  const node = index === undefined ? undefined : definition.nodes[index];
  return node === undefined ? texts.draft.invalidFlow : texts.draft.invalid(nodeName(node));
}
