import { describe, expect, it } from '@jest/globals';
import { PlayoutClock } from './playout-clock.js';
import { SimulatedTime } from './simulated-time.js';

function running(options: { mostCatchUp?: number; onError?: (error: unknown) => void } = {}) {
  const time = new SimulatedTime();
  const clock = new PlayoutClock({ time, ...options });
  const at: number[] = [];
  const skips: number[] = [];
  const remove = clock.add((skipped) => {
    at.push(time.now());
    skips.push(skipped);
  });
  return { time, clock, at, skips, remove };
}

describe('the playout clock', () => {
  it('ticks every 20 ms and does not drift when a tick is late', () => {
    const { time, at } = running();
    time.advance(35);
    time.stall(12);
    time.advance(53);
    expect(at).toEqual([20, 47, 60, 80, 100]);
  });

  it('makes up for a short stall in one burst and skips what is beyond it', () => {
    const { time, at, skips, clock } = running({ mostCatchUp: 2 });
    time.advance(20);
    time.stall(60);
    expect(at).toEqual([20, 80, 80, 80]);
    time.stall(200);
    expect(at.slice(4)).toEqual([280, 280, 280]);
    expect(skips).toEqual([0, 0, 0, 0, 7, 0, 0]);
    time.advance(20);
    expect(at.at(-1)).toBe(300);
    expect(clock.takeLateness()).toMatchObject({ ticks: 8, skippedTicks: 7, lastMs: 0, maxMs: 40 });
    expect(clock.takeLateness().maxMs).toBe(0);
  });

  it('lets waiting packets be read before it makes up for a stall', () => {
    const order: string[] = [];
    class WithInput extends SimulatedTime {
      override afterPendingInput(callback: () => void): void {
        order.push('input');
        callback();
      }
    }
    const time = new WithInput();
    const clock = new PlayoutClock({ time });
    clock.add(() => void order.push('tick'));
    time.advance(20);
    time.stall(40);
    expect(order).toEqual(['tick', 'input', 'tick', 'tick']);
  });

  it('holds no timer while nobody is added', () => {
    const { time, clock, at, remove } = running();
    expect(time.pending).toBe(1);
    remove();
    remove();
    expect(time.pending).toBe(0);
    expect(clock.size).toBe(0);
    time.advance(100);
    const removeAgain = clock.add(() => at.push(time.now()));
    time.advance(20);
    expect(at).toEqual([120]);
    removeAgain();
  });

  it('goes on with the others when one throws, and when one leaves within the tick', () => {
    const errors: unknown[] = [];
    const { time, clock, at } = running({ onError: (error) => void errors.push(error) });
    clock.add(() => {
      throw new Error('a session broke');
    });
    const leave = clock.add(() => leave());
    let last = 0;
    clock.add(() => void last++);
    time.advance(40);
    expect(at).toHaveLength(2);
    expect(last).toBe(2);
    expect(errors).toHaveLength(2);
    expect(clock.size).toBe(3);
  });

  it('stops at once when the last one leaves within a burst', () => {
    const time = new SimulatedTime();
    const clock = new PlayoutClock({ time });
    let ticks = 0;
    const leave = clock.add(() => {
      ticks++;
      leave();
    });
    time.stall(100);
    expect(ticks).toBe(1);
    expect(time.pending).toBe(0);
  });
});
