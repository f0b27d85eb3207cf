import { describe, expect, it } from '@jest/globals';
import { restaurantFlow, type FlowDefinition } from '@baton/flow-schema';
import fc from 'fast-check';
import * as Y from 'yjs';
import { DraftDocument, origins } from './index.js';
import { addNode, changeNode, removeNode, says, smallFlow } from './testing/small-flow.js';

function documentOf(flow: FlowDefinition): DraftDocument {
  const draft = new DraftDocument();
  draft.apply(flow, origins.local);
  return draft;
}

/** As another browser reads it. */
function copyOf(draft: DraftDocument): DraftDocument {
  const copy = new DraftDocument();
  Y.applyUpdate(copy.doc, Y.encodeStateAsUpdate(draft.doc), origins.server);
  return copy;
}

const bytesOf = (draft: DraftDocument, change: () => void): number => {
  let bytes = 0;
  const count = (update: Uint8Array): void => void (bytes += update.length);
  draft.doc.on('update', count);
  change();
  draft.doc.off('update', count);
  return bytes;
};

describe('a flow in a document', () => {
  it('comes out as it went in', () => {
    for (const flow of [restaurantFlow, smallFlow()]) expect(copyOf(documentOf(flow)).definition()).toEqual(flow);
  });

  it('comes out as it went in, whatever is in its lists and in whichever order', () => {
    const name = fc.stringMatching(/^[A-Za-z]{1,3}$/);
    const variables = fc.uniqueArray(fc.record({ name, type: fc.constantFrom('string', 'number') }), {
      selector: (variable) => variable.name,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(variables, { minLength: 1, maxLength: 6 }), (states) => {
        const draft = documentOf(smallFlow());
        for (const state of states) {
          const next = { ...draft.definition(), variables: state } as FlowDefinition;
          draft.apply(next, origins.local);
          expect(draft.definition()).toBe(next);
        }
        expect(copyOf(draft).definition()).toEqual(draft.definition());
      }),
    );
  });

  it('keeps what was not changed the same object, on both sides', () => {
    const draft = documentOf(smallFlow());
    const other = copyOf(draft);
    const before = other.definition();
    draft.doc.on('update', (update: Uint8Array) => Y.applyUpdate(other.doc, update, origins.server));
    draft.apply(says('greet', 'Good evening.')(draft.definition()), origins.local);
    const after = other.definition();
    expect(after.nodes[1]).not.toBe(before.nodes[1]);
    expect(after.nodes[0]).toBe(before.nodes[0]);
    expect(after.edges).toEqual(before.edges);
    expect(after.variables).toBe(before.variables);
    expect(other.definition()).toBe(after);
  });

  it('writes little for a small change, even when all of the flow is given anew', () => {
    const draft = documentOf(restaurantFlow);
    const moved = changeNode('greeting', () => ({ position: { x: 7, y: 8 } }))(structuredClone(restaurantFlow));
    expect(bytesOf(draft, () => draft.apply(moved, origins.local))).toBeLessThan(120);
    expect(bytesOf(draft, () => draft.apply(structuredClone(moved), origins.local))).toBe(0);
  });

  it('puts a new thing between two others without writing these', () => {
    const draft = documentOf(smallFlow());
    const flow = draft.definition();
    const added = { ...flow, variables: [flow.variables[0], { name: 'time', type: 'time' }, flow.variables[1]] };
    expect(bytesOf(draft, () => draft.apply(added as FlowDefinition, origins.local))).toBeLessThan(100);
    expect(
      copyOf(draft)
        .definition()
        .variables.map((variable) => variable.name),
    ).toEqual(['party', 'time', 'day']);
  });

  it('keeps a renamed variable the same thing', () => {
    const draft = documentOf(smallFlow());
    const other = copyOf(draft);
    const flow = draft.definition();
    const renamed = flow.variables.map((variable) =>
      variable.name === 'party' ? { ...variable, name: 'guests' } : variable,
    );
    draft.apply({ ...flow, variables: renamed }, origins.local);
    const labelled = other.definition().variables.map((variable) => ({ ...variable, label: `The ${variable.name}` }));
    other.apply({ ...other.definition(), variables: labelled }, origins.local);
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(draft.doc));
    expect(other.definition().variables[0]).toMatchObject({ name: 'guests', label: 'The party' });
  });

  it('drops the edges of a node that somebody else took away', () => {
    const draft = documentOf(smallFlow());
    const other = copyOf(draft);
    draft.apply(removeNode('bye')(draft.definition()), origins.local);
    const flow = other.definition();
    const edge = { id: 'e9', source: 'person', outcome: 'next', target: 'bye' };
    other.apply({ ...flow, edges: [...flow.edges, edge] }, origins.local);
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(draft.doc));
    expect(other.definition().edges.map(({ id }) => id)).toEqual(['e1']);
    other.apply(addNode('bye', 'Bye.')(other.definition()), origins.local);
    expect(other.definition().edges.map(({ id }) => id)).toEqual(['e1', 'e9']);
  });

  it('reads what a stranger wrote into it without falling over', () => {
    const draft = documentOf(smallFlow());
    const nodes = draft.doc.getMap('nodes');
    nodes.set('a number', 5);
    nodes.set('nothing', new Y.Map());
    nodes.set('__proto__', new Y.Map(Object.entries({ id: '__proto__', type: 'say', '__proto__.x': 1 })));
    draft.doc.getMap('flow').set('__proto__', { polluted: true });
    draft.doc.getMap('edges').set('e1', new Y.Text('x'));
    expect(draft.definition().nodes).toHaveLength(4);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
