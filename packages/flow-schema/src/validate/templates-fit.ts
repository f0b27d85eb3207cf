import { BUILT_IN_NAMES } from '../templates/built-in-names.js';
import { parseTemplate } from '../templates/parse-template.js';
import { templatesOf } from '../templates/templates-of.js';
import { type FlowIndex, named, problemsOf } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** A letter, a figure, or a value that is put in. */
const sayable = /[\p{L}\p{N}]|\{\{/u;

/** What stands between `{{` and `}}` is the name of a variable, or one that every flow has. */
export function templatesFit({ flow, nodes }: FlowIndex): FlowProblem[] {
  const known = new Set<string>([...BUILT_IN_NAMES, ...flow.variables.map(({ name }) => name)]);
  return problemsOf(nodes.values(), ({ node, position }) =>
    templatesOf(node).flatMap(({ text, path, kind }) => {
      const { parts, broken } = parseTemplate(text);
      const base = { severity: 'error' as const, path: ['nodes', position, ...path], nodeId: node.id };
      const unknown = parts.flatMap((part) => ('name' in part && !known.has(part.name) ? [part.name] : []));
      return [
        ...(text === '' || (kind !== 'speech' && kind !== 'summary') || sayable.test(text)
          ? []
          : [
              {
                ...base,
                severity: 'warning' as const,
                code: 'prompt-says-nothing',
                message: `${named(node)}: “${text.slice(0, 40)}” has nothing in it that can be said.`,
                fix: 'Write what the caller is to hear.',
              },
            ]),
        ...[...new Set(unknown)].map((name): FlowProblem => ({
          ...base,
          code: 'unknown-template-name',
          message: `${named(node)} uses “{{ ${name} }}”, but there is no variable of that name.`,
          fix: 'Add the variable, or correct the name.',
        })),
        ...broken.map((piece): FlowProblem => ({
          ...base,
          code: 'broken-template',
          message: `${named(node)}: “${piece}” is not a name in double braces.`,
          fix: 'Write it like {{ name }}.',
        })),
      ];
    }),
  );
}
