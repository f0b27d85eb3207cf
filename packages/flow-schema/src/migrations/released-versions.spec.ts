import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { SCHEMA_VERSION } from '../flow-definition.js';
import { flowNodeSchema } from '../nodes/flow-node.js';
import { parseFlow } from '../parse/parse-flow.js';
import { everyNodeFlow } from '../testing/every-node-flow.js';
import { validateFlow } from '../validate/validate-flow.js';

/** A flow of every version of the language that was ever released, as that version wrote it. They are never changed. */
const folder = new URL('../../src/migrations/fixtures/', import.meta.url);
const versions = Array.from({ length: SCHEMA_VERSION }, (_, index) => index + 1);
const written = (version: number) => readFileSync(new URL(`version-${version}.flow.json`, folder), 'utf8');

describe('a flow of a released version', () => {
  it('is kept for every one of them', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `version-${version}.flow.json`).sort());
  });

  it.each(versions)('%i is read, brought to this version, and as right as it was', (version) => {
    const stored = JSON.parse(written(version)) as Record<string, unknown>;
    expect(stored['schemaVersion']).toBe(version);
    const parsed = parseFlow(stored);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems.slice(0, 3)));
    expect(parsed.flow.schemaVersion).toBe(SCHEMA_VERSION);
    expect(validateFlow(parsed.flow)).toEqual([]);
    // What was drawn is still there.
    for (const key of ['nodes', 'edges', 'variables', 'intents', 'entities']) {
      expect(parsed.flow).toMatchObject({ [key]: stored[key] });
    }
  });

  it('of this version has every kind of node, of trigger and of way to hand over', () => {
    const kinds = (flow: typeof everyNodeFlow) => ({
      nodes: new Set(flow.nodes.map(({ type }) => type)),
      triggers: flow.nodes.flatMap((node) => (node.type === 'rule' ? [node.settings.trigger.kind] : [])),
      ways: flow.nodes.flatMap((node) => (node.type === 'handoff' ? node.settings.cascade.map(({ way }) => way) : [])),
    });
    const { nodes, triggers, ways } = kinds(everyNodeFlow);
    expect(nodes).toEqual(new Set(flowNodeSchema.options.map(({ shape }) => shape.type.value)));
    expect(triggers).toHaveLength(8);
    expect(ways).toEqual(['attended', 'bridge', 'refer', 'callback', 'voicemail']);
    // The largest flow of this version, and so what a fixture of it must hold.
    expect(parseFlow(JSON.parse(written(SCHEMA_VERSION)))).toEqual({ flow: everyNodeFlow });
  });
});
