import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FlowDefinition } from '../flow-definition.js';
import { restaurantFlow } from '../samples/restaurant-flow.js';
import { everyNodeFlow } from '../testing/every-node-flow.js';
import { flowOfBytes } from '../testing/flow-of-bytes.js';
import { flowFile, readFlowFile } from './flow-file.js';
import { LARGEST_FLOW_FILE } from './flow-size.js';

const { library: _library, testCases: _testCases, ...inner } = restaurantFlow;
const flows: FlowDefinition[] = [
  restaurantFlow,
  everyNodeFlow,
  { ...everyNodeFlow, library: { zebra: inner, ant: { ...inner, name: 'Ant' } } },
];

/** The same content, its keys in another order. */
function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((part) => shuffled(part, order));
  if (typeof value !== 'object' || value === null) return value;
  const parts = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(parts)).map((key) => [key, shuffled(parts[key], order)]));
}

const codesOf = (text: string) => {
  const read = readFlowFile(text);
  return 'problems' in read ? read.problems.map(({ code }) => code) : 'a flow';
};

describe('a flow file', () => {
  it('has the same bytes for the same content, whatever order its keys were in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...flows), fc.integer(), (flow, seed) => {
        const weight = (key: string) =>
          [...`${seed}${key}`].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) | 0, 7);
        const other = shuffled(flow, (keys) => [...keys].sort((a, b) => weight(a) - weight(b))) as FlowDefinition;
        expect(flowFile(other)).toBe(flowFile(flow));
      }),
      { numRuns: 30 },
    );
  });

  it.each(flows)('is read as the flow that was written, and written again the same', (flow) => {
    const file = flowFile(flow);
    expect(readFlowFile(file)).toEqual({ flow });
    expect(readFlowFile(`\uFEFF${file}`)).toEqual({ flow });
    const read = readFlowFile(file);
    expect('flow' in read && flowFile(read.flow)).toBe(file);
  });

  it('begins with what a person looks for, and keeps nodes as they were drawn', () => {
    const file = flowFile(restaurantFlow);
    expect(Object.keys(JSON.parse(file) as object).slice(0, 3)).toEqual(['schemaVersion', 'name', 'language']);
    const ids = (JSON.parse(file) as FlowDefinition).nodes.map(({ id }) => id);
    expect(ids).toEqual(restaurantFlow.nodes.map(({ id }) => id));
  });

  it.each([
    ['', 'not-json'],
    ['{"schemaVersion": 2, "nodes": [', 'not-json'],
    ['<html></html>', 'not-json'],
    ['null', 'no-flow'],
    ['[]', 'no-flow'],
    ['{"name": "package", "version": "1.0.0"}', 'no-flow'],
    ['{"schemaVersion": 999}', 'newer-schema'],
    [' '.repeat(LARGEST_FLOW_FILE + 1), 'too-big'],
    ['ü'.repeat(LARGEST_FLOW_FILE / 2 + 1), 'too-big'],
    ['['.repeat(100_000), 'not-json'],
  ])('is refused with what is wrong with it: %#', (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  it('is read up to its very last byte, and not with one more, however it is written', () => {
    const file = flowFile(flowOfBytes(LARGEST_FLOW_FILE));
    expect(Buffer.byteLength(file)).toBe(LARGEST_FLOW_FILE);
    expect(codesOf(file)).toEqual('a flow');
    const larger = flowOfBytes(LARGEST_FLOW_FILE + 1);
    expect([codesOf(flowFile(larger)), codesOf(JSON.stringify(larger))]).toEqual([['too-big'], ['too-big']]);
  });
});
