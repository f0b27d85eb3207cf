import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { withRoleTable } from './describe-roles.js';
import { routesOfApi } from './document-of-api.js';
import type { DeclaredRoute } from './routes-of.js';

let routes: DeclaredRoute[];
beforeAll(async () => {
  routes = await routesOfApi();
}, 60_000);

const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;

describe('every route', () => {
  it('says who may use it', () => {
    expect(routes.filter(({ allowed }) => allowed === undefined).map(nameOf)).toEqual([]);
  });

  it('that may change something says what it writes to the audit log, or why nothing', () => {
    const silent = routes.filter(({ method, audit }) => method !== 'GET' && audit === undefined);
    expect(silent.map(nameOf)).toEqual([]);
  });

  it('is in the table of docs/roles.md; `npm run roles` writes it anew', async () => {
    const document = await readFile(new URL('../../../../docs/roles.md', import.meta.url), 'utf8');
    expect(document).toBe(withRoleTable(document, routes));
  });
});
