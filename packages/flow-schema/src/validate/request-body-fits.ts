import { fillJsonTemplate } from '../templates/fill-json-template.js';
import { parseTemplate } from '../templates/parse-template.js';
import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** The body of a request is JSON whatever is put in, and a request that may have none has none (RFC 9110 §9.3.1). */
export function requestBodyFits({ nodes }: FlowIndex): FlowProblem[] {
  return [...nodes.values()].flatMap(({ node, position }): FlowProblem[] => {
    const body = node.type === 'request' ? node.settings.body : undefined;
    if (node.type !== 'request' || body === undefined) return [];
    const problem = (code: string, message: string, fix: string): FlowProblem[] => [
      { code, severity: 'error', path: ['nodes', position, 'settings', 'body'], nodeId: node.id, message, fix },
    ];
    if (node.settings.method === 'GET') {
      const message = `${named(node)}: a GET request has no body.`;
      return problem('request-body-not-allowed', message, 'Take the body out, or use POST.');
    }
    // What is no name in braces is told of by the templates' own rule.
    if (parseTemplate(body).broken.length > 0 || isJson(body)) return [];
    const message = `${named(node)}: the body is not JSON when values are put in.`;
    return problem('request-body-not-json', message, 'Write it like {"people": {{ people }}, "name": "{{ name }}"}.');
  });
}

/** A name may have no value, and is `null` then; what is JSON with that is JSON with any value in its place. */
function isJson(template: string): boolean {
  try {
    JSON.parse(fillJsonTemplate(template, (_name, inString) => (inString ? '' : 'null')));
    return true;
  } catch {
    return false;
  }
}
