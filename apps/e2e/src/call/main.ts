import { join } from 'node:path';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import { ApiClient } from '../system/api-client.js';
import { readRunningSystem } from '../system/running-system.js';
import { endedAsTheFlowSays } from './call-report.js';
import { printLine } from './conversation-view.js';
import { parseArguments, USAGE } from './parse-arguments.js';
import { placeCall, type PlacedCall } from './place-call.js';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(argv: string[]): Promise<number> {
  const wanted = parseArguments(argv);
  if (wanted.help) {
    print(USAGE);
    return 0;
  }
  const dataDir = process.env.BATON_DATA_DIR ?? '.baton';
  const running = readRunningSystem(dataDir);
  const api = await ApiClient.signedIn(running, 'analyst');
  const synthesizer = new EmbeddedSynthesizer();
  const hangUp = new AbortController();
  process.once('SIGINT', () => hangUp.abort());
  try {
    const { steps, agent, protocol, number, json } = wanted;
    const placed = await placeCall({
      running,
      api,
      synthesizer,
      steps,
      agent,
      protocol,
      ...(number === undefined ? {} : { number }),
      recordings: join(dataDir, 'calls'),
      signal: hangUp.signal,
      ...(json ? {} : { onLine: (line) => print(printLine(line)) }),
    });
    if (json) print(JSON.stringify(placed.report));
    else printEnd(placed);
    return endedAsTheFlowSays(placed.row) ? 0 : 1;
  } finally {
    await synthesizer.close();
  }
}

function printEnd({ report, outcome, row }: PlacedCall): void {
  print('');
  if (outcome.refused !== null) {
    print(`Nobody answered: SIP status ${outcome.refused}`);
    return;
  }
  print(
    `Result     ${report.result} (${row?.endReason ?? 'no record of the call'}), ${(outcome.durationMs / 1_000).toFixed(1)} s`,
  );
  if (report.handoff) {
    const { way, destination, context } = report.handoff;
    print(`Handed to  ${destination} by ${way}, with:`);
    print(JSON.stringify(context, null, 2));
  }
  print(`Recording  ${report.wav ?? 'none'}`);
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
