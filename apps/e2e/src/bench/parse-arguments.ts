import { parseArgs } from 'node:util';

export const USAGE = `npm run bench [-- --json]

  Starts a Baton of its own, calls it, and prints how fast, how many and how heavy, each beside a bare loop of
  node:dgram that is called in the same way. Takes about four minutes; needs nothing that runs already.

  --json              prints one JSON object of figures as the last line
  --help              this`;

/** @throws Error with one line for anything that is not understood */
export function parseArguments(argv: string[]): { json: boolean; help: boolean } {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values } = parseArgs({ args: argv, options, strict: true });
  return { json: values.json ?? false, help: values.help ?? false };
}
