import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { smallFlow } from '../call/testing/small-flow.js';
import type { PublishedFlows } from './flow-library.js';
import { PublishedFlowsFile } from './published-flows-file.js';

describe('the copy of the published flows', () => {
  const definition = smallFlow('sip:desk@127.0.0.1');
  const version = { flowId: 'f1', versionId: 'v1', number: 1, definition };
  const published: PublishedFlows = {
    flows: [version],
    environments: [{ flowId: 'f1', environment: 'production', versionId: 'v1', canary: null }],
    bindings: [{ number: '100', flowId: 'f1', environment: 'production' }],
    trials: [],
  };
  let folder: string;
  let path: string;
  let file: PublishedFlowsFile;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baton-flows-'));
    path = join(folder, 'runtime', 'published-flows.json');
    file = new PublishedFlowsFile(path, pino({ level: 'silent' }));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read as it was written', () => {
    const canary = { versionId: 'v2', share: 10 };
    const trial = { number: '912345', flowId: 'f1', versionId: 'v3', draftRevision: 4, expiresAt: 1, definition };
    const environments = published.environments.map((live) => ({ ...live, canary }));
    const all = { ...published, flows: [version, { ...version, versionId: 'v2', number: 2 }], environments };
    file.write({ ...all, trials: [trial] });
    expect(file.read()).toEqual({ ...all, trials: [] });
  });

  it('of an older Baton, which knew production only, is brought up to date, without what cannot be read', () => {
    const { calendars: _c, library: _l, testCases: _t, ...rest } = definition;
    const older = { ...version, definition: { ...rest, schemaVersion: 1 } };
    const flows = [{ ...version, flowId: 'f0', definition: { nodes: 'none' } }, older];
    const bindings = [{ number: '100', flowId: 'f1' }];
    writeFileSync(path, JSON.stringify({ flows, bindings }));
    const read = file.read();
    expect(read).toMatchObject({ flows: [version], bindings: published.bindings, trials: [] });
    expect(read?.environments).toContainEqual(published.environments[0]);
  });

  it.each(['', '{', '[]', '{"flows":{}}', 'null'])('is not there when it is garbage: %j', (text) => {
    writeFileSync(path, text);
    expect(file.read()).toBeUndefined();
  });
});
