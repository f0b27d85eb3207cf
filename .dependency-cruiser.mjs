/** What runs in a browser. */
const inBrowser = [
  'flow-schema',
  'flow-engine',
  'flow-lab',
  'understanding',
  'web',
  'api-client',
  'password-rules',
  'shared-draft',
].map((name) => `packages/${name}`);

/**
 * Which part of the house may import which (docs/adr/0007-no-nx.md).
 * A package that is not named here may import nothing of ours.
 */
const mayImport = {
  'packages/flow-schema': [],
  'packages/flow-engine': ['packages/flow-schema'],
  'packages/flow-lab': ['packages/flow-schema', 'packages/flow-engine', 'packages/understanding'],
  'packages/understanding': ['packages/flow-schema', 'packages/flow-engine'],
  'packages/sip': [],
  'packages/sdp': [],
  'packages/rtp': [],
  'packages/speech': [],
  'packages/speech-embedded': ['packages/speech'],
  'packages/persistence': ['packages/flow-schema', 'packages/flow-engine'],
  'packages/outbound-request': ['packages/flow-schema', 'packages/flow-engine'],
  'packages/password-rules': [],
  'packages/shared-draft': ['packages/flow-schema'],
  'packages/web': [],
  'packages/api-client': ['packages/flow-schema', 'packages/flow-engine'],
  'apps/editor': [...inBrowser],
  'apps/agent-desk': [...inBrowser],
  'apps/api': ['packages/(?!sip|sdp|rtp|web)[^/]+'],
  'apps/runtime': ['packages/[^/]+'],
  'apps/e2e': ['packages/(?!persistence)[^/]+'],
};

const directions = Object.entries(mayImport).map(([from, targets]) => ({
  name: `direction: ${from}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(packages|apps)/', pathNot: [from, ...targets].map((target) => `^${target}/`) },
}));

export default {
  forbidden: [
    ...directions,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'the engine is pure',
      severity: 'error',
      from: {
        path: '^packages/(flow-engine|flow-schema|flow-lab|understanding|sdp|shared-draft)/src',
        pathNot: '\\.spec\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'imports resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
