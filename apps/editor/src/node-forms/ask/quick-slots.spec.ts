import { describe, expect, it } from '@jest/globals';
import { type FlowDefinition, validateFlow } from '@baton/flow-schema';
import { smallFlow } from '../../draft/small-flow.js';
import { addEntry, inOne } from '../../vocabulary/vocabulary-edits.js';
import { settingEdit } from '../setting-edit.js';
import { quickKinds, quickSlot } from './quick-slots.js';

const asking = (flow: FlowDefinition, kind: (typeof quickKinds)[number]) => {
  const { slot, entries } = quickSlot(flow, kind);
  return inOne(...entries.map(addEntry), settingEdit('size', ['slots'], [slot]))(flow);
};
const wrongWords = (flow: FlowDefinition) =>
  validateFlow(flow).filter(({ code, nodeId }) => nodeId === 'size' && code !== 'outcome-leads-nowhere');

describe('a question for one of the usual things', () => {
  it.each(quickKinds)('brings all that it needs: %s', (kind) => {
    const empty = { ...smallFlow(), variables: [], entities: [] };
    expect(wrongWords(asking(empty, kind))).toEqual([]);
    expect(wrongWords(asking(asking(empty, kind), kind))).toEqual([]);
  });

  it('is heard by the kind of answer that the flow has, and has a name of its own', () => {
    const flow = smallFlow();
    const { slot, entries } = quickSlot(flow, 'number');
    expect(slot.entity).toBe('people');
    expect(entries.map(({ kind }) => kind)).toEqual(['variable']);
    const again = quickSlot(asking(flow, 'number'), 'number');
    expect(again.slot.variable).not.toBe(slot.variable);
  });

  it('keeps what is said of a person out of logs', () => {
    const [variable] = quickSlot(smallFlow(), 'phone').entries;
    expect(variable?.entry).toMatchObject({ type: 'phone', personal: true });
  });
});
