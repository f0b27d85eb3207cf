import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { smallFlow } from '../call/testing/small-flow.js';
import { PublishedFlowsFile } from './published-flows-file.js';

describe('the copy of the published flows', () => {
  const definition = smallFlow('sip:desk@127.0.0.1');
  const version = { flowId: 'f1', versionId: 'v1', number: 1, definition };
  const bindings = [{ number: '100', flowId: 'f1' }];
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
    file.write({ flows: [version], bindings });
    expect(file.read()).toEqual({ flows: [version], bindings });
  });

  it('of an older Baton is brought up to date, without what cannot be read', () => {
    const { calendars: _c, library: _l, testCases: _t, ...rest } = definition;
    const older = { ...version, definition: { ...rest, schemaVersion: 1 } };
    const flows = [{ ...version, flowId: 'f0', definition: { nodes: 'none' } }, older];
    writeFileSync(path, JSON.stringify({ flows, bindings }));
    expect(file.read()).toEqual({ flows: [version], bindings });
  });

  it.each(['', '{', '[]', '{"flows":{}}', 'null'])('is not there when it is garbage: %j', (text) => {
    writeFileSync(path, text);
    expect(file.read()).toBeUndefined();
  });
});
