import type { ActionStep } from '@baton/flow-lab';
import type { FlowDefinition, TestCase } from '@baton/flow-schema';
import type { PhraseGrammar } from '@baton/understanding';
import { createStore } from 'zustand/vanilla';
import { guideSaw } from '../guide/guide-store.js';
import type { LabQuestion } from '../lab/lab-messages.js';
import { LabFailure, type LabThread } from '../lab/lab-thread.js';
import { isExpectation, type OfferedTestCase } from '../lab/offered-test-case.js';
import type { AlwaysAnswers, CallSetting, Shown } from '../lab/simulated-call.js';

export interface SimulatorState {
  phase: 'none' | 'starting' | 'running' | 'failed';
  /** Something is being done in the call at this moment. */
  busy: boolean;
  shown: Shown | null;
  /** The draft as it was when this call began; the call runs on it. */
  flow: FlowDefinition | null;
  setting: CallSetting;
  always: AlwaysAnswers;
  /** Why the last thing could not be done. */
  failure: { code: string; message: string } | null;
}

export type Simulator = ReturnType<typeof createSimulator>;

/** Today at noon, `today` being the wall clock of who tries it. */
export function usualSetting(today: Date): CallSetting {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
  return { localTime: `${date}T12:00:00`, caller: '+441632960000', dialled: '100', seed: 0 };
}

/**
 * The simulator of one flow's page: a call on the draft, in a thread of its own.
 * `library`: the published flows that the draft runs, asked for when it runs any.
 */
export function createSimulator(thread: LabThread, library: () => Promise<FlowDefinition['library']>) {
  const store = createStore<SimulatorState>(() => ({
    phase: 'none',
    busy: false,
    shown: null,
    flow: null,
    setting: usualSetting(new Date()),
    always: {},
    failure: null,
  }));

  /** Asks one thing at a time: what is clicked meanwhile is not done twice. */
  const change = async (question: Extract<LabQuestion, { ask: 'begin' | 'do' | 'back' | 'always' }>): Promise<void> => {
    store.setState({ busy: true, failure: null });
    try {
      const shown = await thread.ask(question);
      store.setState({ phase: 'running', shown });
    } catch (error) {
      const { code, message } = failureOf(error);
      if (code === 'cancelled') return;
      const lost = question.ask === 'begin' || code === 'failed';
      store.setState({ failure: { code, message }, ...(lost ? { phase: 'failed', shown: null } : {}) });
    } finally {
      store.setState({ busy: false });
    }
  };

  const begin = async (flow: FlowDefinition, actions: ActionStep[] = []): Promise<void> => {
    if (store.getState().busy) return;
    store.setState({ phase: 'starting', busy: true, flow, shown: null, failure: null });
    try {
      const { setting, always } = store.getState();
      const runsOthers = flow.nodes.some(({ type }) => type === 'subflow');
      const whole = runsOthers ? { ...flow, library: await library() } : flow;
      await change({ ask: 'begin', flow: whole, setting, always, actions });
    } catch (error) {
      store.setState({ phase: 'failed', failure: failureOf(error) });
    } finally {
      store.setState({ busy: false });
    }
  };

  const unlessBusy = (question: Parameters<typeof change>[0]): Promise<void> =>
    store.getState().busy || store.getState().phase !== 'running' ? Promise.resolve() : change(question);

  return {
    store,

    /** A new call. */
    begin: (flow: FlowDefinition): Promise<void> => begin(flow),

    /** The same call again on another draft, or with another setting, as far as its steps can happen. */
    again: (flow: FlowDefinition, setting: Partial<CallSetting> = {}): Promise<void> => {
      const { shown, setting: present } = store.getState();
      store.setState({ setting: { ...present, ...setting } });
      return begin(flow, shown?.actions);
    },

    act: (step: ActionStep): Promise<void> => {
      guideSaw('simulated');
      return unlessBusy({ ask: 'do', step });
    },
    back: (): Promise<void> => unlessBusy({ ask: 'back' }),

    /** What the outside answers from now on whenever it is asked. */
    answerAlways: (always: AlwaysAnswers): Promise<void> => {
      store.setState({ always });
      return unlessBusy({ ask: 'always', always });
    },

    /** A test case as a call, as far as the step with index `until`. */
    openTestCase: (
      { localTime, caller, dialled, seed, steps }: TestCase,
      flow: FlowDefinition,
      until = steps.length,
    ): Promise<void> => {
      store.setState({ setting: { localTime, caller, dialled, seed }, always: {} });
      const actions = steps.slice(0, until).filter((step): step is ActionStep => !isExpectation(step));
      return begin(flow, actions);
    },

    /** @throws LabFailure */
    asTestCase: (name: string): Promise<OfferedTestCase> => thread.ask({ ask: 'test-case', name }),
    /** What can be said now; null: nobody listens. @throws LabFailure */
    grammar: (): Promise<PhraseGrammar | null> => thread.ask({ ask: 'grammar' }),

    /** Ends the call and its thread. */
    stop: (): void => {
      thread.stop();
      store.setState({ phase: 'none', busy: false, shown: null, flow: null, failure: null });
    },
  };
}

function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof LabFailure) return { code: error.code, message: error.message };
  return { code: 'failed', message: error instanceof Error ? error.message : String(error) };
}
