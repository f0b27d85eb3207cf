import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** What makes a function answer differently the second time; the pure packages are given it as an argument. */
const impure = ['setTimeout', 'setInterval', 'setImmediate', 'Date', 'performance', 'process', 'fetch'].map((name) => ({
  name,
  message: 'This package is pure: time and the outside world come in as events.',
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.baton/**',
      '**/*.config.ts',
      'packages/api-client/src/api-types.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['packages/{flow-schema,flow-engine,flow-lab,understanding,sdp}/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take chance from the state.' },
      ],
    },
  },
  {
    files: ['apps/{editor,agent-desk}/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
);
