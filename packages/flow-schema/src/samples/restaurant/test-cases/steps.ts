import type { z } from 'zod';
import type { testCaseSchema, TestStep } from '../../../test-cases/test-case.js';

export type CaseInput = z.input<typeof testCaseSchema>;
type Step = CaseInput['steps'][number];
type Expected<Kind extends TestStep['step']> = Extract<Step, { step: Kind }>;

/** The caller says these things, one after the other; the assistant may finish each time. */
export const says = (...texts: string[]): Step[] => texts.map((text) => ({ step: 'caller-says', text }));
export const mumbles = (text: string): Step => ({ step: 'caller-says', text, heard: 'unsurely' });
export const noise = (text: string): Step => ({ step: 'caller-says', text, heard: 'not-at-all' });
export const silent = (times = 1): Step => ({ step: 'caller-says-nothing', times });
export const presses = (keys: string): Step => ({ step: 'caller-presses', keys });
export const interrupts = (text: string, afterMs: number): Step => ({ step: 'caller-interrupts', text, afterMs });
export const hangsUp: Step = { step: 'caller-hangs-up' };

export const queue = (
  status: 'available' | 'waiting' | 'closed' | 'unknown',
  waitMinutes: number | null = null,
): Step => ({
  step: 'queue-says',
  queue: 'reservations',
  status,
  waitMinutes,
});
export const handoffEnds = (sipStatus: number): Step => ({ step: 'transfer-ends', with: sipStatus });
export const timePasses = (seconds: number): Step => ({ step: 'time-passes', ms: seconds * 1_000 });
export const somethingFails = (kind: Expected<'fails'>['kind']): Step => ({ step: 'fails', kind });

export const hears = (...parts: string[]): Step[] => parts.map((contains) => ({ step: 'expect-prompt', contains }));
export const hearsNot = (contains: string): Step => ({ step: 'expect-no-prompt', contains });
export const isAt = (node: string): Step => ({ step: 'expect-node', node });
export const came = (...nodes: string[]): Step => ({ step: 'expect-path', nodes });
export const fired = (rule: string): Step => ({ step: 'expect-rule', rule });
export const knows = (variable: string, is: string | number | boolean | null): Step => ({
  step: 'expect-variable',
  variable,
  is,
});
export const handedOver = (context: Expected<'expect-handoff'>['context'] = {}): Step => ({
  step: 'expect-handoff',
  queue: 'reservations',
  context,
});
export const ends = (result: string): Step => ({ step: 'expect-result', result });

/** A test case; its id is its name. */
export const call = (name: string, ...steps: (Step | Step[])[]): CaseInput => ({
  id: name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60),
  name,
  steps: steps.flat(),
});

/** Everything that a booking needs, in one breath. */
export const wholeBooking = 'a table for four tomorrow at seven in the evening';
