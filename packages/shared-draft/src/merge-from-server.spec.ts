import { beforeEach, describe, expect, it } from '@jest/globals';
import { flowDefinitionSchema } from '@baton/flow-schema';
import fc from 'fast-check';
import { conflictsOf, decideConflict } from './index.js';
import { arbitraryChange } from './testing/arbitrary-change.js';
import { Person, Table } from './testing/people.js';
import { addNode, changeNode, removeNode, says, smallFlow } from './testing/small-flow.js';

let table: Table;
let anna: Person;
let bert: Person;
beforeEach(() => {
  table = new Table(smallFlow());
  anna = new Person(table, 'Anna', 1);
  bert = new Person(table, 'Bert', 2);
});

/** Anna's changes reach the server first. */
const meet = (): void => {
  for (const person of [anna, bert, anna]) person.sync();
};
const nodeOf = (person: Person, id: string) => person.flow.nodes.find((node) => node.id === id);
const wordsOf = (person: Person, id: string) =>
  (nodeOf(person, id)?.settings as Spoken | undefined)?.prompt.variants[0];
interface Spoken {
  prompt: { variants: string[] };
}

describe('two people who changed a draft without seeing each other', () => {
  it('have both changes: of two nodes, and of two fields of one node', () => {
    anna.edit(says('greet', 'Good evening.'));
    anna.edit(changeNode('bye', () => ({ label: 'Goodbye' })));
    bert.edit(changeNode('greet', () => ({ label: 'Welcome' })));
    meet();
    for (const person of [anna, bert]) {
      expect(wordsOf(person, 'greet')).toBe('Good evening.');
      expect(nodeOf(person, 'greet')?.label).toBe('Welcome');
      expect(conflictsOf(person.draft.doc)).toEqual([]);
    }
  });

  it('are asked once, and both, where both changed the same field; what came first stays until then', () => {
    anna.edit(says('greet', 'Good evening.'));
    bert.edit(says('greet', 'Good morning.'));
    meet();
    for (const person of [anna, bert]) {
      expect(wordsOf(person, 'greet')).toBe('Good evening.');
      expect(conflictsOf(person.draft.doc)).toMatchObject([
        { path: 'nodes/greet', field: 'settings.prompt', by: { name: 'Bert' }, mine: { variants: ['Good morning.'] } },
      ]);
    }
    const [conflict] = conflictsOf(bert.draft.doc);
    if (conflict !== undefined) decideConflict(bert.draft.doc, conflict, 'mine');
    meet();
    for (const person of [anna, bert]) {
      expect(wordsOf(person, 'greet')).toBe('Good morning.');
      expect(conflictsOf(person.draft.doc)).toEqual([]);
    }
  });

  it('are not asked where they wrote the same, or only moved the same node', () => {
    for (const [at, person] of [anna, bert].entries()) {
      person.edit(says('greet', 'Good evening.'));
      person.edit(changeNode('bye', () => ({ position: { x: at, y: at } })));
    }
    meet();
    expect(conflictsOf(bert.draft.doc)).toEqual([]);
    expect(nodeOf(anna, 'bye')?.position).toEqual({ x: 1, y: 1 });
  });

  it.each(['Anna', 'Bert'])('are asked when %s took away what the other changed', (who) => {
    const [takes, changes] = who === 'Anna' ? [anna, bert] : [bert, anna];
    takes.edit(removeNode('greet'));
    changes.edit(says('greet', 'Good evening.'));
    meet();
    const [conflict] = conflictsOf(anna.draft.doc);
    expect(conflict).toMatchObject({ path: 'nodes/greet', field: null });
    expect(nodeOf(anna, 'greet')).toBeUndefined();
    if (conflict !== undefined) decideConflict(anna.draft.doc, conflict, who === 'Anna' ? 'mine' : 'theirs');
    meet();
    expect(wordsOf(bert, 'greet')).toBe('Good evening.');
  });

  it('both keep the nodes that they added under one id, with their edges', () => {
    for (const person of [anna, bert]) {
      person.edit(addNode('say-1', person.name));
      const [source, target] = ['say-1', person === anna ? 'bye' : 'greet'];
      person.edit((flow) => ({
        ...flow,
        edges: [...flow.edges, { id: `${source}-next`, source, outcome: 'next', target }],
      }));
    }
    meet();
    for (const person of [anna, bert]) {
      expect([wordsOf(person, 'say-1'), wordsOf(person, 'say-2')]).toEqual(['Anna', 'Bert']);
      const added = person.flow.edges.filter(({ source }) => source.startsWith('say'));
      const ends = added.map(({ source, target }) => [source, target]);
      expect(ends.sort()).toEqual([
        ['say-1', 'bye'],
        ['say-2', 'greet'],
      ]);
      expect(conflictsOf(person.draft.doc)).toEqual([]);
    }
  });

  it('see the same at the end, and it is a flow, whatever they did and whenever they were told', () => {
    const doing = fc.record({ who: fc.nat(2), what: fc.option(arbitraryChange, { freq: 3 }) });
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (doings) => {
        const shared = new Table(smallFlow());
        const people = [5, 9, 3].map((client) => new Person(shared, `Person ${client}`, client));
        for (const { who, what } of doings) {
          if (what === null) people[who]?.sync();
          else people[who]?.edit(what);
        }
        for (const person of [...people, ...people, ...people]) person.sync();
        const [first, ...others] = people.map((person) => person.flow);
        for (const other of others) expect(other).toEqual(first);
        expect(flowDefinitionSchema.safeParse(first).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
