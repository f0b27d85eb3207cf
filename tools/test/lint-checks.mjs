const bin = (/** @type {string} */ file) => `node_modules/${file}`;

/** @type {import('./check.mjs').Check[]} */
export const lintChecks = [
  { title: 'Lint (eslint)', args: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  { title: 'Format (prettier)', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  {
    title: 'Direction of imports (dependency-cruiser)',
    args: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'packages',
      'apps',
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'err',
    ],
  },
  { title: 'Types of the tools (tsc)', args: [bin('typescript-native/bin/tsc'), '-p', 'tools', '--pretty', 'false'] },
  { title: 'How the web apps are served', args: ['tools/test/web-server.mjs'] },
  { title: 'Links in the documents', args: ['tools/test/links.mjs'] },
];
