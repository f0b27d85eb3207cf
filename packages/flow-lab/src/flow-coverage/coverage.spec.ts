import { describe, expect, it } from '@jest/globals';
import { restaurantFlow, testCaseSchema } from '@baton/flow-schema';
import { prepareFlow } from '../prepared-flow.js';
import { runTestCase } from '../test-cases/run-test-case.js';
import { generatedCalls } from '../testing/generated-calls.js';
import { asks, peopleFlow, smallFlow } from '../testing/small-flow.js';
import { simulate } from '../simulation/simulation.js';
import { coverageOf } from './coverage.js';

const aTest = (id: string, steps: unknown[]) => testCaseSchema.parse({ id, name: id, steps });

describe('coverage', () => {
  const flow = peopleFlow();
  const silent = runTestCase(flow, aTest('silent', [{ step: 'caller-says-nothing', times: 3 }]));
  const answered = runTestCase(flow, aTest('answered', [{ step: 'caller-says', text: 'four' }]));

  it('names what no test has come past, give-ups and errors included', () => {
    const { nodes, missing, percent } = coverageOf(flow, [answered]);
    expect(nodes).toEqual({ covered: 4, total: 5 });
    expect(missing.nodes).toEqual(['person']);
    expect(missing.outcomes).toEqual([
      { nodeId: 'people', outcome: 'silence' },
      { nodeId: 'people', outcome: 'misunderstanding' },
      ...['connected', 'no-agent', 'refused', 'stayed'].map((outcome) => ({ nodeId: 'person', outcome })),
    ]);
    expect(percent).toBe(Math.floor((5 / 12) * 100));
  });

  it('adds tests up, and tells what each of them covers', () => {
    const coverage = coverageOf(flow, [answered, silent]);
    expect(coverage.missing.nodes).toEqual([]);
    expect(coverage.byTest.map(({ id, outcomes }) => [id, outcomes.map(({ outcome }) => outcome)])).toEqual([
      ['answered', ['answered']],
      ['silent', ['silence']],
    ]);
  });

  it('counts a caller who stays with the agent as connected', () => {
    const joined = aTest('joined', [
      { step: 'caller-says-nothing', times: 3 },
      { step: 'transfer-ends', with: 200 },
      { step: 'caller-hangs-up' },
    ]);
    const { missing } = coverageOf(flow, [runTestCase(flow, joined)]);
    expect(missing.outcomes).not.toContainEqual({ nodeId: 'person', outcome: 'connected' });
  });

  it('takes recorded calls, and is whole only when nothing is missing', () => {
    const prepared = prepareFlow(restaurantFlow);
    const coverage = coverageOf(prepared, generatedCalls(prepared, 60, 3));
    expect(coverage.rules.covered).toBeGreaterThan(3);
    expect(coverage.missing.outcomes.length).toBe(coverage.outcomes.total - coverage.outcomes.covered);
    expect(coverage.percent).toBeLessThan(100);
  });

  it('covers a sub-flow node by the ends of what it runs, and names what is inside', () => {
    const { schemaVersion, name, language, variables, entities, intents, nodes, edges } = smallFlow(
      [
        asks('people', 'people', 'number', 'How many people?'),
        { id: 'none', type: 'end', settings: { result: 'none' } },
      ],
      ['people answered end', 'people silence none', 'people misunderstanding none'],
    );
    const inner = { schemaVersion, name, language, variables, entities, intents, nodes, edges };
    const outer = smallFlow(
      [{ id: 'site', type: 'subflow', settings: { flow: 'inner', ends: ['done', 'none'] } }],
      ['site done end', 'site none end'],
      { library: { inner } },
    );
    const call = simulate(outer);
    call.do({ step: 'caller-says', text: 'four', heard: 'clearly' });
    const { missing, nodes: share } = coverageOf(outer, [call.trace]);
    expect(missing.nodes).toEqual(['site.none']);
    expect(missing.outcomes).toEqual([
      { nodeId: 'site', outcome: 'none' },
      { nodeId: 'site.people', outcome: 'silence' },
      { nodeId: 'site.people', outcome: 'misunderstanding' },
    ]);
    expect(share).toEqual({ covered: 5, total: 6 });
  });
});
