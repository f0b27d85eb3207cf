import { readdirSync, readFileSync } from 'node:fs';
import { checkFlow } from '@baton/flow-engine';
import { parseFlow, type Surroundings } from '@baton/flow-schema';
import { describe, expect, it } from '@jest/globals';
import { coverageOf } from './flow-coverage/coverage.js';
import { proveFlow } from './prove/prove-flow.js';
import { runTestCases } from './test-cases/run-test-case.js';

const FOLDER = new URL('../conformance/', import.meta.url);
const PAGE = new URL('../../../docs/flow-language.md', import.meta.url);

/** What publishing refuses: the flow, what is outside of it, and the codes of all that is wrong. */
interface Refused {
  flow: unknown;
  known?: Surroundings;
  problems: string[];
}

const json = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));

/** `2.1 ask: several slots at once` → `2.1-ask-several-slots-at-once`. */
const folderOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.-/, '-');

const headings = [...readFileSync(PAGE, 'utf8').matchAll(/^#{2,} (\d.*)$/gm)].map(([, heading = '']) => heading);
const folders = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? entry.name : [],
);
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FOLDER)).map((name) => `${folder}/${name}`),
);
const flows = files.filter((path) => path.endsWith('.flow.json'));
const refused = files.filter((path) => path.endsWith('.refused.json'));

function parsed(flow: unknown) {
  const result = parseFlow(flow);
  return 'flow' in result ? result.flow : result.problems;
}

/** The codes of everything for which publishing refuses a flow; the proof is asked where nothing else is wrong. */
function refusals({ flow, known }: Refused): string[] {
  const definition = parsed(flow);
  if (Array.isArray(definition)) return codes(definition);
  const errors = checkFlow(definition, known).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return codes(errors);
  const failed = runTestCases(definition).flatMap(({ passed }) => (passed ? [] : ['test-failed']));
  return [...codes(proveFlow(definition).problems), ...new Set(failed)];
}

const codes = (problems: readonly { code: string }[]): string[] => [...new Set(problems.map(({ code }) => code))];

describe('the page of the flow language', () => {
  it('has a folder for every paragraph, and no other', () => {
    expect(headings.length).toBeGreaterThan(15);
    expect([...folders].sort()).toEqual(headings.map(folderOf).sort());
  });

  it('has flows in every folder', () => {
    expect([...new Set([...flows, ...refused].map((path) => path.split('/')[0]))].sort()).toEqual([...folders].sort());
    expect(files.filter((path) => !/\.(flow|refused)\.json$/.test(path))).toEqual([]);
  });
});

describe.each(flows)('%s', (path) => {
  const flow = parsed(json(path));
  if (Array.isArray(flow)) {
    it('is a flow', () => expect(flow).toEqual([]));
    return;
  }
  const reports = runTestCases(flow);

  it('could be published', () => {
    expect(checkFlow(flow).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(proveFlow(flow).problems).toEqual([]);
  });

  it('shows something', () => {
    expect(flow.testCases.length).toBeGreaterThan(0);
    expect(coverageOf(flow, reports).nodes.covered).toBeGreaterThan(1);
  });

  it.each(reports.map((report) => [report.testCase.name, report.failures] as const))('%s', (_name, failures) => {
    expect(failures).toEqual([]);
  });
});

describe.each(refused)('%s', (path) => {
  it('is refused', () => {
    const read = json(path) as Refused;
    expect(refusals(read).sort()).toEqual([...read.problems].sort());
  });
});
