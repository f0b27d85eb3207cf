import { describe, expect, it } from '@jest/globals';
import { conversationIn } from './conversation-in.js';

const problem = { code: 'unsafe-silence', severity: 'error' as const, path: ['ask'], message: 'x' };

describe('the call that shows a problem', () => {
  it('is what the proof brings along, and nothing for other problems or garbage', () => {
    const conversation = [{ who: 'caller' as const, text: '[says nothing]' }];
    expect(conversationIn({ ...problem, conversation } as typeof problem)).toEqual(conversation);
    expect(conversationIn(problem)).toEqual([]);
    expect(conversationIn({ ...problem, conversation: [{ who: 'robot' }] } as typeof problem)).toEqual([]);
  });
});
