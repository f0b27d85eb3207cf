import { describe, expect, it } from '@jest/globals';
import { checkFlow } from '@baton/flow-engine';
import type { FlowDefinition, NodeType } from '@baton/flow-schema';
import { newNode } from '../canvas/new-node.js';
import { smallFlow } from '../draft/small-flow.js';
import { nodeForms } from '../node-forms/node-forms.js';
import { triggerKinds, newTrigger } from '../node-forms/rule/new-trigger.js';
import { firstRow, newRow, testsOf, withTest } from '../node-forms/conditions/row-tests.js';
import { expressionOf } from '../node-forms/conditions/condition.js';
import { subjectsOf } from '../node-forms/conditions/subjects.js';
import { isUnfinished, withOpenChoices } from './unfinished.js';

const full: FlowDefinition = {
  ...smallFlow(),
  variables: (['string', 'number', 'boolean', 'date', 'time', 'phone', 'list'] as const).map((type) => ({
    name: `a_${type}`,
    type,
    personal: false,
    handoff: false,
  })),
  nodes: smallFlow().nodes.filter(({ type }) => type !== 'ask'),
  calendars: [
    { name: 'office', weekly: [{ days: ['monday'], spans: [{ from: '09:00', to: '17:00' }] }], exceptions: [] },
  ],
};
const bare: FlowDefinition = { ...full, variables: [], entities: [], calendars: [] };
const known = { queues: ['reception'], subflows: new Map() };

/** What other cards do or do not: nothing in these flows fills a variable. */
const ELSEWHERE = new Set(['variable-never-set']);

/** What is wrong with a card, and not only unfinished. */
const wrongWith = (flow: FlowDefinition, id: string): string[] =>
  withOpenChoices(flow, checkFlow(flow, known))
    .filter((problem) => problem.nodeId === id && problem.severity === 'error' && !ELSEWHERE.has(problem.code))
    .filter((problem) => !isUnfinished(problem))
    .map(({ message }) => message);

describe('a card that has just been added', () => {
  const types = (Object.keys(nodeForms) as NodeType[]).filter((type) => type !== 'start');
  it.each(types.flatMap((type) => [[type, 'a full flow', full] as const, [type, 'an empty flow', bare] as const]))(
    'has nothing wrong in it before anybody has written: %s, in %s',
    (type, _, flow) => {
      const node = newNode(flow, type, ['reception'], { x: 0, y: 0 });
      expect(wrongWith({ ...flow, nodes: [...flow.nodes, node] }, node.id)).toEqual([]);
    },
  );
  it('says once that nothing is chosen in it yet; a name that somebody chose and that is gone is a problem', () => {
    const node = newNode(bare, 'ask', [], { x: 0, y: 0 });
    if (node.type !== 'ask') throw new Error(node.type);
    const flow = { ...bare, nodes: [...bare.nodes, node] };
    const codes = (of: FlowDefinition) => withOpenChoices(of, checkFlow(of, known)).map(({ code }) => code);
    expect(codes(flow).filter((code) => code === 'not-chosen')).toHaveLength(1);
    const [slot] = node.settings.slots;
    const gone = { ...node, settings: { ...node.settings, slots: [{ ...slot, variable: 'party', entity: 'people' }] } };
    expect(codes({ ...bare, nodes: [...bare.nodes, gone as typeof node] })).toEqual(
      expect.arrayContaining(['unknown-variable', 'unknown-entity']),
    );
  });
  it.each(triggerKinds)('has nothing wrong as a rule for %s', (kind) => {
    const rule = newNode(full, 'rule', [], { x: 0, y: 0 });
    if (rule.type !== 'rule') throw new Error(rule.type);
    const node = { ...rule, settings: { ...rule.settings, trigger: newTrigger(kind) } };
    expect(wrongWith({ ...full, nodes: [...full.nodes, node] }, node.id)).toEqual([]);
  });
});

describe('a condition that has just been added', () => {
  const check = (flow: FlowDefinition, condition: string): string[] => {
    const node = newNode(flow, 'check', [], { x: 0, y: 0 });
    if (node.type !== 'check') throw new Error(node.type);
    const settings = { rules: [{ id: 'rule-1', label: '', condition }] };
    return wrongWith({ ...flow, nodes: [...flow.nodes, { ...node, settings }] }, node.id);
  };
  it.each([
    ['a full flow', full],
    ['an empty flow', bare],
  ])('says something that can be asked, in %s', (_, flow) => {
    expect(check(flow, expressionOf({ join: 'all', rows: [firstRow(subjectsOf(flow))] }))).toEqual([]);
  });
  it('can be asked of every subject in every way before a value is written', () => {
    const { variables, always, calendars } = subjectsOf(full);
    for (const subject of [...variables, ...always, ...calendars]) {
      for (const choice of testsOf(subject)) {
        const row = withTest(newRow(subject), choice, subject);
        expect([subject.name, choice, check(full, expressionOf({ join: 'all', rows: [row] }))]).toEqual([
          subject.name,
          choice,
          [],
        ]);
      }
    }
  });
});
