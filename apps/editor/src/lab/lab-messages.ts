import type { LabReason } from '@baton/flow-lab/words';
import type { ActionStep, Coverage, Proof, ProofProgress, TestReport } from '@baton/flow-lab';
import type { FlowDefinition, TestCase } from '@baton/flow-schema';
import type { PhraseGrammar } from '@baton/understanding';
import type { OfferedTestCase } from './offered-test-case.js';
import type { AlwaysAnswers, CallSetting, Shown } from './simulated-call.js';

/** What the lab's thread is asked for. There is one simulated call at a time in it. */
export type LabQuestion =
  | { ask: 'begin'; flow: FlowDefinition; setting: CallSetting; always: AlwaysAnswers; actions: ActionStep[] }
  | { ask: 'do'; step: ActionStep }
  | { ask: 'back' }
  | { ask: 'always'; always: AlwaysAnswers }
  | { ask: 'grammar' }
  | { ask: 'test-case'; name: string }
  | { ask: 'run-tests'; flow: FlowDefinition; testCases: TestCase[] }
  | { ask: 'prove'; flow: FlowDefinition };

export interface LabAnswers {
  begin: Shown;
  do: Shown;
  back: Shown;
  always: Shown;
  grammar: PhraseGrammar | null;
  'test-case': OfferedTestCase;
  'run-tests': { coverage: Coverage };
  prove: Proof;
}

/** What is told while something is being done. */
export interface LabNews {
  'run-tests': { report: TestReport; done: number; of: number };
  prove: ProofProgress;
}

export type LabReply =
  | { id: number; answer: LabAnswers[keyof LabAnswers] }
  | { id: number; news: LabNews[keyof LabNews] }
  | { id: number; failed: { code: string; message: string; reason?: LabReason } };
