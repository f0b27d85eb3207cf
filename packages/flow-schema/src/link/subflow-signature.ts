import type { LibraryFlow } from '../flow-definition.js';
import type { Variable } from '../vocabulary.js';

/** What another flow must know of a flow to run it. */
export interface SubflowSignature {
  name: string;
  /** BCP 47. */
  language: string;
  /** The results of its ends: the outcomes of a site. */
  ends: readonly string[];
  variables: readonly Pick<Variable, 'name' | 'type'>[];
  /** Variables that it expects to be given. */
  parameters: readonly string[];
  /** Keys of the flows that it runs itself, directly or through others. */
  runs: readonly string[];
}

/**
 * The signature of a flow. `library`: the flows that it runs, as they are put in when it is published; without it only
 * what it runs directly is in `runs`.
 */
export function subflowSignature(
  flow: LibraryFlow & { library?: Readonly<Record<string, LibraryFlow>> },
): SubflowSignature {
  const { name, language, nodes, variables } = flow;
  return {
    name,
    language,
    ends: [...new Set(nodes.flatMap((node) => (node.type === 'end' ? [node.settings.result] : [])))],
    variables: variables.map(({ name: variable, type }) => ({ name: variable, type })),
    parameters: variables.flatMap(({ name: variable, parameter }) => (parameter === true ? [variable] : [])),
    runs: [...new Set([flow, ...Object.values(flow.library ?? {})].flatMap(runBy))],
  };
}

const runBy = ({ nodes }: LibraryFlow): string[] =>
  nodes.flatMap((node) => (node.type === 'subflow' ? [node.settings.flow] : []));
