import { describe, expect, it } from '@jest/globals';
import { type FlowProblem, restaurantFlow, validateFlow } from '@baton/flow-schema';
import { inFrenchType } from '@baton/web';
import { problemTexts } from '../texts/fr/problem-texts.js';
import { namedAsDrawn, problemInWords } from './problem-words.js';

/** What the specs need of Node, of which the editor itself knows nothing. */
interface FileSystem {
  readdirSync: (folder: URL, options: { recursive: true }) => string[];
  readFileSync: (file: URL, encoding: 'utf8') => string;
}
const nodeFs = 'node:fs';
const { readdirSync, readFileSync } = (await import(nodeFs)) as FileSystem;

/** Where problems are written. */
const folders = [
  ...['flow-schema/src/validate', 'flow-schema/src/parse', 'flow-schema/src/flow-file', 'flow-schema/src/link'],
  'flow-engine/src/check',
].map((folder) => new URL(`../../../../packages/${folder}/`, import.meta.url));

const codesIn = (folder: URL): string[] =>
  readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .flatMap((source) => [...source.matchAll(/(?:code: |(?:problem|refused)\(\s*)'([a-z][a-z-]+)'/g)])
    .map((match) => match[1] ?? '');

describe('a problem in French', () => {
  const codes = [...new Set(folders.flatMap(codesIn))];

  it('is found in the sources', () => expect(codes.length).toBeGreaterThan(50));
  it.each(codes)('has words for %s', (code) => expect(problemTexts[code]).toBeDefined());
  it.each(['variable', 'entity', 'intent', 'group', 'queue', 'secret', 'trunk'])(
    'has words for an unknown %s',
    (kind) => expect(problemTexts[`unknown-${kind}`]).toBeDefined(),
  );

  it('says which node and which outcome, and nothing in English', () => {
    const flow = { ...restaurantFlow, edges: restaurantFlow.edges.filter(({ id }) => id !== 'greeting.next') };
    const [problem] = validateFlow(flow).filter(({ code }) => code === 'outcome-leads-nowhere');
    expect(problem && problemInWords(problem, 'fr')).toMatchObject({
      code: 'outcome-leads-nowhere',
      nodeId: 'greeting',
      message: inFrenchType('« Greeting » : « next » ne mène nulle part.'),
      fix: 'Tirez une ligne vers la carte qui suit.',
    });
  });

  it('of the safety proof is worded from what was found, and not from its English sentence', () => {
    const fault = { kind: 'stranded', nodeId: 'ask', label: '', outcome: 'silence', outcomeLabel: 'silence' };
    const unsafe = { code: 'unsafe-silence', severity: 'error', path: [], message: 'A caller …', fix: 'Draw …' };
    expect(problemInWords({ ...unsafe, fault, conversation: [] } as unknown as FlowProblem, 'fr')).toMatchObject({
      message: inFrenchType('Un appelant qui ne dit rien reste bloqué à « ask » : « silence » ne mène nulle part.'),
      fix: 'Tirez-en une ligne vers un transfert, ou vers une fin qui explique la suite.',
    });
  });

  it('of a failed test case says why', () => {
    const failed = { code: 'test-failed', severity: 'error', path: [], message: 'The test case “A table” fails: …' };
    const failure = { step: 1, kind: 'impossible', reason: { why: 'call-over', result: 'helped' } };
    const problem = { ...failed, testCase: { id: 'a', name: 'A table' }, failure } as unknown as FlowProblem;
    expect(problemInWords(problem, 'fr').message).toBe(
      inFrenchType('Le cas de test « A table » échoue. L’appel est terminé (helped).'),
    );
  });

  it('is as it was in English, and when its code is not known', () => {
    const problem: FlowProblem = { code: 'brand-new', severity: 'error', path: [], message: 'Oh.', fix: 'Do.' };
    expect(problemInWords(problem, 'fr')).toEqual(problem);
    expect(problemInWords({ ...problem, code: 'no-start' }, 'en').message).toBe('Oh.');
  });
});

describe('a problem of a card that nobody has named', () => {
  it('calls it as it is drawn, in every language', () => {
    const flow = {
      ...restaurantFlow,
      nodes: restaurantFlow.nodes.map((node) => (node.id === 'greeting' ? { ...node, label: '' } : node)),
      edges: restaurantFlow.edges.filter(({ id }) => id !== 'greeting.next'),
    };
    const [problem] = validateFlow(flow).filter(({ code }) => code === 'outcome-leads-nowhere');
    if (problem === undefined) throw new Error('there is no such problem');
    expect(problem.message).toContain('“greeting”');
    expect(namedAsDrawn(problem, flow).message).toMatch(/“Say”.*“Then”/);
    expect(namedAsDrawn(problemInWords(problem, 'fr'), flow).message).toContain(inFrenchType('« Say »'));
  });
});
