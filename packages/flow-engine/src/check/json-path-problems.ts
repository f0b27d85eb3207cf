import type { FlowDefinition, FlowProblem, LibraryFlow } from '@baton/flow-schema';
import { readJsonPath } from '../mapping/json-path.js';

/** Paths into a response that are none, or that could take too long on a call; also those of its library. */
export function jsonPathProblems(flow: FlowDefinition): FlowProblem[] {
  const library = Object.entries(flow.library);
  return [...problemsOf(flow, []), ...library.flatMap(([key, inner]) => problemsOf(inner, ['library', key]))];
}

function problemsOf(flow: LibraryFlow, at: FlowProblem['path']): FlowProblem[] {
  return flow.nodes.flatMap((node, position) => {
    if (node.type !== 'request') return [];
    return node.settings.mapping.flatMap(({ path }, index): FlowProblem[] => {
      const read = readJsonPath(path);
      if (!('problem' in read)) return [];
      const name = node.label === '' ? node.id : node.label;
      return [
        {
          code: 'json-path',
          severity: 'error',
          path: [...at, 'nodes', position, 'settings', 'mapping', index, 'path'],
          nodeId: node.id,
          message: `“${name}”: “${path.slice(0, 80)}” is no path into the response: ${read.problem}.`,
          fix: 'Write it like $.customer.name or $.bookings[0].day.',
        },
      ];
    });
  });
}
