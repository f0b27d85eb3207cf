/** Tests run on what `npm run build` compiled: the same JavaScript that answers the phone. */
export default {
  roots: ['<rootDir>/packages', '<rootDir>/apps'],
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  testEnvironment: 'node',
  transform: {},
  watchman: false,
  workerIdleMemoryLimit: '1GB',
};
