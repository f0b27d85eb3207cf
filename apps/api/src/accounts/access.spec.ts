import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { roles, type Role } from '@baton/persistence';
import { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { ACCESS, type Allowed } from './access.decorator.js';

/** The whole surface: a route that is not here is a mistake, and so is one that is here and not in the router. */
const table: Readonly<Record<string, Allowed>> = {
  'GET /healthz': 'everyone',
  'GET /readyz': 'everyone',
  'GET /metrics': 'everyone',
  'POST /api/session': 'everyone',
  'GET /api/session': 'signed-in',
  'DELETE /api/session': 'signed-in',
  'PUT /api/session/password': 'signed-in',
  'PUT /api/session/name': 'signed-in',
  'GET /api/session/sessions': 'signed-in',
  'DELETE /api/session/sessions': 'signed-in',
  'DELETE /api/session/sessions/:sessionId': 'signed-in',
  'GET /api/people': ['admin'],
  'PUT /api/people/:id/role': ['admin'],
  'PUT /api/people/:id/disabled': ['admin'],
  'DELETE /api/people/:id': ['admin'],
  'DELETE /api/people/:id/sessions': ['admin'],
  'POST /api/people/:id/reset-link': ['admin'],
  'GET /api/account-links': ['admin'],
  'POST /api/account-links': ['admin'],
  'DELETE /api/account-links/:id': ['admin'],
  'POST /api/account-links/look': 'everyone',
  'POST /api/account-links/use': 'everyone',
  'GET /api/flows': ['viewer'],
  'POST /api/flows': ['analyst'],
  'GET /api/flows/:id': ['viewer'],
  'DELETE /api/flows/:id': ['analyst'],
  'PUT /api/flows/:id/draft': ['analyst'],
  'POST /api/flows/:id/validate': ['viewer'],
  'POST /api/flows/:id/versions': ['admin'],
  'GET /api/flows/:id/versions': ['viewer'],
  'GET /api/flows/:id/environments': ['viewer'],
  'PUT /api/flows/:id/environments/:environment': ['admin'],
  'DELETE /api/flows/:id/environments/:environment': ['admin'],
  'PUT /api/flows/:id/environments/:environment/canary': ['admin'],
  'DELETE /api/flows/:id/environments/:environment/canary': ['admin'],
  'POST /api/flows/:id/environments/:environment/canary/promote': ['admin'],
  'POST /api/flows/:id/environments/:environment/schedule': ['admin'],
  'DELETE /api/flows/:id/environments/:environment/schedule/:scheduleId': ['admin'],
  'GET /api/flows/:id/export': ['viewer'],
  'GET /api/versions/:versionId/export': ['viewer'],
  'POST /api/flows/import': ['analyst'],
  'GET /api/reviews': ['viewer'],
  'GET /api/flows/:id/reviews': ['viewer'],
  'POST /api/flows/:id/reviews': ['analyst'],
  'GET /api/reviews/:reviewId': ['viewer'],
  'POST /api/reviews/:reviewId/approve': ['admin'],
  'POST /api/reviews/:reviewId/decline': ['admin'],
  'POST /api/reviews/:reviewId/withdraw': ['analyst'],
  'POST /api/flows/:id/trial-line': ['analyst'],
  'POST /api/flows/:id/proof': ['viewer'],
  'POST /api/flows/:id/tests': ['viewer'],
  'POST /api/flows/:id/replay': ['viewer'],
  'POST /api/flows/:id/test-cases/from-call': ['analyst'],
  'GET /api/flows/:id/diff': ['viewer'],
  'GET /api/flows/:id/library': ['viewer'],
  'GET /api/versions/:versionId': ['viewer'],
  'GET /api/numbers': ['viewer'],
  'PUT /api/numbers/:number': ['admin'],
  'DELETE /api/numbers/:number': ['admin'],
  'GET /api/queues': ['viewer', 'agent'],
  'PUT /api/queues/:name': ['admin'],
  'DELETE /api/queues/:name': ['admin'],
  'GET /api/calls': ['viewer'],
  'GET /api/calls/:id': ['viewer'],
  'GET /api/calls/:id/events': ['viewer'],
  'GET /api/calls/:id/trace': ['viewer'],
  'GET /api/calls/:id/events/stream': ['viewer'],
  'GET /api/desk/presence': ['agent', 'admin'],
  'PUT /api/desk/presence': ['agent', 'admin'],
  'GET /api/desk/handoffs': ['agent', 'admin'],
  'GET /api/desk/stream': ['agent', 'admin'],
  'POST /api/desk/handoffs/:id/accept': ['agent', 'admin'],
  'POST /api/desk/handoffs/:id/seen': ['agent', 'admin'],
  'GET /api/desk/callbacks': ['agent', 'admin'],
  'POST /api/desk/callbacks/:id/done': ['agent', 'admin'],
  'GET /api/desk/voicemails': ['agent', 'admin'],
  'GET /api/desk/voicemails/:id/audio': ['agent', 'admin'],
  'POST /api/desk/voicemails/:id/heard': ['agent', 'admin'],
  'POST /api/speech': ['viewer'],
  'POST /api/flows/:id/hear': ['viewer'],
  'POST /api/flows/:id/try-request': ['analyst'],
  'GET /api/surroundings': ['viewer'],
  'GET /api/voices': ['viewer'],
  'GET /api/secrets/names': ['analyst'],
  'GET /api/audit': ['admin'],
  'GET /api/audit/choices': ['admin'],
  'GET /api/audit/export': ['admin'],
  'GET /api/secrets': ['admin'],
  'PUT /api/secrets/:name': ['admin'],
  'DELETE /api/secrets/:name': ['admin'],
  'GET /api/allowed-hosts': ['admin'],
  'PUT /api/allowed-hosts/:host': ['admin'],
  'DELETE /api/allowed-hosts/:host': ['admin'],
};

/** Served by Swagger itself, outside of Nest's routes: it describes the api and holds nothing of anybody's. */
const documentation = /^\/api\/(docs|openapi)/;

let api: RunningApi;
beforeAll(async () => {
  api = await runningApi();
}, 60_000);
afterAll(() => api.stop());

interface Layer {
  route?: { path: string; methods: Record<string, boolean> };
}

function routesOfRouter(): string[] {
  const express = api.app.getHttpAdapter().getInstance() as { router: { stack: Layer[] } };
  return express.router.stack.flatMap(({ route }) =>
    route === undefined || documentation.test(route.path)
      ? []
      : Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`),
  );
}

/** Written out, so that the ladder is not tested by itself. */
const mayAsWell: Readonly<Record<Role, readonly Role[]>> = {
  viewer: ['viewer'],
  analyst: ['viewer', 'analyst'],
  admin: ['viewer', 'analyst', 'admin'],
  owner: ['viewer', 'analyst', 'admin', 'owner'],
  agent: ['agent'],
};
const isLet = (role: Role, allowed: Allowed): boolean =>
  typeof allowed === 'string' || allowed.some((lowest) => mayAsWell[role].includes(lowest));

describe('the routes', () => {
  it('are those of the table, no more and no less', () => {
    expect(routesOfRouter().sort()).toEqual(Object.keys(table).sort());
  });

  it('each say who may use them', () => {
    const reflector = new Reflector();
    const scanner = new MetadataScanner();
    const modules = [...api.app.get(ModulesContainer).values()];
    const controllers = modules.flatMap(({ controllers: own }) => [...own.values()].map(({ metatype }) => metatype));
    let found = 0;
    for (const controller of controllers) {
      if (typeof controller !== 'function') continue;
      const prototype = controller.prototype as Record<string, () => void>;
      for (const name of scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (method === undefined || !Reflect.hasMetadata('path', method)) continue;
        found += 1;
        const allowed = reflector.getAllAndOverride<Allowed | undefined>(ACCESS, [method, controller]);
        expect([name, allowed]).not.toEqual([name, undefined]);
      }
    }
    expect(found).toBe(Object.keys(table).length);
  });

  it('answer 401 to who has not signed in and 403 to the wrong role, before anything else is looked at', async () => {
    const clients = new Map<Role | null, ApiClient>([[null, new ApiClient(api.url)]]);
    for (const role of roles) clients.set(role, await api.signedIn(role));
    for (const [route, allowed] of Object.entries(table)) {
      const [method = '', pattern = ''] = route.split(' ');
      const path = pattern.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
      for (const [role, client] of clients) {
        if (route === 'DELETE /api/session' && role !== null) continue;
        const aborting = new AbortController();
        const response = await client.open(method, path, undefined, {}, aborting.signal);
        const isRefused = role === null ? allowed !== 'everyone' : !isLet(role, allowed);
        if (isRefused) {
          expect([route, role, response.status]).toEqual([route, role, role === null ? 401 : 403]);
          expect(response.headers.get('content-type')).toContain('application/problem+json');
        } else {
          expect([route, role, [401, 403, 500].includes(response.status)]).toEqual([route, role, false]);
        }
        aborting.abort();
      }
    }
  });
});
