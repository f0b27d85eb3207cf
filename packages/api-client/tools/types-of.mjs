import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

/** What the flow language defines has its types there: they are exact where a document's types are not. */
const ours = {
  FlowDefinition: '@baton/flow-schema',
  FlowProblem: '@baton/flow-schema',
  LibraryFlow: '@baton/flow-schema',
  TestCase: '@baton/flow-schema',
  HandoffContext: '@baton/flow-engine',
  CallTrace: '@baton/flow-engine',
};

const head = '/** Made by `npm run api-client` from openapi.json: not to be changed by hand. */\n';

/**
 * The types of an OpenAPI document's paths, as TypeScript.
 *
 * @param {object} document
 * @returns {Promise<string>}
 */
export async function typesOf(document) {
  /** @type {Set<string>} */
  const used = new Set();
  const nodes = await openapiTS(/** @type {import('openapi-typescript').OpenAPI3} */ (document), {
    transform: (_schema, { path }) => {
      const name = /^#\/components\/schemas\/(\w+)$/.exec(path ?? '')?.[1];
      if (name === undefined || !(name in ours)) return undefined;
      used.add(name);
      return ts.factory.createTypeReferenceNode(`Our${name}`);
    },
  });
  const imports = Object.entries(ours)
    .filter(([name]) => used.has(name))
    .map(([name, from]) => `import type { ${name} as Our${name} } from '${from}';\n`);
  return head + imports.join('') + astToString(nodes);
}
