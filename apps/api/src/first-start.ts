import 'reflect-metadata';
import { openDatabase } from '@baton/persistence';
import { z } from 'zod';
import { parseEnvironment } from './config/environment.js';
import { fillEmptyDatabase } from './first-start/fill-empty-database.js';
import { agentPhoneSchema } from './queues/queue-schema.js';

const portHint = 'a port from 1 to 65525';

/**
 * Run before the api by the start script: `node apps/api/dist/first-start.js`. Migrates, fills an empty database
 * (first-start/fill-empty-database.ts), and prints one line of JSON on stdout (FirstStart).
 *
 * | variable          | default                               | what it is                          |
 * | ----------------- | ------------------------------------- | ----------------------------------- |
 * | DATABASE_URL      | –                                     | as for the api                      |
 * | BATON_AGENT_PHONE | sip:agent@127.0.0.1:BATON_SIP_PORT+10 | the phone of the queue `reservations` |
 * | BATON_SIP_PORT    | 5060                                  | the runtime's SIP port              |
 */
const environmentSchema = z.object({
  DATABASE_URL: z.string({ error: 'a postgres:// URL is needed' }).regex(/^postgres(ql)?:\/\//, 'a postgres:// URL'),
  BATON_AGENT_PHONE: agentPhoneSchema.optional(),
  BATON_SIP_PORT: z.coerce
    .number({ error: portHint })
    .int(portHint)
    .min(1, portHint)
    .max(65_525, portHint)
    .default(5060),
});

async function main(): Promise<void> {
  const environment = parseEnvironment(environmentSchema, process.env);
  const agentPhone = environment.BATON_AGENT_PHONE ?? `sip:agent@127.0.0.1:${environment.BATON_SIP_PORT + 10}`;
  const database = openDatabase({
    url: environment.DATABASE_URL,
    applicationName: 'baton-first-start',
    connectTimeoutMs: 10_000,
  });
  try {
    process.stdout.write(`${JSON.stringify(await fillEmptyDatabase(database, agentPhone))}\n`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`baton first start: ${error instanceof Error ? error.message : 'failed'}\n`);
  process.exitCode = 1;
});
