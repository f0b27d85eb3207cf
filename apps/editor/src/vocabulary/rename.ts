import { type FlowDefinition, identifierSchema, type Rename, RESERVED_NAMES, renamedNode } from '@baton/flow-schema';
import type { Edit } from '../draft/edits.js';
import { collectedKey, collectedName, type EntryKind, REASON, usesName } from './uses-of.js';

/** The list of a flow that holds the entries of a kind. */
export const listOf = { intent: 'intents', entity: 'entities', variable: 'variables' } as const;

export type NameFault = 'wrong' | 'taken' | 'reserved';

/** Why an entry cannot be called so; null when it can. `present` is what it is called now. */
export function nameFault(flow: FlowDefinition, kind: EntryKind, name: string, present?: string): NameFault | null {
  if (!identifierSchema.safeParse(name).success) return 'wrong';
  if (name !== present && flow[listOf[kind]].some((entry) => entry.name === name)) return 'taken';
  return kind === 'variable' && RESERVED_NAMES.includes(name) ? 'reserved' : null;
}

/**
 * Calls an intent, an entity or a variable otherwise, everywhere: where it is declared, in the settings of nodes, in what
 * is said, in expressions and in test cases. What does not use the name stays the same object; nothing changes when the
 * new name cannot be had.
 */
export const renameEntry =
  (kind: EntryKind, from: string, to: string): Edit =>
  (flow) => {
    if (from === to || nameFault(flow, kind, to, from) !== null) return flow;
    const rename: Rename = (used, name) => (used === kind && name === from ? to : name);
    const list = listOf[kind];
    return {
      ...flow,
      [list]: flow[list].map((entry) => (entry.name === from ? { ...entry, name: to } : entry)),
      nodes: flow.nodes.map((node) => (usesName(node, kind, from) ? renamedNode(node, rename) : node)),
      testCases: flow.testCases.map((testCase) => {
        const steps = testCase.steps.map((step) => renamedStep(step, kind, from, to));
        return steps.some((step, index) => step !== testCase.steps[index]) ? { ...testCase, steps } : testCase;
      }),
    };
  };

type TestStep = FlowDefinition['testCases'][number]['steps'][number];

function renamedStep(step: TestStep, kind: EntryKind, from: string, to: string): TestStep {
  if (kind === 'variable') {
    if (step.step === 'expect-variable') return step.variable === from ? { ...step, variable: to } : step;
    if (step.step === 'request-answers' && step.values !== undefined && Object.hasOwn(step.values, from)) {
      return { ...step, values: withKeys(step.values, (key) => (key === from ? to : key)) };
    }
    if (step.step === 'expect-handoff' && Object.hasOwn(step.context, collectedKey(from))) {
      const context = withKeys(step.context, (key) => (collectedName(key) === from ? collectedKey(to) : key));
      return { ...step, context };
    }
  }
  if (kind === 'intent' && step.step === 'expect-handoff' && step.context[REASON] === from) {
    return { ...step, context: { ...step.context, [REASON]: to } };
  }
  return step;
}

const withKeys = <Value>(record: Readonly<Record<string, Value>>, keyOf: (key: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [keyOf(key), value]));
