import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** Headers by which a message is framed and led (RFC 9112 §6, RFC 9110 §7.6.1): whoever sends it sets them. */
const FRAMING: ReadonlySet<string> = new Set([
  ...['host', 'content-length', 'transfer-encoding', 'connection', 'keep-alive', 'upgrade', 'te', 'trailer', 'expect'],
  ...['proxy-connection', 'proxy-authorization'],
]);

/** A request has each header once, and none that is not the flow's to set. */
export function requestHeadersFit({ nodes }: FlowIndex): FlowProblem[] {
  return [...nodes.values()].flatMap(({ node, position }) => {
    if (node.type !== 'request') return [];
    const seen = new Set<string>();
    return node.settings.headers.flatMap(({ name }, header): FlowProblem[] => {
      const key = name.toLowerCase();
      const base = {
        severity: 'error' as const,
        path: ['nodes', position, 'settings', 'headers', header, 'name'],
        nodeId: node.id,
      };
      if (seen.has(key)) {
        const message = `${named(node)} has the header “${name}” twice.`;
        return [{ ...base, code: 'header-twice', message, fix: 'Keep one of them.' }];
      }
      seen.add(key);
      if (!FRAMING.has(key)) return [];
      const message = `${named(node)}: the header “${name}” cannot be set here.`;
      return [{ ...base, code: 'header-not-allowed', message, fix: 'Take it out: it is set by itself.' }];
    });
  });
}
