import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Effect, EngineEvent } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { UserAgent } from '@baton/sip';
import { FakeSynthesizer, LoudnessVad, ScriptedRecognizer } from '@baton/speech/testing';
import { pino, type Logger } from 'pino';
import { CircuitBreakers, Connections, HttpRequests } from '@baton/outbound-request';
import { ReplayCheck } from '../../call-events/replay-check.js';
import type { TraceLine } from '../../call-events/trace-line.js';
import { TraceSpool } from '../../call-events/trace-spool.js';
import { TraceWriter } from '../../call-events/trace-writer.js';
import { learnHere } from '../../flow-runner/flow-learner.js';
import {
  type AnsweringFlow,
  FlowLibrary,
  type PublishedFlows,
  type RunnableFlow,
} from '../../flow-runner/flow-library.js';
import { QueueDirectory, type QueueSettings } from '../../handoff/queue-directory.js';
import type { Trunk } from '../../handoff/trunks.js';
import type { MediaLeg } from '../../media/media-leg.js';
import { MediaPlane } from '../../media/media-plane.js';
import { Signaling } from '../../signaling/signaling.js';
import { CallRegistry } from '../call-registry.js';
import { Phone, quickTimers, somePorts } from './phone.js';
import { smallFlow } from './small-flow.js';
import { until } from './until.js';

type Row<Kind extends TraceLine['kind']> = Extract<TraceLine, { kind: Kind }>['row'];

export interface SwitchboardOptions {
  /** Instead of the small one. */
  flow?: FlowDefinition;
  /** SIP address of the person that the flow hands over to. */
  desk?: string;
  maxCalls?: number;
  portPairs?: number;
  mediaTimeoutMs?: number;
  trunks?: Record<string, Trunk>;
  leastToAcceptMs?: number;
  /** How much of each prompt is said; a letter takes 60 ms. */
  promptLetters?: number;
  /** Changes the flow that answers, to see what a call does about one that is broken. */
  changed?: (flow: RunnableFlow) => RunnableFlow;
}

class Library extends FlowLibrary {
  changed: (flow: RunnableFlow) => RunnableFlow = (flow) => flow;

  override find(number: string, sipCallId: string): AnsweringFlow | undefined {
    const answering = super.find(number, sipCallId);
    return answering && { ...answering, flow: this.changed(answering.flow) };
  }
}

/** Says the beginning of a text only: nobody in a spec needs to hear all of an apology. */
class BriefSynthesizer extends FakeSynthesizer {
  constructor(private readonly letters: number) {
    super();
  }

  override synthesize(...[request, options]: Parameters<FakeSynthesizer['synthesize']>): AsyncIterable<Int16Array> {
    return super.synthesize({ ...request, text: request.text.slice(0, this.letters) }, options);
  }
}

/** Opens legs when it is let to. */
class Plane extends MediaPlane {
  gate: Promise<void> = Promise.resolve();

  override async openLeg(peerHost: string): Promise<MediaLeg> {
    await this.gate;
    return super.openLeg(peerHost);
  }
}

/** The call side of a runtime on real sockets, with speech that is scripted and without a database. */
export class Switchboard {
  readonly synthesizer: BriefSynthesizer;
  readonly recognizer = new ScriptedRecognizer();
  readonly calls = new CallRegistry();
  readonly refused: number[] = [];
  readonly ended: string[] = [];
  readonly failures: string[] = [];
  readonly handoffs: string[] = [];
  readonly replays: string[] = [];
  /** Every line that was logged. */
  readonly logged: string[] = [];
  /** What the settings say; a spec may replace it. */
  queues: () => Promise<QueueSettings[]> = () => Promise.resolve([]);
  readonly queueDirectory = new QueueDirectory({ all: () => this.queues() });
  readonly userAgent: UserAgent;
  readonly media: Plane;
  readonly signaling: Signaling;
  readonly traces: TraceWriter;
  private readonly connections: Connections;
  private readonly flows: Library;
  private readonly lines: TraceLine[] = [];
  /** What the database got of the messages, by their files' names. */
  readonly recordings = new Map<string, Buffer>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'baton-switchboard-'));
  private written: Promise<void> | undefined;
  private readonly timersBefore = activeTimers();

  constructor(options: SwitchboardOptions = {}) {
    const { mediaTimeoutMs = 30_000, portPairs, maxCalls = 10, desk = 'sip:nobody@127.0.0.1:9' } = options;
    this.synthesizer = new BriefSynthesizer(options.promptLetters ?? 2);
    const log = pino({ level: 'debug' }, { write: (line: string) => void this.logged.push(line) });
    const transports = [{ protocol: 'udp' as const, host: '127.0.0.1', port: 0 }];
    this.userAgent = new UserAgent({ transports, timers: quickTimers, contact: { user: 'baton' } });
    const ports = somePorts(portPairs);
    this.media = new Plane({ host: '127.0.0.1', advertisedHost: undefined, ports, mediaTimeoutMs }, log);
    this.flows = publishedFlow(options.flow ?? smallFlow(desk), log);
    if (options.changed) this.flows.changed = options.changed;
    const store = {
      write: (batch: { lines: TraceLine[] }[]) => {
        for (const line of batch.flatMap(({ lines }) => lines)) {
          this.lines.push(line);
          if (line.kind !== 'voicemail') continue;
          this.recordings.set(line.row.audio, readFileSync(join(this.folder, line.row.audio)));
        }
        return Promise.resolve();
      },
    };
    const seal = (callId: string, seq: number, json: string) => `${callId} ${seq} ${json}`;
    this.traces = new TraceWriter(new TraceSpool(this.folder), store, () => false, log, seal);
    const { userAgent, media, flows, calls, traces, synthesizer, recognizer } = this;
    const observer = {
      bargeIn: () => undefined,
      ruleFired: () => undefined,
      recognized: () => undefined,
      failure: (kind: string) => void this.failures.push(kind),
      handoffDecided: (trigger: string, outcome: string) => void this.handoffs.push(`${trigger} ${outcome}`),
    };
    this.connections = new Connections({ allows: () => true });
    const requests = new HttpRequests({
      connections: this.connections,
      breakers: new CircuitBreakers(),
      secretOf: () => Promise.resolve(undefined),
      observer: { answered: () => undefined, retried: () => undefined },
    });
    const replayCheck = new ReplayCheck({
      oneIn: 1,
      isBusy: () => false,
      onResult: (result) => void this.replays.push(result),
      log,
    });
    this.signaling = new Signaling({
      userAgent,
      flows,
      calls,
      traces,
      services: {
        userAgent,
        media,
        synthesizer,
        recognizer,
        vad: new LoudnessVad(),
        queues: this.queueDirectory,
        trunks: new Map(Object.entries(options.trunks ?? {})),
        leastToAcceptMs: options.leastToAcceptMs ?? 2_000,
        observer,
        requests,
        replayCheck,
      },
      maxCalls,
      log,
      onRefused: (status) => void this.refused.push(status),
      onEnded: (result) => void this.ended.push(result),
    });
  }

  async start(): Promise<this> {
    await Promise.all([this.userAgent.start(), this.flows.start()]);
    return this;
  }

  /** The address at which a number is called. */
  uri(number = '100'): string {
    return `sip:${number}@127.0.0.1:${this.userAgent.address('udp').port}`;
  }

  /**
   * Waits until nothing of any call is left: calls, ports, dialogs, timers. SIP transactions stay known for 64·T1 longer,
   * by their RFC; the user agent counts their timers itself.
   */
  async nothingLeft(): Promise<void> {
    const { userAgent, media, calls } = this;
    const left = () => ({
      calls: calls.size,
      legs: media.legs,
      ticked: media.clock.size,
      dialogs: userAgent.openCounts().dialogs,
      timers: Math.max(0, activeTimers() - this.timersBefore - userAgent.openCounts().timers - Phone.timers),
    });
    const isNothing = () => Object.values(left()).every((count) => count === 0);
    await until('the end of everything', isNothing).catch((error: unknown) => {
      throw new Error(`still there: ${JSON.stringify(left())}`, { cause: error });
    });
  }

  async stop(): Promise<void> {
    await this.userAgent.stop();
    await Promise.all([(this.written ??= this.traces.stop(1_000)), this.connections.close()]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** What was traced, in order; ask when the call is over. */
  async traced() {
    await (this.written ??= this.traces.stop(1_000));
    const rows = <Kind extends TraceLine['kind']>(kind: Kind) =>
      this.lines.flatMap((line) => (line.kind === kind ? [line.row as Row<Kind>] : []));
    const bodies = (kind: 'event' | 'effect') =>
      rows('trace').flatMap((row) => (row.kind === kind ? [(row.body as EngineEvent | Effect).type] : []));
    return {
      calls: rows('call'),
      handoffs: rows('handoff'),
      callbacks: rows('callback'),
      voicemails: rows('voicemail'),
      rows: rows('trace'),
      events: bodies('event'),
      effects: bodies('effect'),
    };
  }

  /** Files that are still on the disk; ask when the call is over. */
  async leftOnDisk(): Promise<string[]> {
    await (this.written ??= this.traces.stop(1_000));
    return readdirSync(this.folder);
  }

  /** How the one call of this spec ended; fails unless that was told exactly once. */
  async outcome(): Promise<{ result: string | null; endReason: string | null }> {
    const ended = (await this.traced()).calls.filter(({ endedAt }) => endedAt !== null);
    if (ended.length !== 1) throw new Error(`the trace was ended ${ended.length} times`);
    const { result = null, endReason = null } = ended[0] ?? {};
    return { result, endReason };
  }
}

function publishedFlow(definition: FlowDefinition, log: Logger): Library {
  const live = { flowId: 'flow', versionId: 'version' };
  const published: PublishedFlows = {
    flows: [{ ...live, number: 1, definition }],
    environments: [{ ...live, environment: 'production', canary: null }],
    bindings: [{ number: '100', flowId: 'flow', environment: 'production' }],
    trials: [],
  };
  const copy = { read: () => undefined, write: () => undefined };
  return new Library({ load: () => Promise.resolve(published) }, copy, learnHere, log);
}

/** Timers of this process that keep it alive. */
function activeTimers(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
}
