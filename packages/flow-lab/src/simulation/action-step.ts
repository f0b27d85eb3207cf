import type { TestStep } from '@baton/flow-schema';

/** What somebody does in a call: the steps of a test case that expect nothing. */
export type ActionStep = Exclude<TestStep, { step: `expect-${string}` }>;
export type ExpectationStep = Extract<TestStep, { step: `expect-${string}` }>;

export const isExpectation = (step: TestStep): step is ExpectationStep => step.step.startsWith('expect-');

export const isCallerStep = ({ step }: TestStep): boolean => step.startsWith('caller-') && step !== 'caller-stays';
