import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../harness/free-ports.js';

const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url));
const DEFAULT_TIMEOUT_S = 30;

export interface SippOptions {
  /** A file of apps/e2e/scenarios without `.xml`. */
  scenario: string;
  /** SIP URI of what is called; its user part is what is dialled, unless `number` says otherwise. */
  target: string;
  number?: string;
  protocol?: 'udp' | 'tcp';
  /** `[name]` in the scenario. */
  keys?: Record<string, string>;
  /** Milliseconds of a pause that the scenario leaves open. */
  pauseMs?: number;
  /** What `spoken-call` says: mu-law, 8 kHz. */
  speech?: Uint8Array;
  timeoutS?: number;
}

export interface SippResult {
  /** The Call-ID of the one call that was placed. */
  sipCallId: string;
  /** Every message as it went over the wire, oldest first. */
  messages: { direction: 'sent' | 'received'; text: string }[];
  /** Status lines received, in order: `200 INVITE`. */
  responses: string[];
  /** Methods of requests received, in order, retransmissions included. */
  requests: string[];
}

/**
 * Plays one call of a scenario, to its end.
 * @throws Error with SIPp's own words and the messages of the call, when it does not go as the scenario says
 */
export async function runSipp(options: SippOptions): Promise<SippResult> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-sipp-'));
  const sipCallId = `${randomUUID()}@sipp`;
  try {
    if (options.speech) writeFileSync(join(folder, 'speech.ulaw'), options.speech);
    const { code, printed } = await run(await argumentsOf(options, sipCallId, folder), folder);
    const messages = readMessages(join(folder, 'messages.log'));
    if (code !== 0) throw new Error(failure(options.scenario, code, printed, folder, messages));
    return { sipCallId, messages, ...received(messages) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function argumentsOf(options: SippOptions, sipCallId: string, folder: string): Promise<string[]> {
  const { scenario, target, protocol = 'udp', keys = {}, pauseMs = 1_000, timeoutS = DEFAULT_TIMEOUT_S } = options;
  const [, user = '', address = ''] = /^sip:([^@]*)@([^;]+)/.exec(target) ?? [];
  const own = ['-i', '127.0.0.1', '-p', String(await freePort()), '-cid_str', sipCallId, '-m', '1'];
  const logs = ['-trace_err', '-error_file', 'errors.log', '-trace_msg', '-message_file', join(folder, 'messages.log')];
  const limits = ['-timeout', `${timeoutS}s`, '-timeout_error', '-recv_timeout', String(timeoutS * 1_000)];
  const transport = ['-t', protocol === 'tcp' ? 't1' : 'u1', '-max_socket', '10', '-nostdin'];
  const given = Object.entries(keys).flatMap(([name, value]) => ['-key', name, value]);
  const script = ['-sf', join(scenarios, `${scenario}.xml`), '-s', options.number ?? user, '-d', String(pauseMs)];
  return [address, ...script, ...own, ...transport, ...limits, ...logs, ...given];
}

function run(args: string[], folder: string): Promise<{ code: number | null; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('sipp', args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TERM: 'dumb' },
    });
    let printed = '';
    child.stdout.on('data', () => undefined);
    child.stderr.on('data', (text: Buffer) => (printed += text.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, printed }));
  });
}

/** SIPp separates messages by a line of dashes with the time, and says in the next line which way they went. */
function readMessages(file: string): SippResult['messages'] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split(/^-{10,}.*$/m)
    .flatMap((block) => {
      const [, way, text] = /^\s*\S+ message (sent|received)[^\n]*\n\s*\n([\s\S]*)$/.exec(block) ?? [];
      return way === undefined || text === undefined
        ? []
        : [{ direction: way === 'sent' ? ('sent' as const) : ('received' as const), text: text.trimStart() }];
    });
}

function received(messages: SippResult['messages']): Pick<SippResult, 'requests' | 'responses'> {
  const texts = messages.flatMap(({ direction, text }) => (direction === 'received' ? [text] : []));
  return {
    responses: texts.flatMap((text) => {
      const status = /^SIP\/2\.0 (\d{3})/.exec(text)?.[1];
      return status === undefined ? [] : [`${status} ${/^CSeq:\s*\d+ (\w+)/im.exec(text)?.[1] ?? ''}`];
    }),
    requests: texts.flatMap((text) => {
      const method = /^([A-Z]+) \S+ SIP\/2\.0/.exec(text)?.[1];
      return method === undefined ? [] : [method];
    }),
  };
}

function failure(
  scenario: string,
  code: number | null,
  printed: string,
  folder: string,
  messages: SippResult['messages'],
): string {
  const errors = join(folder, 'errors.log');
  const words = existsSync(errors) ? readFileSync(errors, 'utf8') : printed;
  const lines = messages.map(
    ({ direction, text }) => `${direction === 'sent' ? '>' : '<'} ${text.split('\r\n')[0] ?? ''}`,
  );
  return `SIPp ends ${scenario} with ${code}:\n${words.trim()}\n${lines.join('\n')}`;
}
