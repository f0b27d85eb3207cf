import { describe, expect, it } from '@jest/globals';
import { FrameQueue } from './frame-queue.js';

describe('the frame queue', () => {
  it('gives frames in their order and drops the oldest beyond its bound', () => {
    const queue = new FrameQueue(2);
    for (const sample of [1, 2, 3]) queue.push(Int16Array.of(sample));
    expect(queue.length).toBe(2);
    expect([queue.take()?.[0], queue.take()?.[0], queue.take()]).toEqual([2, 3, undefined]);
    queue.push(Int16Array.of(4));
    queue.clear();
    expect(queue.take()).toBeUndefined();
  });
});
