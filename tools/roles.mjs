/** `npm run roles`: writes the table of who may use which route into docs/roles.md. A spec says when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './start/run-command.mjs';
import { root } from './start/root.mjs';

const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
await runCommand(process.execPath, [tsc, '-b', path.join(root, 'apps', 'api')], {
  what: 'The compiler (tsc -b apps/api)',
});
const compiled = path.join(root, 'apps', 'api', 'dist', 'openapi');
const { routesOfApi } = await import(path.join(compiled, 'document-of-api.js'));
const { withRoleTable } = await import(path.join(compiled, 'describe-roles.js'));
const file = path.join(root, 'docs', 'roles.md');
writeFileSync(file, withRoleTable(readFileSync(file, 'utf8'), await routesOfApi()));
