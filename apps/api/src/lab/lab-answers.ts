import { faultFoundSchema, lineSchema, testFailureSchema, unsafeCodeSchema, wayPartSchema } from '@baton/flow-lab';
import { flowProblemSchema } from '@baton/flow-schema';
import { z } from 'zod';
import { callTraceAnswer, libraryFlowAnswer, testCaseAnswer } from '../openapi/answer-schemas.js';

const line = lineSchema.meta({ id: 'CallLine' });
const fault = faultFoundSchema.meta({ id: 'UnsafeFault' });
const testFailure = testFailureSchema.meta({ id: 'TestFailure' });
const way = z.array(wayPartSchema.meta({ id: 'WayPart' }));
const share = z.strictObject({ covered: z.int(), total: z.int() });

const unsafePlace = flowProblemSchema.extend({
  code: unsafeCodeSchema,
  nodeId: z.string(),
  fix: z.string(),
  /** What is wrong, at the end of the call. */
  fault,
  /** The shortest call that goes wrong, up to there. */
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
  failures: z.array(testFailure),
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

const nextThere = z.strictObject({ way, conversation: z.array(line) });

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
      recorded: way,
      draft: way,
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
