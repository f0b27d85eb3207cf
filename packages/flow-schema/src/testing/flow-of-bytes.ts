import { type FlowDefinition, flowDefinitionSchema } from '../flow-definition.js';
import { flowFile } from '../flow-file/flow-file.js';
import { restaurantFlow } from '../samples/restaurant-flow.js';

const VARIANTS = 20;
const LETTERS = 1_900;

/** A flow whose file has just so many bytes, a megabyte or more: it says the same letter again and again. */
export function flowOfBytes(bytes: number): FlowDefinition {
  const one = sizeOf([LETTERS * VARIANTS]) - sizeOf([]);
  const count = Math.floor((bytes - sizeOf([VARIANTS])) / one);
  const full = Array.from({ length: count }, () => LETTERS * VARIANTS);
  // What is missing is spread over the last node, which has room for one more than all others.
  return flowSaying([...full, VARIANTS + bytes - sizeOf([...full, VARIANTS])]);
}

const sizeOf = (letters: readonly number[]): number => new TextEncoder().encode(flowFile(flowSaying(letters))).length;

/** @param letters that each of its nodes says */
function flowSaying(letters: readonly number[]): FlowDefinition {
  const said = letters.map((count, at) => ({
    id: `says-${String(at).padStart(6, '0')}`,
    type: 'say',
    position: { x: 0, y: 0 },
    settings: { prompt: { variants: spread(count) } },
  }));
  return flowDefinitionSchema.parse({ ...restaurantFlow, testCases: [], nodes: [...restaurantFlow.nodes, ...said] });
}

const spread = (letters: number): string[] =>
  Array.from({ length: VARIANTS }, (_, at) => 'x'.repeat(Math.floor((letters + at) / VARIANTS)));
