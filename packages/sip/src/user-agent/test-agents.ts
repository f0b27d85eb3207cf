import { type Protocol } from '../transport/transport.js';
import { type OpenCounts, type UserAgentOptions } from './user-agent-options.js';
import { UserAgent } from './user-agent.js';

/** User agents of the running test; `stopAll` in afterEach stops them whatever happened. */
const running: UserAgent[] = [];

/** Timers of a hundredth of the RFC's, for tests over real sockets. */
export const quickTimers = { t1: 10, t2: 80, t4: 50, trying: 5 };

export async function startAgent(protocol: Protocol, options: Partial<UserAgentOptions> = {}): Promise<UserAgent> {
  const agent = new UserAgent({
    transports: [{ protocol, host: '127.0.0.1', port: 0 }],
    timers: quickTimers,
    ...options,
  });
  running.push(agent);
  await agent.start();
  return agent;
}

export function uriOf(agent: UserAgent, protocol: Protocol): string {
  return `sip:desk@127.0.0.1:${agent.address(protocol).port}${protocol === 'tcp' ? ';transport=tcp' : ''}`;
}

export async function startPair(protocol: Protocol): Promise<{ caller: UserAgent; called: UserAgent; uri: string }> {
  const caller = await startAgent(protocol);
  const called = await startAgent(protocol);
  return { caller, called, uri: uriOf(called, protocol) };
}

export async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((agent) => agent.stop()));
}

/** Waits until every transaction, dialog and timer of these user agents is gone (idle streams may stay), or fails. */
export async function expectNothingOpen(...agents: UserAgent[]): Promise<void> {
  let left: OpenCounts[] = [];
  for (let round = 0; round < 300; round++) {
    left = agents.map((agent) => agent.openCounts());
    if (left.every(isQuiet)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`still open: ${JSON.stringify(left.filter((counts) => !isQuiet(counts)))}`);
}

function isQuiet(counts: OpenCounts): boolean {
  const { connections, timers, ...rest } = counts;
  return timers === connections && Object.values(rest).every((count) => count === 0);
}
