import { readRunningSystem, type RunningSystem } from './running-system.js';

/** The system that the end-to-end tests share; Jest's global setup started it. */
export function runningUnderTest(): RunningSystem {
  const dataDir = process.env.BATON_E2E_DATA_DIR;
  if (!dataDir) throw new Error('BATON_E2E_DATA_DIR is not set: run the end-to-end tests by `npm test -- e2e`.');
  return readRunningSystem(dataDir);
}
