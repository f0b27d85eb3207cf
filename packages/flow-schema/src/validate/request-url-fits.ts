import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** Scheme and authority (RFC 3986 §3.2) in letters, with no name that is put in. */
const SCHEME = /^https?:\/\//i;
const HOST =
  /^(?:\[[0-9A-Fa-f:.]+\]|[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?(?:\.[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?)*\.?)(?::\d{1,5})?$/u;
/** What no URL has outside of `{{ names }}`; a `\` is read as `/` by some and not by others. */
const NEVER = /[\s\\\p{Cc}<>"`]/u;

/** A step up, or none: in a path that values are put into, it is not followed. */
const DOT_SEGMENT = /\/(?:\.|%2e){1,2}(?:\/|$)/i;

/** A request goes where the analyst wrote: scheme and host are literal, and no password stands in the URL. */
export function requestUrlFits({ nodes }: FlowIndex): FlowProblem[] {
  return [...nodes.values()].flatMap(({ node, position }): FlowProblem[] => {
    if (node.type !== 'request') return [];
    const wrong = wrongWith(node.settings.url);
    if (wrong === null) return [];
    const { code, message, fix } = wrong;
    return [
      {
        code,
        severity: 'error',
        path: ['nodes', position, 'settings', 'url'],
        nodeId: node.id,
        message: `${named(node)}: ${message}`,
        fix,
      },
    ];
  });
}

function wrongWith(url: string): Pick<FlowProblem, 'code' | 'message' | 'fix'> | null {
  const fix = 'Write it like https://crm.example.com/customers/{{ number }}.';
  const authority = SCHEME.test(url) ? (/^[^/?#]*/.exec(url.replace(SCHEME, ''))?.[0] ?? '') : null;
  if (authority === null)
    return { code: 'request-url', message: 'the address must begin with https:// or http://.', fix };
  if (authority.includes('@')) {
    const message = 'there is a user or a password in the address.';
    return { code: 'request-credentials', message, fix: 'Give it as a header with a secret.' };
  }
  if (authority.includes('{{')) {
    return { code: 'request-url', message: 'what is put in must not change the host that is asked.', fix };
  }
  const port = Number(/:(\d+)$/.exec(authority)?.[1] ?? 1);
  if (!HOST.test(authority) || port < 1 || port > 65_535) {
    return { code: 'request-url', message: `“${authority.slice(0, 80)}” is not a host.`, fix };
  }
  const [path = ''] = url.replace(/\{\{[^{}]*\}\}/g, 'value').split(/[?#]/, 1);
  if (DOT_SEGMENT.test(path)) return { code: 'request-url', message: 'there is a “.” or “..” alone in its path.', fix };
  if (!NEVER.test(url.replace(/\{\{[^{}]*\}\}/g, ''))) return null;
  return { code: 'request-url', message: 'there is a space, or a sign that no address has, in it.', fix };
}
