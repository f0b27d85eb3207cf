import { CoverageCount, LabError, prepareFlow, type PreparedFlow, proofInSteps, runTestCase } from '@baton/flow-lab';
import type { FlowDefinition, TestCase } from '@baton/flow-schema';
import type { LabAnswers, LabNews, LabQuestion } from './lab-messages.js';
import { offeredTestCase } from './offered-test-case.js';
import { SimulatedCall } from './simulated-call.js';

type Tell = (news: LabNews[keyof LabNews]) => void;

/** Does what the lab is asked for; it holds the simulated call, and the flow that was tried last, made ready. */
export class LabBench {
  #call: SimulatedCall | null = null;
  #prepared: { key: string; flow: PreparedFlow } | null = null;

  /** @throws LabError */
  answer(question: LabQuestion, tell: Tell): LabAnswers[LabQuestion['ask']] {
    switch (question.ask) {
      case 'begin': {
        const { flow, setting, always, actions } = question;
        this.#call = new SimulatedCall(this.#prepare(flow), setting, always, actions);
        return this.#call.shown();
      }
      case 'do':
        this.#running().do(question.step);
        return this.#running().shown();
      case 'back':
        this.#running().back();
        return this.#running().shown();
      case 'always':
        this.#running().answerAlways(question.always);
        return this.#running().shown();
      case 'grammar':
        return this.#running().grammar();
      case 'test-case':
        return offeredTestCase(this.#running().simulation, question.name);
      case 'run-tests':
        return this.#runTests(question.flow, question.testCases, tell);
      case 'prove':
        return prove(question.flow, tell);
    }
  }

  /** Learns the flow's phrases before somebody speaks. */
  learn(): void {
    try {
      void this.#prepared?.flow.understanding;
    } catch {
      // Whoever speaks is told.
    }
  }

  #runTests(flow: FlowDefinition, testCases: readonly TestCase[], tell: Tell): LabAnswers['run-tests'] {
    const prepared = this.#prepare(flow);
    const count = new CoverageCount(prepared);
    for (const [index, testCase] of testCases.entries()) {
      const report = runTestCase(prepared, testCase);
      count.add(report);
      tell({ report, done: index + 1, of: testCases.length });
    }
    return { coverage: count.result() };
  }

  /** Every message brings a flow of its own; one that is no other is not learnt again. */
  #prepare(flow: FlowDefinition): PreparedFlow {
    const key = JSON.stringify({ ...flow, testCases: [] });
    if (this.#prepared?.key !== key) this.#prepared = { key, flow: prepareFlow(flow) };
    return this.#prepared.flow;
  }

  #running(): SimulatedCall {
    if (this.#call === null) throw new LabError('cannot-happen', { why: 'no-call' });
    return this.#call;
  }
}

function prove(flow: FlowDefinition, tell: Tell): LabAnswers['prove'] {
  const steps = proofInSteps(flow);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    tell(value);
  }
}
