/**
 * End-to-end tests, on what was compiled. One real system (`npm start`) is started before all of them and stopped
 * after them; tests that break a system start their own.
 */
export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/dist'],
  testMatch: ['**/*.e2e.js'],
  testEnvironment: 'node',
  transform: {},
  watchman: false,
  globalSetup: '<rootDir>/dist/harness/global-setup.js',
  globalTeardown: '<rootDir>/dist/harness/global-teardown.js',
  // A hang is told; how fast a machine is on which much else goes on is no matter of a test.
  testTimeout: 180_000,
};
