/**
 * `npm run api-client`: writes the OpenAPI document of the api, and the types of the client that is made from it, into
 * packages/api-client. A spec of the api says when they are stale.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from './start/run-command.mjs';
import { root } from './start/root.mjs';

const program = path.join('apps', 'api', 'dist', 'openapi', 'document-of-api.js');
const tsc = path.join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
await runCommand(process.execPath, [tsc, '-b', path.join(root, 'apps', 'api')], {
  what: 'The compiler (tsc -b apps/api)',
});
const { documentOfApi } = await import(path.join(root, program));
const { typesOf } = await import('../packages/api-client/tools/types-of.mjs');
const document = await documentOfApi();
const folder = path.join(root, 'packages', 'api-client');
writeFileSync(path.join(folder, 'openapi.json'), `${JSON.stringify(document, null, 2)}\n`);
writeFileSync(path.join(folder, 'src', 'api-types.ts'), await typesOf(document));
