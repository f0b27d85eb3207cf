import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { machineLine } from '../bench/report.js';
import { launchChromium, openAs } from '../browser/chromium.js';
import { startSystem, type StartedSystem } from '../harness/start-system.js';
import { ApiClient } from '../system/api-client.js';
import { BarePage } from './bare-page.js';
import { measureCanvas } from './canvas-page.js';
import { flowOfSize } from './flow-of-size.js';
import { compare, type SizeFigures } from './frames.js';
import { tableOf } from './report.js';

const SIZES = [100, 500, 1_000];
const USAGE = `npm run bench:editor [-- --json]

  Starts a Baton of its own, opens flows of ${SIZES.join(', ')} cards in Chromium, pans, zooms and drags, and prints the times
  between frames and until the first card is seen, each beside a bare React Flow canvas of the same size.

  --json              prints one JSON object of figures as the last line
  --help              this`;

/** Everything that was started, so that nothing is left whatever happens. */
const started: { system?: StartedSystem; browser?: Browser; bare?: BarePage } = {};

async function main(argv: string[]): Promise<void> {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  const { values } = parseArgs({ args: argv, options, strict: true });
  if (values.help === true) return void process.stdout.write(`${USAGE}\n`);
  // Standard output ends with the JSON object; how it goes is for whoever watches.
  const tell = (text: string): void => void (values.json ? process.stderr : process.stdout).write(`${text}\n`);
  tell(machineLine());
  tell('Starting a Baton of its own …');
  started.system = await startSystem();
  started.bare = await BarePage.start();
  started.browser = await launchChromium();
  const figures: Record<string, SizeFigures> = {};
  for (const size of SIZES) {
    tell(`${size} cards …`);
    figures[size] = await measureSize(started.system, started.browser, started.bare, size);
  }
  tell(`\n${tableOf(figures)}\n\n${machineLine()}`);
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

async function measureSize(
  { running }: StartedSystem,
  browser: Browser,
  bare: BarePage,
  size: number,
): Promise<SizeFigures> {
  const admin = await ApiClient.signedIn(running, 'admin');
  const definition = flowOfSize(size);
  const { id } = await admin.send<{ id: string }>('POST', '/api/flows', { name: definition.name, definition });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await openAs(page, running, 'admin');
  const editor = await measureCanvas(page, new URL(`/flows/${id}`, running.editorUrl).href);
  const seen = await measureCanvas(page, bare.url(size));
  await context.close();
  return compare(editor, seen);
}

async function stop(): Promise<void> {
  await started.browser?.close();
  started.bare?.stop();
  await started.system?.stop();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().finally(() => process.exit(130)));
}
main(process.argv.slice(2))
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(stop);
