import { checkFlow } from '@baton/flow-engine';
import { flowFromStarter, starterIds } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { coverageOf } from './flow-coverage/coverage.js';
import { proveFlow } from './prove/prove-flow.js';
import { runTestCases } from './test-cases/run-test-case.js';

const known = { queues: ['front-desk'], secrets: [], trunks: [], languages: ['en'] };

describe.each(starterIds)('a new flow from the starter %s', (id) => {
  const flow = flowFromStarter(id, { name: 'Ours', timeZone: 'Europe/Paris', queue: 'front-desk' });

  it('has no problem where its queue is there', () => {
    expect(checkFlow(flow, known)).toEqual([]);
  });

  it('traps no caller', () => {
    const { safe, problems, unreached } = proveFlow(flow);
    expect({ safe, problems: problems.map(({ message }) => message), unreached }).toEqual({
      safe: true,
      problems: [],
      unreached: [],
    });
  });

  it('passes its test cases, which come past every rule', () => {
    const reports = runTestCases(flow);
    const failed = reports.filter(({ failures }) => failures.length > 0);
    expect(failed.map(({ testCase, failures }) => ({ name: testCase.name, failures }))).toEqual([]);
    expect(coverageOf(flow, reports).missing.rules).toEqual([]);
  });

  it('has no two cards over one another', () => {
    const over = flow.nodes.flatMap((a, index) =>
      flow.nodes
        .slice(index + 1)
        .filter((b) => Math.abs(a.position.x - b.position.x) < 220 && Math.abs(a.position.y - b.position.y) < 90)
        .map((b) => `${a.id} ${b.id}`),
    );
    expect(over).toEqual([]);
  });
});
