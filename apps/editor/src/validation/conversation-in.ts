import type { FlowProblem } from '@baton/flow-schema';
import { z } from 'zod';

const lineSchema = z.object({ who: z.enum(['assistant', 'caller', 'world']), text: z.string() });
const withConversation = z.object({ conversation: z.array(lineSchema) });

/** The call that a problem of the safety proof brings along; empty for any other problem. */
export function conversationIn(problem: FlowProblem): z.infer<typeof lineSchema>[] {
  const parsed = withConversation.safeParse(problem);
  return parsed.success ? parsed.data.conversation : [];
}
