import { type FlowDefinition, restaurantFlow } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { proveFlow } from './prove-flow.js';

const { nodes, edges } = restaurantFlow;
const handoffs = new Set(nodes.filter(({ type }) => type === 'handoff').map(({ id }) => id));

/** Nodes on the way from a rule to a person, and what the caller hears when there is none. */
function onTheWayToAPerson(): Set<string> {
  const before = (targets: ReadonlySet<string>) => grown(targets, (edge) => [edge.target, edge.source]);
  const rules = new Set(nodes.filter(({ type }) => type === 'rule').map(({ id }) => id));
  const fromRules = grown(rules, (edge) => [edge.source, edge.target]);
  return new Set([...before(handoffs)].filter((id) => fromRules.has(id)));
}

function grown(
  from: ReadonlySet<string>,
  step: (edge: FlowDefinition['edges'][number]) => [string, string],
): Set<string> {
  const reached = new Set(from);
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const edge of edges) {
      const [here, there] = step(edge);
      if (reached.has(here)) reached.add(there);
    }
  }
  return reached;
}

const onTheWay = onTheWayToAPerson();
const cut = edges.filter(({ source, target }) => onTheWay.has(source) || handoffs.has(source) || handoffs.has(target));
/** The rule for misunderstandings fires before these places give up, whatever the caller does. */
const neverTaken = ['offer.misunderstanding', 'closed-offer.misunderstanding'];
const without = (id: string): FlowDefinition => ({ ...restaurantFlow, edges: edges.filter((edge) => edge.id !== id) });

describe('the sample without one of the lines by which callers get to a person', () => {
  it.each(cut.filter(({ id }) => !neverTaken.includes(id)).map(({ id, source }) => [id, source]))(
    'is refused without %s, and the call that shows it ends there',
    (id, source) => {
      const { safe, problems } = proveFlow(without(id), { transitions: 2_000 });
      expect(safe).toBe(false);
      expect(problems.length).toBeGreaterThan(0);
      for (const { nodeId, path, fault } of problems) {
        expect([nodeId, path.at(-1)]).toEqual([source, source]);
        expect(fault.kind).toBe('stranded');
      }
    },
  );

  it('is told which line is missing, also where the caller was to take another that is not drawn', () => {
    const [problem] = proveFlow(without('person.no-agent'), { transitions: 0 }).problems;
    expect(problem?.message).toBe('A caller is left at “To a person”, where “no-agent” leads nowhere.');
  });

  it.each(neverTaken)('is safe without %s, which no call takes', (id) => {
    expect(proveFlow(without(id), { transitions: 10_000 }).problems).toEqual([]);
  });

  it.each(['booking', 'once-more', 'existing-name'])(
    'is refused where %s gives up on a bad line, on which what is read back is corrected and doubted again',
    (id) => {
      const { problems } = proveFlow(without(`${id}.misunderstanding`));
      expect(problems.map(({ nodeId }) => nodeId)).toEqual([id]);
    },
  );

  it('is refused without the lines that silence alone takes, also where a rule comes first', () => {
    const { problems } = proveFlow(without('help.silence'), { transitions: 0 });
    expect(problems.map(({ code, nodeId }) => [code, nodeId])).toEqual([['unsafe-silence', 'help']]);
    // Silence in a row fires the rule; only with words in between does the place itself give up.
    expect(problems[0]?.conversation).toContainEqual({
      who: 'caller',
      code: 'spoke',
      text: 'One moment',
      heard: 'take',
    });
  });
});
