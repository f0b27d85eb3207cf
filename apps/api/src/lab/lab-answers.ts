import { flowProblemSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { callTraceAnswer, libraryFlowAnswer, testCaseAnswer } from '../openapi/answer-schemas.js';

/** One line of a call as a person reads it. */
const line = z.strictObject({ who: z.enum(['assistant', 'caller', 'world']), text: z.string() });
const share = z.strictObject({ covered: z.int(), total: z.int() });

const unsafePlace = flowProblemSchema.extend({
  code: z.enum(['unsafe-silence', 'unsafe-misunderstanding', 'unsafe-person', 'unsafe-failure']),
  nodeId: z.string(),
  fix: z.string(),
  /** The shortest call that goes wrong; its last line says what is wrong. */
  conversation: z.array(line),
  /** The nodes that the call comes through and the rules that fire, in order. */
  path: z.array(z.string()),
});

export const proofAnswer = z.strictObject({
  proof: z.strictObject({
    safe: z.boolean(),
    problems: z.array(unsafePlace),
    explored: z.strictObject({ places: z.int(), states: z.int(), transitions: z.int() }),
    merged: z.enum(['no', 'counters', 'values', 'rules']),
    /** Nodes with a question that no call was found to come to: nothing is proven of them. */
    unreached: z.array(z.string()),
  }),
});

const passed = {
  nodes: z.array(z.string()),
  outcomes: z.array(z.strictObject({ nodeId: z.string(), outcome: z.string() })),
  rules: z.array(z.string()),
};
const nameOfTest = { id: z.string(), name: z.string() };

const testReport = z.strictObject({
  testCase: z.strictObject(nameOfTest),
  passed: z.boolean(),
  failures: z.array(
    z.strictObject({
      /** Index of the test case's step. */
      step: z.int(),
      kind: z.enum(['expectation', 'impossible']),
      expected: z.string(),
      instead: z.string(),
    }),
  ),
  conversation: z.array(line),
  trace: callTraceAnswer,
});

const coverage = z.strictObject({
  nodes: share,
  outcomes: share,
  rules: share,
  /** 0 to 100 of nodes, outcomes and rules together. */
  percent: z.int(),
  missing: z.strictObject(passed),
  byTest: z.array(z.strictObject({ ...nameOfTest, ...passed })),
});

export const testsAnswer = z.strictObject({ reports: z.array(testReport), coverage });

const nextThere = z.strictObject({ way: z.array(z.string()), conversation: z.array(line) });

/** What became of one recorded call on the draft. */
const replayedCall = z.strictObject({
  callId: z.string(),
  /** Null: it goes the same way to its end. */
  parting: z
    .strictObject({
      step: z.int(),
      nodeId: z.string().nullable(),
      before: z.array(line),
      recorded: nextThere,
      draft: nextThere,
    })
    .nullable(),
  followed: z.enum(['to-the-end', 'to-a-handoff', 'until-caller-never-asked', 'until-system-never-asked']),
  result: z.strictObject({ recorded: z.string().nullable(), draft: z.string().nullable() }),
  handoff: z.enum(['same', 'gained', 'lost', 'unknown']),
});

const replayReport = z.strictObject({
  calls: z.int(),
  same: z.int(),
  parted: z.int(),
  handoffs: z.strictObject({ same: z.int(), gained: z.int(), lost: z.int(), unknown: z.int() }),
  followed: z.strictObject({
    'to-the-end': z.int(),
    'to-a-handoff': z.int(),
    'until-caller-never-asked': z.int(),
    'until-system-never-asked': z.int(),
  }),
  /** Calls that part at one place in one way, the most frequent first. */
  partings: z.array(
    z.strictObject({
      nodeId: z.string().nullable(),
      recorded: z.array(z.string()),
      draft: z.array(z.string()),
      calls: z.int(),
      handoffsGained: z.int(),
      handoffsLost: z.int(),
      example: replayedCall,
    }),
  ),
  otherPartings: z.int(),
  results: z.array(z.strictObject({ recorded: z.string().nullable(), draft: z.string().nullable(), calls: z.int() })),
  gained: z.array(z.string()),
  lost: z.array(z.string()),
});

/** `unreadable`, `withheld`: how many calls were left out, because they cannot be opened or are somebody’s own. */
export const replayAnswer = z.strictObject({ report: replayReport, unreadable: z.int(), withheld: z.int() });

export const testCaseFromCallAnswer = z.strictObject({ testCase: testCaseAnswer });

/** One difference between two flows, in an analyst's words. */
const flowChange = z.strictObject({
  code: z.string(),
  nodeId: z.string().optional(),
  path: z.array(z.union([z.string(), z.number()])),
  message: z.string(),
  /** Whether a call can go, or an agent be told, otherwise than before. */
  behaviour: z.boolean(),
  /** Texts as they were and are. */
  before: z.string().optional(),
  after: z.string().optional(),
});
export const diffAnswer = z.strictObject({ changes: z.array(flowChange) });

export const libraryAnswer = z.strictObject({ library: z.record(z.string(), libraryFlowAnswer) });
