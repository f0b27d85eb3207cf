import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** `.baton/running.json`, which `npm start` writes. */
const runningSchema = z.object({
  editorUrl: z.string(),
  agentDeskUrl: z.string(),
  apiUrl: z.string(),
  sip: z.object({ udp: z.string(), tcp: z.string() }),
  accounts: z.array(z.object({ email: z.string(), role: z.string(), password: z.string().optional() })),
});
export type RunningSystem = z.infer<typeof runningSchema>;

/** @throws Error with one line that says what to do when nothing runs */
export function readRunningSystem(dataDir: string): RunningSystem {
  let text: string;
  try {
    text = readFileSync(join(dataDir, 'running.json'), 'utf8');
  } catch {
    throw new Error(`Nothing is running here (no ${join(dataDir, 'running.json')}): start it with \`npm start\`.`);
  }
  return runningSchema.parse(JSON.parse(text));
}
