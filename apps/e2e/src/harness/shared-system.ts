import { ApiClient } from '../system/api-client.js';
import { readRunningSystem, type RunningSystem } from '../system/running-system.js';

/** Names the data folder of the system that global-setup.ts started for all tests. */
export const SHARED_DATA_DIR = 'BATON_E2E_DATA_DIR';

export interface SharedSystem {
  dataDir: string;
  running: RunningSystem;
  admin: ApiClient;
}

/** The system that all tests share: they may call it and add to it, and leave alone what is not theirs. */
export async function sharedSystem(): Promise<SharedSystem> {
  const dataDir = process.env[SHARED_DATA_DIR];
  if (!dataDir) throw new Error(`${SHARED_DATA_DIR} is not set: run the tests with apps/e2e/jest.config.mjs`);
  const running = readRunningSystem(dataDir);
  return { dataDir, running, admin: await ApiClient.signedIn(running, 'admin') };
}
