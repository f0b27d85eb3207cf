import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import { ApiError } from '@baton/web';
import { createDraftStore, type DraftStore } from './draft-store.js';
import { startDraftSaving, type DraftRoutes, type DraftSaving } from './draft-saving.js';
import { changeNode, moveNodes } from './edits.js';
import { smallFlow } from './small-flow.js';

/** An api of one draft, and a clock that runs when it is told to. */
class Bench implements DraftRoutes {
  revision = 1;
  stored: FlowDefinition = smallFlow();
  saves = 0;
  failure: ApiError | null = null;
  timer: (() => void) | null = null;

  async save(revision: number, definition: FlowDefinition): Promise<{ revision: number }> {
    this.saves += 1;
    if (this.failure !== null) throw this.failure;
    if (revision !== this.revision) throw new ApiError('draft-changed', 409, 'changed');
    this.stored = definition;
    this.revision += 1;
    return { revision: this.revision };
  }

  async load(): Promise<{ revision: number; definition: FlowDefinition }> {
    return { revision: this.revision, definition: this.stored };
  }

  readonly schedule = (task: () => void): (() => void) => {
    this.timer = task;
    return () => {
      if (this.timer === task) this.timer = null;
    };
  };

  async runTimer(): Promise<void> {
    const task = this.timer;
    this.timer = null;
    task?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const move = (x: number) => moveNodes(new Map([['greet', { x, y: 0 }]]));
const xOf = (flow: FlowDefinition) => flow.nodes.find((node) => node.id === 'greet')?.position.x;

describe('saving a draft', () => {
  let bench: Bench;
  let draft: DraftStore;
  let saving: DraftSaving;
  beforeEach(() => {
    bench = new Bench();
    draft = createDraftStore(smallFlow(), () => 0);
    saving = startDraftSaving(draft, 1, bench, bench.schedule);
  });

  it('saves once for several quick edits', async () => {
    draft.apply(move(10));
    draft.apply(move(20));
    expect(saving.states.getState().phase).toBe('changed');
    await bench.runTimer();
    expect(bench.saves).toBe(1);
    expect(xOf(bench.stored)).toBe(20);
    expect(saving.states.getState()).toEqual({ phase: 'saved', revision: 2 });
  });

  it('saves what was undone, too', async () => {
    draft.apply(move(10));
    await bench.runTimer();
    draft.undo();
    await bench.runTimer();
    expect(xOf(bench.stored)).toBe(1);
  });

  it('tries again by itself when the api was away', async () => {
    bench.failure = new ApiError('unreachable', 0, 'away');
    draft.apply(move(10));
    await bench.runTimer();
    expect(saving.states.getState()).toMatchObject({ phase: 'not-saved', reason: 'away' });
    bench.failure = null;
    await bench.runTimer();
    expect(saving.states.getState().phase).toBe('saved');
  });

  it('does not send what the api would refuse, and names the place', async () => {
    const node = draft.definition().nodes.find((candidate) => candidate.id === 'greet');
    if (node?.type !== 'say') throw new Error('the small flow greets');
    draft.apply(changeNode({ ...node, settings: { prompt: { variants: [''], tone: 'neutral' } } }));
    expect(await saving.flush()).toBe(false);
    expect(bench.saves).toBe(0);
    expect(saving.states.getState()).toMatchObject({ phase: 'not-saved' });
    expect(JSON.stringify(saving.states.getState())).toContain('Greeting');
  });

  it('keeps mine as the successor of theirs', async () => {
    bench.revision = 5;
    draft.apply(move(10));
    await bench.runTimer();
    expect(saving.states.getState().phase).toBe('conflict');
    await saving.keepMine();
    expect(saving.states.getState()).toEqual({ phase: 'saved', revision: 6 });
    expect(xOf(bench.stored)).toBe(10);
  });

  it('takes theirs, and undo brings mine back', async () => {
    bench.revision = 5;
    bench.stored = move(77)(smallFlow());
    draft.apply(move(10));
    await bench.runTimer();
    await saving.takeTheirs();
    expect(xOf(draft.definition())).toBe(77);
    expect(saving.states.getState()).toEqual({ phase: 'saved', revision: 5 });
    draft.undo();
    expect(xOf(draft.definition())).toBe(10);
    expect(await saving.flush()).toBe(true);
    expect(xOf(bench.stored)).toBe(10);
  });

  it('saves nothing after it was stopped', async () => {
    draft.apply(move(10));
    saving.stop();
    await bench.runTimer();
    expect(bench.saves).toBe(0);
  });
});
