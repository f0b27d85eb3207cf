import { SHARED_DATA_DIR } from './shared-system.js';
import { startSystem, type StartedSystem } from './start-system.js';

declare global {
  var batonSharedSystem: StartedSystem | undefined;
}

/** Jest runs this once, before the first file. BATON_E2E_DATA_DIR set from outside names a system that runs already. */
export default async function globalSetup(): Promise<void> {
  if (process.env[SHARED_DATA_DIR]) return;
  globalThis.batonSharedSystem = await startSystem();
  process.env[SHARED_DATA_DIR] = globalThis.batonSharedSystem.dataDir;
}
