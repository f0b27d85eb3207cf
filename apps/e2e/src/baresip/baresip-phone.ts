import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../harness/free-ports.js';
import { askOnce } from '../harness/raw-sip.js';
import { until } from '../harness/until.js';
import { readWav, writeWav } from './wav-file.js';

export interface BaresipOptions {
  /** What it says when it is in a call, at 8 kHz; longer than the call, since baresip ends a call with its source. */
  says: Int16Array;
  protocol?: 'udp' | 'tcp';
  /** SIP URI to call at once. Without it the phone waits for a call and answers it. */
  dials?: string;
}

const HOST = '127.0.0.1';
/** It leaves by itself then, should the tests have been killed. */
const LONGEST_S = '90';
const MODULES = '/usr/lib/baresip/modules';

/** A telephone whose SIP and RTP are not ours: a baresip with files for microphone and loudspeaker. */
export class BaresipPhone {
  private printed = '';
  private ending: Promise<Int16Array> | undefined;

  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly uri: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (text: Buffer) => (this.printed += text.toString('utf8')));
    }
  }

  static async start({ says, protocol = 'udp', dials }: BaresipOptions): Promise<BaresipPhone> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'baton-baresip-'));
    writeConfiguration(folder, port, protocol);
    writeWav(join(folder, 'says.wav'), says);
    const call = dials === undefined ? [] : ['-e', `d ${dials}`];
    // stdbuf: its SIP trace comes line by line, and not when 4 KB of it are there
    const command = ['-oL', 'baresip', '-f', folder, '-s', '-t', LONGEST_S, ...call];
    const child = spawn('stdbuf', command, { stdio: ['ignore', 'pipe', 'pipe'] });
    const phone = new BaresipPhone(child, folder, `sip:phone@${HOST}:${port}`);
    try {
      await until(
        'baresip is there',
        10_000,
        async () => (await askOnce({ host: HOST, port, method: 'OPTIONS' })) && true,
      );
    } catch (error) {
      await phone.hangUp();
      throw new Error(phone.log, { cause: error });
    }
    return phone;
  }

  /** Its SIP trace and what else it printed, without colours. */
  get log(): string {
    return this.printed.replace(/\u001b?\[[0-9;]*m/g, '');
  }

  /** The first value of a header in the trace; undefined as long as no message with it has passed. */
  header(name: string): string | undefined {
    return new RegExp(`^${name}: *(.*)$`, 'im').exec(this.log)?.[1]?.trim();
  }

  /** Ends its calls and the program; gives what it heard (8 kHz), nothing if there was no call. The same every time. */
  hangUp(): Promise<Int16Array> {
    return (this.ending ??= this.end());
  }

  private async end(): Promise<Int16Array> {
    try {
      await this.exit();
      const heard = readdirSync(this.folder).find((name) => name.endsWith('-dec.wav'));
      return (heard === undefined ? undefined : readWav(join(this.folder, heard))[0]) ?? new Int16Array();
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }

  private async exit(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const killed = setTimeout(() => this.child.kill('SIGKILL'), 5_000);
    await exit;
    clearTimeout(killed);
  }
}

function writeConfiguration(folder: string, port: number, protocol: 'udp' | 'tcp'): void {
  const configuration = [
    `sip_listen ${HOST}:${port}`,
    `net_interface ${HOST}`,
    `audio_source aufile,${join(folder, 'says.wav')}`,
    `snd_path ${folder}`,
    `module_path ${MODULES}`,
    ...['g711', 'aufile', 'sndfile'].map((name) => `module ${name}.so`),
    ...['uuid', 'account'].map((name) => `module_tmp ${name}.so`),
    'module_app menu.so',
  ];
  writeFileSync(join(folder, 'config'), `${configuration.join('\n')}\n`);
  const account = `<sip:phone@${HOST}:${port};transport=${protocol}>;regint=0;answermode=auto;audio_codecs=PCMU`;
  writeFileSync(join(folder, 'accounts'), `${account}\n`);
  writeFileSync(join(folder, 'contacts'), '');
}
