/** The views of one flow: its drawing, its test cases, its versions. */
export const flowTabs = ['draw', 'tests', 'versions'] as const;
export type FlowTab = (typeof flowTabs)[number];

/** What is set around flows. */
export const settingsTabs = ['queues', 'secrets', 'hosts'] as const;
export type SettingsTab = (typeof settingsTabs)[number];

/** A place in the editor that has an address of its own. */
export type Route =
  | { page: 'flows' }
  | { page: 'flow'; flowId: string; tab: FlowTab }
  | { page: 'calls' }
  | { page: 'numbers' }
  | { page: 'call'; callId: string }
  | { page: 'people' }
  | { page: 'account' }
  | { page: 'audit' }
  | { page: 'settings'; tab: SettingsTab }
  | { page: 'invitation' }
  | { page: 'unknown' };

export function parseRoute(path: string): Route {
  const [first, second, third, ...rest] = path.split('/').filter((part) => part !== '');
  if (rest.length > 0) return { page: 'unknown' };
  if (first === undefined || (first === 'flows' && second === undefined)) return { page: 'flows' };
  if (first === 'flows' && second !== undefined) {
    const tab = third === undefined ? 'draw' : flowTabs.find((known) => known === third && known !== 'draw');
    return tab === undefined ? { page: 'unknown' } : { page: 'flow', flowId: decode(second), tab };
  }
  if (third !== undefined) return { page: 'unknown' };
  if (first === 'numbers' && second === undefined) return { page: 'numbers' };
  if (first === 'settings') {
    const tab = second === undefined ? 'queues' : settingsTabs.find((known) => known === second);
    return tab === undefined ? { page: 'unknown' } : { page: 'settings', tab };
  }
  if (second === undefined && isPlain(first)) return { page: first };
  if (first === 'calls') return second === undefined ? { page: 'calls' } : { page: 'call', callId: decode(second) };
  return { page: 'unknown' };
}

export function pathOf(route: Route): string {
  switch (route.page) {
    case 'flow':
      return `/flows/${encodeURIComponent(route.flowId)}${route.tab === 'draw' ? '' : `/${route.tab}`}`;
    case 'call':
      return `/calls/${encodeURIComponent(route.callId)}`;
    case 'calls':
      return '/calls';
    case 'numbers':
      return '/numbers';
    case 'settings':
      return `/settings/${route.tab}`;
    case 'people':
    case 'account':
    case 'audit':
    case 'invitation':
      return `/${route.page}`;
    default:
      return '/flows';
  }
}

/** Pages whose name is the whole of their address. */
const isPlain = (name: string): name is 'people' | 'account' | 'audit' | 'invitation' =>
  ['people', 'account', 'audit', 'invitation'].includes(name);

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
