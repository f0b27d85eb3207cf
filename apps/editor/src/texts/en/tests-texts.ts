/** Words of the tests of a flow. */
export const testsTexts = {
  tests: {
    title: 'Tests',
    none: 'No test case yet.',
  },
};
