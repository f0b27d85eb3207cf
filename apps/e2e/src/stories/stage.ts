import { PlayoutClock, PortPool } from '@baton/rtp';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import { placeCall, type PlacedCall } from '../call/place-call.js';
import { AgentPhone, type AgentBehaviour, type HandoffArrived } from '../caller/agent-phone.js';
import type { CallStep } from '../caller/call-step.js';
import { WireTap } from '../caller/wire-tap.js';
import { freePort } from '../harness/free-ports.js';
import { sharedSystem, type SharedSystem } from '../harness/shared-system.js';
import { publishFlow, untilKnown, type FlowDraft, type PublishedFlow } from '../harness/small-flows.js';
import type { DecisionRecord } from '../system/api-client.js';

export const say = (text: string): CallStep => ({ kind: 'say', text });
export const press = (keys: string): CallStep => ({ kind: 'key', keys });
export const silence = (seconds: number): CallStep => ({ kind: 'silence', seconds });

/** One call as a test tells it; without a number it goes to the sample flow. */
export interface Story {
  steps: CallStep[];
  number?: string;
  patienceMs?: number;
}

/** A story as it went. */
export type ToldStory = PlacedCall & { tap: WireTap; decisions: DecisionRecord[] };

/** The agent of one queue, and what they heard, call by call. */
export interface StoryAgent {
  phone: AgentPhone;
  tap: WireTap;
  heard: Int16Array[];
}

/** What the tests of some stories look at; it is all there when the stories have been told. */
export interface Scene<Name extends string> {
  stage: Stage;
  told: Record<Name, ToldStory>;
}

const HOST = '127.0.0.1';

/** Where stories are told: the system that all tests share, and telephones for its agents. */
export class Stage {
  private readonly agents: StoryAgent[] = [];
  /** At all of their telephones. */
  private readonly arrived: HandoffArrived[] = [];
  private readonly ports = new PortPool(46_000, 46_400, HOST);
  private readonly clock = new PlayoutClock();

  private constructor(
    readonly system: SharedSystem,
    readonly synthesizer: EmbeddedSynthesizer,
  ) {}

  static async set(): Promise<Stage> {
    return new Stage(await sharedSystem(), new EmbeddedSynthesizer());
  }

  /** Publishes a flow under a number and waits until it can be called. */
  async publish(number: string, flow: FlowDraft): Promise<PublishedFlow> {
    const { admin, running } = this.system;
    const published = await publishFlow(admin, number, flow);
    await untilKnown(running.sip.udp, number);
    return published;
  }

  /** Puts an agent to the telephone of a queue, which is made if there is none. */
  async agent(queue: string, behaviour: AgentBehaviour): Promise<StoryAgent> {
    const known = (await this.system.admin.queues()).find(({ name }) => name === queue);
    const port = known ? Number(known.agentPhone.split(':').at(-1)) : await freePort();
    if (!known) await this.queue(queue, `sip:agent@${HOST}:${port}`);
    const tap = new WireTap(HOST, port);
    const heard: Int16Array[] = [];
    const { ports, clock, synthesizer, arrived } = this;
    const phone = new AgentPhone({
      ...{ host: HOST, port, behaviour, ports, clock, synthesizer, tap },
      onEvent: () => undefined,
      onArrived: (handoff) => arrived.push(handoff),
      onHeard: (audio) => heard.push(audio),
    });
    await phone.start();
    const agent = { phone, tap, heard };
    this.agents.push(agent);
    return agent;
  }

  async queue(name: string, agentPhone: string): Promise<void> {
    const settings = { label: name, agentPhone, estimatedWaitMinutes: 1, open: true };
    await this.system.admin.send('PUT', `/api/queues/${name}`, settings);
  }

  /** All at once: as callers come, and as long as the longest of them. */
  async tell<Name extends string>(stories: Record<Name, Story>, recordings?: string): Promise<Record<Name, ToldStory>> {
    const names = Object.keys(stories) as Name[];
    const told = names.map(async (name) => [name, await this.tellOne(stories[name], recordings)] as const);
    return Object.fromEntries(await Promise.all(told)) as Record<Name, ToldStory>;
  }

  async clear(): Promise<void> {
    await Promise.all(this.agents.map(({ phone }) => phone.stop()));
    await this.synthesizer.close();
  }

  private async tellOne(story: Story, recordings?: string): Promise<ToldStory> {
    const { running, admin } = this.system;
    const tap = new WireTap(HOST, 0);
    const call = await placeCall({
      ...{ running, api: admin, synthesizer: this.synthesizer, agent: 'none', tap, arrived: this.arrived },
      ...(recordings === undefined ? {} : { recordings }),
      ...story,
    });
    const { callId } = call.report;
    return { ...call, tap, decisions: callId === null ? [] : await admin.decisions(callId) };
  }
}
