/** Tests run on what `npm run build` compiled: the same JavaScript that answers the phone. */
export default {
  roots: ['<rootDir>/packages', '<rootDir>/apps'],
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  testEnvironment: 'node',
  transform: {},
  watchman: false,
  // Many of them wait for real sockets and real time: both cores of a small machine are used.
  // A hang is told; how fast a machine is on which much else goes on is no matter of a test.
  testTimeout: 60_000,
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
};
