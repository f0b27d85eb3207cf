import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { flowNodeSchema } from '../nodes/flow-node.js';
import { restaurantFlow } from '../samples/restaurant-flow.js';
import { flowDrawing } from '../testing/drawing.js';
import { everyNodeFlow } from '../testing/every-node-flow.js';
import { flowJsonSchema } from './flow-json-schema.js';

const published = JSON.parse(readFileSync(new URL('../../flow.schema.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

describe('flow.schema.json', () => {
  it('is what the schemas say now; if not: npm run json-schema -w packages/flow-schema', () => {
    expect(published).toEqual(flowJsonSchema());
  });

  it('describes every kind of node, and nothing that is not there', () => {
    const text = JSON.stringify(published);
    for (const { shape } of flowNodeSchema.options) expect(text).toContain(`"const":"${shape.type.value}"`);
    const definitions = new Set(Object.keys(published['$defs'] as object));
    const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(definitions).toContain(reference.replace('#/$defs/', ''));
  });

  it('takes flows, as they are kept and as they are written, and nothing else', () => {
    const schema = z.fromJSONSchema(published);
    for (const flow of [restaurantFlow, everyNodeFlow, flowDrawing()]) {
      expect(schema.safeParse(JSON.parse(JSON.stringify(flow))).success).toBe(true);
    }
    for (const garbage of [
      {},
      { ...restaurantFlow, nodes: [] },
      { ...restaurantFlow, more: 1 },
      { ...restaurantFlow, schemaVersion: 1 },
    ]) {
      expect(schema.safeParse(garbage).success).toBe(false);
    }
  });
});
