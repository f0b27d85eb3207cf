import {
  expressionNames,
  expressionsOf,
  type FlowDefinition,
  type FlowNode,
  namesOf,
  templateNames,
  templatesOf,
} from '@baton/flow-schema';

/** What has a name that the flow uses. */
export type EntryKind = 'intent' | 'entity' | 'variable';

/** A place where a name is used: a node, a test case, or the summary line of one of them. */
export interface Use {
  place: 'node' | 'test-case';
  id: string;
}

/** Where a name is used, each node and each test case once, in their order. */
export function usesOf(flow: FlowDefinition, kind: EntryKind, name: string): Use[] {
  return [
    ...flow.nodes.filter((node) => usesName(node, kind, name)).map(({ id }): Use => ({ place: 'node', id })),
    ...flow.testCases
      .filter((testCase) => testCase.steps.some((step) => stepNames(step, kind).includes(name)))
      .map(({ id }): Use => ({ place: 'test-case', id })),
  ];
}

/** Is a name used in a node: as a setting, in what is said, or in an expression? */
export function usesName(node: FlowNode, kind: EntryKind, name: string): boolean {
  if (namesOf(node).some((used) => used.kind === kind && used.name === name)) return true;
  const inExpressions = expressionsOf(node).some(({ source }) =>
    expressionNames(source).some((used) => {
      if (used.name !== name) return false;
      return kind === 'intent'
        ? used.use === 'intent'
        : kind === 'variable' && (used.use === 'value' || used.use === 'known');
    }),
  );
  return (
    inExpressions || (kind === 'variable' && templatesOf(node).some(({ text }) => templateNames(text).includes(name)))
  );
}

type TestStep = FlowDefinition['testCases'][number]['steps'][number];

/** The names of the flow that a step of a test case is about. */
function stepNames(step: TestStep, kind: EntryKind): string[] {
  if (kind === 'variable') {
    if (step.step === 'expect-variable') return [step.variable];
    if (step.step === 'request-answers') return Object.keys(step.values ?? {});
    if (step.step === 'expect-handoff') return Object.keys(step.context).flatMap((key) => collectedName(key) ?? []);
  }
  if (kind === 'intent' && step.step === 'expect-handoff')
    return [step.context[REASON]].filter((value) => typeof value === 'string');
  return [];
}

const COLLECTED = 'collected.';
/** Where a handoff's context says what the caller wanted. */
export const REASON = 'reason.intent';

/** `collected.people` of a handoff's context is the variable `people`. */
export const collectedName = (key: string): string | undefined =>
  key.startsWith(COLLECTED) ? key.slice(COLLECTED.length) : undefined;
export const collectedKey = (name: string): string => COLLECTED + name;
