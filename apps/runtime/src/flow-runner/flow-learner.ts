import type { FlowDefinition } from '@baton/flow-schema';
import { learnFlow, type LearntFlow } from '@baton/understanding';

/** What is learnt of a flow: its phrases, in its language. */
export type LearnableFlow = Pick<FlowDefinition, 'language' | 'intents'>;

/** Learns the phrases of a version before a call runs it. */
export interface FlowLearner {
  /** Rejects with UnsupportedLanguageError, or with FlowLearningError where it would take too much. */
  learn(flow: LearnableFlow): Promise<LearntFlow>;
  /** What is being learnt is given up. */
  close(): Promise<void>;
}

/** Learns on the spot: for where no call would notice. */
export const learnHere: FlowLearner = {
  learn: (flow) => Promise.resolve().then(() => learnFlow(flow)),
  close: () => Promise.resolve(),
};
