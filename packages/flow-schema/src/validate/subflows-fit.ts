import { libraryFlow } from '../link/library-index.js';
import { linkProblemsOf } from '../link/link-problems-of.js';
import { type SubflowSignature, subflowSignature } from '../link/subflow-signature.js';
import type { SubflowNode } from '../nodes/subflow/subflow-node.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';
import { subflowNamesFit } from './subflow-names-fit.js';
import type { Surroundings } from './surroundings.js';

/**
 * What sub-flow nodes run fits them. A version that is published has the other flows in its library; of a draft's, the
 * signatures of the published flows are known, or nothing is.
 */
export function subflowsFit(index: FlowIndex, known: Surroundings): FlowProblem[] {
  const { flow, nodes } = index;
  const published = Object.keys(flow.library).length > 0;
  const signatures = new Map<string, SubflowSignature | undefined>();
  const signatureOf = (key: string): SubflowSignature | undefined => {
    if (!signatures.has(key)) {
      const inside = libraryFlow(flow, key);
      signatures.set(key, inside ? subflowSignature(inside) : known.subflows?.get(key));
    }
    return signatures.get(key);
  };
  return [
    ...(published ? linkProblemsOf(flow) : []),
    ...[...nodes.values()].flatMap(({ node, position }): FlowProblem[] => {
      if (node.type !== 'subflow') return [];
      const signature = signatureOf(node.settings.flow);
      if (signature !== undefined) return siteProblems(index, node, position, signature, known.flowKey);
      return published || known.subflows === undefined ? [] : [missing(node, position)];
    }),
  ];
}

function missing(site: SubflowNode, position: number): FlowProblem {
  return {
    code: 'subflow-missing',
    severity: 'error',
    path: ['nodes', position, 'settings', 'flow'],
    nodeId: site.id,
    message: `${named(site)} runs a flow that is not there.`,
    fix: 'Publish that flow, or choose another.',
  };
}

function siteProblems(
  index: FlowIndex,
  site: SubflowNode,
  position: number,
  signature: SubflowSignature,
  flowKey: string | undefined,
): FlowProblem[] {
  const base = { severity: 'error' as const, path: ['nodes', position, 'settings', 'flow'], nodeId: site.id };
  const { flow: key, ends } = site.settings;
  if (flowKey !== undefined && (key === flowKey || signature.runs.includes(flowKey))) {
    const message = `${named(site)} runs “${signature.name}”, which leads back into this flow.`;
    const fix = 'Take the sub-flow out of one of the flows of the circle.';
    return [{ ...base, code: 'subflow-cycle', message, fix }];
  }
  const ending = new Set(signature.ends);
  const expected = new Set(ends);
  return [
    ...(sameLanguage(signature.language, index.flow.language) ? [] : [otherLanguage(index, site, position, signature)]),
    ...[...ending]
      .filter((result) => !expected.has(result))
      .map((result) => ({
        ...base,
        code: 'subflow-end-missing',
        path: ['nodes', position, 'settings', 'ends'],
        message: `${named(site)}: “${signature.name}” can end with “${result}”, and nothing follows on that.`,
        fix: 'Take the ends over from the other flow, and draw a line from each.',
      })),
    ...ends.flatMap((result, place): FlowProblem[] =>
      ending.has(result)
        ? []
        : [
            {
              ...base,
              code: 'subflow-end-obsolete',
              severity: 'warning',
              path: ['nodes', position, 'settings', 'ends', place],
              message: `${named(site)}: “${signature.name}” never ends with “${result}”.`,
              fix: 'Take it out.',
            },
          ],
    ),
    ...subflowNamesFit(index, site, position, signature),
  ];
}

/** en-GB and en-US are one language for who listens. */
const sameLanguage = (a: string, b: string) => a.split('-')[0] === b.split('-')[0];

function otherLanguage(
  { flow }: FlowIndex,
  site: SubflowNode,
  position: number,
  { name, language }: SubflowSignature,
): FlowProblem {
  return {
    code: 'subflow-language',
    severity: 'error',
    path: ['nodes', position, 'settings', 'flow'],
    nodeId: site.id,
    message: `${named(site)} runs “${name}”, which speaks ${language}; this flow speaks ${flow.language}.`,
    fix: 'Choose a flow in the language of this one.',
  };
}
