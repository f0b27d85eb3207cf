import { Bench } from './bench.js';
import { figuresOf } from './figures.js';
import { parseArguments, USAGE } from './parse-arguments.js';
import { machineLine, tableOf } from './report.js';

/** `npm run bench`: figures of a whole Baton that it starts itself, each beside a bare loop on the same machine. */
async function main(argv: string[]): Promise<number> {
  const { json, help } = parseArguments(argv);
  // Standard output ends with the JSON object; how it goes is for whoever watches.
  const tell = (text: string): void => void (json ? process.stderr : process.stdout).write(`${text}\n`);
  if (help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const bench = new Bench(tell);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void bench.stop().finally(() => process.exit(130)));
  try {
    const measured = await bench.measure();
    await bench.stop();
    tell(`\n${tableOf(measured)}\n\n${machineLine()}`);
    if (json) process.stdout.write(`${JSON.stringify(figuresOf(measured))}\n`);
    return 0;
  } finally {
    await bench.stop();
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
