import { describe, expect, it } from '@jest/globals';
import { parseRoute, pathOf, type Route } from './route.js';

describe('addresses of the editor', () => {
  const routes: Route[] = [
    { page: 'flows' },
    { page: 'flow', flowId: 'a/b c', tab: 'draw' },
    { page: 'flow', flowId: '1', tab: 'tests' },
    { page: 'flow', flowId: '1', tab: 'versions' },
    { page: 'calls' },
    { page: 'numbers' },
    { page: 'call', callId: '42' },
    { page: 'people' },
    { page: 'account' },
    { page: 'audit' },
    { page: 'settings', tab: 'queues' },
    { page: 'settings', tab: 'hosts' },
    { page: 'invitation' },
  ];
  it.each(routes)('lead back to the page they were made for: $page', (route) => {
    expect(parseRoute(pathOf(route))).toEqual(route);
  });

  it('begin at the flows', () => expect(parseRoute('/')).toEqual({ page: 'flows' }));
  it('say so when they lead nowhere', () => expect(parseRoute('/flows/1/2')).toEqual({ page: 'unknown' }));
  it('begin the settings at the queues', () =>
    expect(parseRoute('/settings')).toEqual({ page: 'settings', tab: 'queues' }));
});
