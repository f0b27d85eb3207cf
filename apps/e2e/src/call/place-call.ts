import { join } from 'node:path';
import { PlayoutClock, PortPool } from '@baton/rtp';
import type { SpeechSynthesizer } from '@baton/speech';
import { AgentPhone, type AgentBehaviour, type HandoffArrived } from '../caller/agent-phone.js';
import type { CallStep } from '../caller/call-step.js';
import type { WireTap } from '../caller/wire-tap.js';
import { SpokenCaller, type CallOutcome } from '../caller/spoken-caller.js';
import { type ApiClient, type CallRow, type TraceRow } from '../system/api-client.js';
import type { RunningSystem } from '../system/running-system.js';
import { CallFollower } from './call-follower.js';
import { handoffOf, reportOf, type CallReport } from './call-report.js';
import { conversationLine, type ConversationLine } from './conversation-view.js';

export interface PlacedCall {
  report: CallReport;
  /** The call's row in the api; null when it was never answered. */
  row: CallRow | null;
  outcome: CallOutcome;
  rows: TraceRow[];
}

export interface PlaceCallOptions {
  running: RunningSystem;
  api: ApiClient;
  synthesizer: SpeechSynthesizer;
  steps: CallStep[];
  agent: AgentBehaviour;
  /** The number to dial; the sample flow's if not given. */
  number?: string;
  protocol?: 'udp' | 'tcp';
  /** Where recordings go; none is kept if not given. */
  recordings?: string;
  patienceMs?: number;
  signal?: AbortSignal;
  /** Notes the caller's SIP messages. */
  tap?: WireTap;
  /** What arrived at an agent's telephone that several calls share; with `agent: 'none'`. */
  arrived?: HandoffArrived[];
  onLine?: (line: ConversationLine) => void;
}

/** The trace reaches the database within a second; a slow machine may take longer. */
const TRACE_WITHIN_MS = 10_000;
const DEFAULT_PATIENCE_MS = 120_000;
const HOST = '127.0.0.1';

/** Ports of the caller's and the agent's telephones; the system hands them out, so that copies do not collide. */
function freePorts(): PortPool {
  const from = 50_000 + 2 * Math.floor(Math.random() * 6_000);
  return new PortPool(from, from + 1_999, HOST);
}

/** Places one call on the running system and tells everything about it when it is over. */
export async function placeCall(options: PlaceCallOptions): Promise<PlacedCall> {
  const { api, onLine = () => undefined } = options;
  const clock = new PlayoutClock();
  const ports = freePorts();
  const arrived = options.arrived ?? [];
  let beganAt = performance.now();
  const tell = (who: string) => (text: string) => onLine({ atMs: performance.now() - beganAt, who, text });
  const agents = await startAgents(options, ports, clock, tell('agent'), (handoff) => arrived.push(handoff));
  const follower = new CallFollower(api, (row) => {
    const line = conversationLine(row);
    if (line) onLine(line);
  });
  let followed: Promise<void> = Promise.resolve();
  let callOver: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (callOver = resolve));
  const caller = new SpokenCaller({
    target: targetOf(options),
    host: HOST,
    steps: options.steps,
    ports,
    clock,
    synthesizer: options.synthesizer,
    patienceMs: options.patienceMs ?? DEFAULT_PATIENCE_MS,
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.tap ? { tap: options.tap } : {}),
    onAnswered: (callId) => {
      beganAt = performance.now();
      if (callId) followed = follower.follow(callId, over, TRACE_WITHIN_MS);
    },
    onStep: (text, atMs) => onLine({ atMs, who: 'caller', text }),
  });
  try {
    const outcome = await caller.call();
    callOver();
    await followed;
    return { outcome, rows: follower.rows, ...(await describe(options, outcome, follower.rows, arrived)) };
  } finally {
    callOver();
    await Promise.all(agents.map((agent) => agent.stop()));
  }
}

async function describe(
  { api, recordings }: PlaceCallOptions,
  outcome: CallOutcome,
  rows: TraceRow[],
  arrived: HandoffArrived[],
): Promise<{ report: CallReport; row: CallRow | null }> {
  const row = outcome.callId === null ? null : await api.call(outcome.callId).catch(() => null);
  const wav = recordings && outcome.callId ? join(recordings, `${outcome.callId}.wav`) : null;
  if (wav) outcome.recording.save(wav);
  const report: CallReport = {
    result: outcome.refused === null ? (row?.result ?? 'unknown') : 'refused',
    callId: outcome.callId,
    flowVersion: row?.versionId ?? null,
    ...reportOf(rows),
    handoff: handoffOf(rows, arrived),
    wav,
  };
  return { report, row };
}

function targetOf({ running, protocol = 'udp', number }: PlaceCallOptions): string {
  const address = running.sip[protocol];
  return number === undefined ? address : address.replace(/^(sip:)[^@]*@/, `$1${encodeURIComponent(number)}@`);
}

/** The agents' telephones of all queues that are on this machine and that nobody else answers. */
async function startAgents(
  options: PlaceCallOptions,
  ports: PortPool,
  clock: PlayoutClock,
  onEvent: (text: string) => void,
  onArrived: (handoff: HandoffArrived) => void,
): Promise<AgentPhone[]> {
  const { agent: behaviour, synthesizer } = options;
  if (behaviour === 'none') return [];
  const queues = await options.api.queues();
  const local = queues.flatMap(({ agentPhone }) => localPort(agentPhone) ?? []);
  if (local.length === 0) onEvent("is not on this machine: the queues' telephones are elsewhere");
  const started = [...new Set(local)].map(async (port) => {
    const phone = new AgentPhone({ host: HOST, port, behaviour, ports, clock, synthesizer, onEvent, onArrived });
    try {
      await phone.start();
      return [phone];
    } catch {
      onEvent(`is another program: port ${port} is taken`);
      await phone.stop();
      return [];
    }
  });
  return (await Promise.all(started)).flat();
}

/** The port of a SIP address on this machine. */
function localPort(address: string): number | undefined {
  const match = /^sips?:(?:[^@]*@)?(?:127\.0\.0\.1|localhost):(\d+)/.exec(address);
  return match ? Number(match[1]) : undefined;
}
