// Writes flow.schema.json from the zod schemas that are compiled in dist/.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { flowJsonSchema } from '../dist/json-schema/flow-json-schema.js';

const path = fileURLToPath(new URL('../flow.schema.json', import.meta.url));
const config = await resolveConfig(path);
await writeFile(path, await format(JSON.stringify(flowJsonSchema()), { ...config, parser: 'json' }));
