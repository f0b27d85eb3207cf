import { compileFlow } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Proof, ProofOptions, ProofProgress } from './proof.js';
import { Search } from './search.js';

/**
 * The safety proof: from every place where a caller is listened to, silence for ever, nothing but misunderstanding, "I
 * want to speak to somebody", and a failure of every outside system must each lead, in a bounded number of turns, to a
 * person or to an explained goodbye. It is a search of the engine's own transitions, with the caller and the world as
 * the adversary; it is deterministic, and it always ends.
 * @throws what `compileFlow` throws, for a flow that cannot be run.
 */
export function proveFlow(flow: FlowDefinition, options: ProofOptions = {}): Proof {
  const steps = proofInSteps(flow, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    options.onProgress?.(value);
  }
}

const STATES_A_STEP = 50;

/** The same in steps of some milliseconds, for who must not be held up: to cancel it, do not go on. */
export function* proofInSteps(
  flow: FlowDefinition,
  options: Omit<ProofOptions, 'onProgress'> = {},
): Generator<ProofProgress, Proof> {
  const search = new Search(compileFlow(flow), options);
  for (let states = 1; search.goOn(); states += 1) if (states % STATES_A_STEP === 0) yield search.progress();
  return search.proof();
}
