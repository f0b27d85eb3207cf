import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { restaurantFlow } from '@baton/flow-schema';
import { generatedCalls } from './testing/generated-calls.js';

const program = fileURLToPath(new URL('../../../tools/lab/main.mjs', import.meta.url));

describe('npm run lab', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, content: unknown) =>
    writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  const lab = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'baton-lab-'));
    const good = {
      id: 'asks',
      name: 'Asks for <somebody>',
      steps: [
        { step: 'caller-says', text: 'can I talk to somebody' },
        { step: 'expect-rule', rule: 'asks-first' },
      ],
    };
    const bad = { id: 'bad', name: 'Bad', steps: [{ step: 'expect-prompt', contains: 'nonsense' }] };
    write('good.json', { ...restaurantFlow, testCases: [good] });
    write('bad.json', { ...restaurantFlow, testCases: [good, bad] });
    const nodes = restaurantFlow.nodes.filter(({ id }) => id !== 'booked');
    write('broken.json', { ...restaurantFlow, nodes, testCases: [good] });
    const calls = generatedCalls(restaurantFlow, 12, 4).map((call) => JSON.stringify(call));
    write('calls.jsonl', `${calls.join('\n')}\n`);
    write('half.jsonl', `${calls[0] ?? ''}\n{"format":1`);
    const turned = restaurantFlow.edges.map((edge) =>
      edge.source === 'start' ? { ...edge, target: 'goodbye' } : edge,
    );
    write('turned.json', { ...restaurantFlow, edges: turned });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('runs test cases, and fails with what was heard instead', () => {
    expect(lab('test', 'good.json')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/✓ Asks for <somebody>[^]*1 passed, 0 failed; coverage \d+ %/) as unknown,
    });
    expect(lab('test', 'bad.json')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/✗ Bad \(bad\)\n.*“nonsense”\) – heard: “Hello/) as unknown,
    });
  });

  it('writes JUnit and JSON for machines', () => {
    const { stdout } = lab('test', 'bad.json', '--json', '--junit', 'out.xml');
    expect(JSON.parse(stdout)).toMatchObject({ passed: false, reports: [{ passed: true }, { passed: false }] });
    const xml = readFileSync(at('out.xml'), 'utf8');
    expect(xml).toContain('tests="3" failures="1"');
    expect(xml).toContain('name="Asks for &lt;somebody&gt;"');
  });

  it('fails where too little is covered, and names what is missing', () => {
    expect(lab('test', 'good.json', '--min-coverage', '90').status).toBe(1);
    const { status, stdout } = lab('coverage', 'good.json', 'calls.jsonl');
    expect(status).toBe(0);
    expect(stdout).toMatch(/never (at|left)[^]*coverage \d+ %/);
  });

  it('replays recorded calls, and ends with 1 where they go another way', () => {
    expect(lab('replay', 'good.json', 'calls.jsonl')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('12 recorded calls, 12 go the same way, 0 another') as unknown,
    });
    const { status, stdout } = lab('replay', 'turned.json', 'calls.jsonl', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ calls: 12, parted: 12 });
  });

  it('makes test cases of recorded calls, which pass in the flow that they are written into', () => {
    write('grown.json', { ...restaurantFlow, testCases: [] });
    expect(lab('record', 'grown.json', 'calls.jsonl', '--write').status).toBe(0);
    expect(lab('test', 'grown.json').stdout).toContain('12 passed, 0 failed');
  });

  it('says first what publishing would refuse', () => {
    expect(lab('test', 'broken.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Publishing would refuse this flow') as unknown,
    });
  });

  it('says which sub-flow is missing, and of what nothing is proven', () => {
    const position = { x: 0, y: 0 };
    const site = { id: 'site', type: 'subflow', position, settings: { flow: 'other', ends: ['done'] } };
    const asked = { id: 'asked', type: 'confirm', position, settings: { prompt: { variants: ['Right?'] } } };
    const alone = { ...restaurantFlow, nodes: [...restaurantFlow.nodes, site], testCases: [] };
    write('alone.json', `\ufeff${JSON.stringify(alone)}`);
    expect(lab('prove', 'alone.json').stderr).toMatch(
      /site: “site” runs a flow that is not there.*\[subflow-missing\]/,
    );
    write('apart.json', { ...restaurantFlow, nodes: [...restaurantFlow.nodes, asked], testCases: [] });
    expect(lab('prove', 'apart.json').stdout).toContain(
      'No call was found that comes to asked: nothing is proven of it.',
    );
  });

  it('refuses what it cannot use with 2, and says why', () => {
    write('garbage.json', '{"nodes": [');
    write('huge.json', { ...restaurantFlow, nodes: Array.from({ length: 100_000 }, () => restaurantFlow.nodes[0]) });
    const wrong = restaurantFlow.nodes.map((node) =>
      node.id === 'help' ? { ...node, label: 'x'.repeat(1_000_000) } : node,
    );
    write('long.json', { ...restaurantFlow, nodes: wrong });
    expect(lab('test', 'nothing.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('cannot be read') as unknown,
    });
    expect(lab('test', 'garbage.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is no JSON') as unknown,
    });
    expect(lab('prove', 'huge.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('[too-big]') as unknown,
    });
    expect(lab('test', 'long.json')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('help: “label”') as unknown,
    });
    expect(lab('replay', 'good.json', 'half.jsonl')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('line 2: This line is no JSON.') as unknown,
    });
    expect(lab('replay', 'good.json').status).toBe(2);
    expect(lab('record', 'good.json', 'calls.jsonl', '--call', 'nobody').status).toBe(2);
    expect(lab('test', 'good.json', '--min-coverage', 'lots').status).toBe(2);
    expect(lab('dance').stderr).toContain('npm run -s lab -- test');
  });

  it('tells how it is used', () => {
    expect(lab('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--junit <file>') as unknown });
  });
});
