import { describe, expect, it } from '@jest/globals';
import { connect, disconnect, moveNodes, remove } from '../draft/edits.js';
import { groupNodes, settle } from '../draft/edits-groups.js';
import { addAfter } from '../draft/edits-insert.js';
import { smallFlow } from '../draft/small-flow.js';
import { announcementOf } from './announcements.js';

const flow = smallFlow();
const after = (edit: (flow: ReturnType<typeof smallFlow>) => ReturnType<typeof smallFlow>) =>
  announcementOf(flow, edit(flow));

describe('what is announced of an edit', () => {
  it('is what was added and where it is led to from', () => {
    const node = { ...flow.nodes[1]!, id: 'more', label: 'More' };
    expect(after(addAfter('size', 'silence', node))).toBe(
      'More added. Party size, Caller says nothing, leads to More.',
    );
  });

  it('is what was removed, how much is connected and disconnected', () => {
    expect(after(remove(['greet', 'bye'], []))).toBe('2 cards removed.');
    expect(after(remove(['bye'], []))).toBe('End removed.');
    expect(after(connect('size', 'silence', 'bye'))).toBe('Party size, Caller says nothing, leads to End.');
    expect(after(disconnect('size', 'answered'))).toBe('1 connection removed.');
  });

  it('is the group that a card is in, or that it is in none', () => {
    const grouped = groupNodes(['greet', 'size'], 'g', 'Hello')(flow);
    const joined = settle(new Map([['bye', 'g']]))(grouped);
    expect(announcementOf(grouped, joined)).toBe('End is in the group Hello now.');
    expect(announcementOf(joined, grouped)).toBe('End is in no group now.');
  });

  it('is nothing when cards are moved', () => {
    expect(after(moveNodes(new Map([['greet', { x: 7, y: 7 }]])))).toBe('');
  });
});
