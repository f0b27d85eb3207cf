/** A place in the editor that has an address of its own. */
export type Route =
  | { page: 'flows' }
  | { page: 'flow'; flowId: string }
  | { page: 'calls' }
  | { page: 'call'; callId: string }
  | { page: 'unknown' };

export function parseRoute(path: string): Route {
  const [first, second, ...rest] = path.split('/').filter((part) => part !== '');
  if (rest.length > 0) return { page: 'unknown' };
  if (first === undefined || (first === 'flows' && second === undefined)) return { page: 'flows' };
  if (first === 'flows' && second !== undefined) return { page: 'flow', flowId: decode(second) };
  if (first === 'calls') return second === undefined ? { page: 'calls' } : { page: 'call', callId: decode(second) };
  return { page: 'unknown' };
}

export function pathOf(route: Route): string {
  switch (route.page) {
    case 'flow':
      return `/flows/${encodeURIComponent(route.flowId)}`;
    case 'call':
      return `/calls/${encodeURIComponent(route.callId)}`;
    case 'calls':
      return '/calls';
    default:
      return '/flows';
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
