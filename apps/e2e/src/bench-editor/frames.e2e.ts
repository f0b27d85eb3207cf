import { describe, expect, it } from '@jest/globals';
import { flowDefinitionSchema } from '@baton/flow-schema';
import { bareDrawing, flowOfSize } from './flow-of-size.js';
import { compare, frameFigures, type CanvasSeen } from './frames.js';

const seen = (factor: number): CanvasSeen => {
  const figures = { frameP50Ms: 16.66 * factor, frameP95Ms: 20 * factor };
  return { openMs: 400 * factor, pan: figures, zoom: figures, drag: { frameP50Ms: NaN, frameP95Ms: NaN } };
};

describe('the figures of the canvas', () => {
  it('are frames that were seen', () => {
    expect(frameFigures([16, 17, 16, 90])).toEqual({ frameP50Ms: 16, frameP95Ms: 90 });
  });

  it('stand beside a bare canvas, and are null where nothing was measured', () => {
    const figures = compare(seen(2), seen(1));
    expect(figures.openMs).toEqual({ value: 800, unit: 'ms', bare: 400, ratio: 2 });
    expect(figures.pan.frameP50Ms).toEqual({ value: 33.3, unit: 'ms', bare: 16.7, ratio: 2 });
    expect(figures.drag.frameP95Ms).toEqual({ value: null, unit: 'ms', bare: null, ratio: null });
  });

  it.each([100, 1_000])('are of drawings of the same size: %d', (size) => {
    const flow = flowOfSize(size);
    expect(flowDefinitionSchema.safeParse(flow).success).toBe(true);
    expect(flow.nodes).toHaveLength(size);
    const bare = bareDrawing(flow);
    expect([bare.nodes.length, bare.edges.length]).toEqual([size, flow.edges.length]);
  });
});
