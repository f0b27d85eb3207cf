import type { CompiledFlow, Effect, TraceEntry } from '@baton/flow-engine';
import type { Step } from './steps/step.js';
import type { Waiting } from './waiting.js';

/** What is wrong with a call, and at which node. */
export type Fault =
  /** A way that is not drawn was taken: an outcome's, a rule's, a resume's with nothing to go back to. */
  | { kind: 'stranded'; nodeId: string; outcome: string | null }
  /** A circle in which the caller is not listened to. */
  | { kind: 'spinning'; nodeId: string }
  /** The call ends without a word. */
  | { kind: 'wordless'; nodeId: string }
  /** "I want to speak to somebody" was not understood. */
  | { kind: 'person-ignored'; nodeId: string }
  /** The engine itself failed. */
  | { kind: 'engine'; nodeId: string }
  /** The caller goes round in a circle. */
  | { kind: 'circle'; nodeId: string }
  | { kind: 'too-many-turns'; nodeId: string; turns: number }
  /** While the outside systems fail, no answer of the caller leads out. */
  | { kind: 'trapped'; nodeId: string };

/** `at`: the effect with which it went wrong. */
export interface FaultAt {
  fault: Fault;
  at: number;
}

/** What is wrong with one transition. */
export function faultIn(
  compiled: CompiledFlow,
  waiting: Waiting,
  step: Step,
  effects: readonly Effect[],
  saidBefore: boolean,
): FaultAt | null {
  const here = waiting.state.position?.nodeId ?? compiled.startId ?? '';
  // Who stays on the line has heard the goodbye, and says goodbye themselves.
  let said = saidBefore || waiting.state.position?.kind === 'staying';
  let last: Place = { nodeId: here, outcome: null };
  let failures = 0;
  for (const [at, effect] of effects.entries()) {
    if (effect.type === 'speak') said = true;
    if (effect.type === 'hang-up' && !effect.handedOver && !said)
      return { at, fault: { kind: 'wordless', nodeId: last.nodeId } };
    if (effect.type !== 'trace') continue;
    const { entry } = effect;
    if (entry.kind === 'not-understood' && step.kind === 'person')
      return { at, fault: { kind: 'person-ignored', nodeId: entry.nodeId } };
    if (entry.kind === 'rule-fired') {
      failures += entry.trigger === 'failure' ? 1 : 0;
      const fault = ruleFault(compiled, step, entry, last, failures);
      if (fault) return { at, fault };
    }
    last = placeOf(entry, last);
  }
  return null;
}

interface Place {
  nodeId: string;
  outcome: string | null;
}

function placeOf(entry: TraceEntry, last: Place): Place {
  if (entry.kind === 'node-entered') return { nodeId: entry.nodeId, outcome: null };
  if (entry.kind === 'outcome') return { nodeId: entry.nodeId, outcome: entry.outcome };
  if (entry.kind === 'rule-fired' && !entry.builtIn) return { nodeId: entry.ruleId, outcome: 'next' };
  return last;
}

type RuleFired = Extract<TraceEntry, { kind: 'rule-fired' }>;

/** A failure that nobody caused is a way that is not drawn; the last resort for a loop is a circle. */
function ruleFault(
  compiled: CompiledFlow,
  step: Step,
  { trigger, builtIn, label }: RuleFired,
  last: Place,
  failures: number,
): Fault | null {
  if (builtIn && label.startsWith('engine error')) return { kind: 'engine', nodeId: last.nodeId };
  if (trigger === 'loop') return step.kind === 'loop' ? null : { kind: 'spinning', nodeId: last.nodeId };
  if (trigger !== 'failure') return null;
  if (step.kind === 'failure' && failures === 1) return null;
  // A request that failed is a failure like any other where the flow has a rule for that.
  const ofRequest = compiled.nodes.get(last.nodeId)?.type === 'request' && last.outcome === 'failed';
  if (ofRequest && !builtIn) return null;
  return { kind: 'stranded', ...last };
}
