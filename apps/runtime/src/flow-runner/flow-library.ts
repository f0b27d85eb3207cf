import { compileFlow, type CompiledFlow } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import type { Environment, LiveTrial, PublishedFlows as StoredFlows } from '@baton/persistence';
import { createUnderstanding, type Understanding } from '@baton/understanding';
import type { Logger } from 'pino';
import type { FlowLearner } from './flow-learner.js';
import { takesCanary } from './takes-canary.js';

/** What is published at this moment and where it runs, which dialled number runs what, and the drafts on trial. */
export type PublishedFlows = Omit<StoredFlows, 'unreadable'>;

/** A version, or a draft on trial, as it is stored. */
interface StoredFlow {
  flowId: string;
  /** The content address. */
  versionId: string;
  definition: FlowDefinition;
}

/** A flow, ready to run. A call keeps the one that it was answered with. */
export interface RunnableFlow extends StoredFlow {
  compiled: CompiledFlow;
  understanding: Understanding;
}

/** Which flow answers a call, and as what. */
export interface AnsweringFlow {
  flow: RunnableFlow;
  /** Null on trial. */
  environment: Environment | null;
  /** Whether the call is one of the share that runs the canary. */
  canary: boolean;
  /** Of a draft on trial. */
  draftRevision: number | null;
}

/** Where published flows come from: the database. */
export interface PublishedFlowsSource {
  load(): Promise<PublishedFlows>;
}

/** The last known published flows, for a start without a database. */
export interface PublishedFlowsCopy {
  read(): PublishedFlows | undefined;
  write(flows: PublishedFlows): void;
}

/** What the calls of one environment run. */
interface LiveFlow {
  current: RunnableFlow;
  /** What ran before it: going back to it takes no time. */
  before: RunnableFlow | undefined;
  canary: { flow: RunnableFlow; versionId: string; share: number } | undefined;
}

type TrialFlow = Pick<LiveTrial, 'expiresAt' | 'draftRevision'> & { flow: RunnableFlow };

/**
 * The flows that a call can run. Loaded at boot and again whenever something was published; while the database is
 * away, what was known last still answers the phone. All that was published together is taken together, when the last
 * of it has been learnt; until then calls run what was there before.
 */
export class FlowLibrary {
  /** By flow and environment. */
  private live: ReadonlyMap<string, LiveFlow> = new Map();
  private trials: ReadonlyMap<string, TrialFlow> = new Map();
  private lines: ReadonlyMap<string, { flowId: string; environment: Environment }> = new Map();
  private loading: Promise<void> | undefined;
  private again = false;
  private closed = false;
  /** Flows that cannot be run, which are not tried again with every notice. */
  private broken: ReadonlySet<string> = new Set();

  constructor(
    private readonly source: PublishedFlowsSource,
    private readonly copy: PublishedFlowsCopy,
    private readonly learner: FlowLearner,
    private readonly log: Logger,
    private readonly onLoaded: (flow: RunnableFlow) => void = () => undefined,
    private readonly now: () => number = Date.now,
  ) {}

  /** True once there is something to answer calls with, be it nothing but an empty list. */
  ready = false;

  /**
   * What answers a call to this number; undefined when nobody bound it, its flow is not live there, or the trial is
   * over. The SIP Call-ID decides about the canary.
   */
  find(number: string, sipCallId: string): AnsweringFlow | undefined {
    const line = this.lines.get(number);
    if (line === undefined) return this.onTrial(number);
    const { environment } = line;
    const live = this.live.get(placeOf(line));
    if (live === undefined) return undefined;
    const canary = live.canary !== undefined && takesCanary(sipCallId, live.canary) ? live.canary : undefined;
    return {
      flow: canary?.flow ?? live.current,
      environment,
      canary: canary !== undefined,
      draftRevision: null,
    };
  }

  /** For the first start: the database's word, or the copy on disk if there is none to be had. */
  start(): Promise<void> {
    return this.load(async () => {
      try {
        await this.loadUntilCurrent();
      } catch (error) {
        const copy = this.copy.read();
        if (!copy) throw error;
        this.log.warn({ err: error }, 'the database is away: running the last known published flows');
        await this.take(copy);
      }
    });
  }

  /**
   * Loads what is published now. Calls that come while it loads are answered by what was loaded before; a notice that
   * comes while it loads makes it load once more.
   */
  reload(): Promise<void> {
    if (this.loading) {
      this.again = true;
      return this.loading;
    }
    return this.load(() => this.loadUntilCurrent());
  }

  /** Nothing is loaded any more; what is being learnt is given up. */
  async close(): Promise<void> {
    this.closed = true;
    await this.learner.close();
  }

  private onTrial(number: string): AnsweringFlow | undefined {
    const trial = this.trials.get(number);
    if (trial === undefined || trial.expiresAt <= this.now()) return undefined;
    return { flow: trial.flow, environment: null, canary: false, draftRevision: trial.draftRevision };
  }

  private load(how: () => Promise<void>): Promise<void> {
    this.loading = how().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async loadUntilCurrent(): Promise<void> {
    do {
      this.again = false;
      const published = await this.source.load();
      await this.take(published);
      if (this.closed) return;
      this.copy.write(published);
    } while (this.again);
  }

  private async take(published: PublishedFlows): Promise<void> {
    const ready = this.preparedNow();
    const fresh: RunnableFlow[] = [];
    const broken = new Set<string>();
    for (const stored of [...published.flows, ...published.trials]) {
      const key = keyOf(stored);
      if (ready.has(key) || broken.has(key)) continue;
      const runnable = this.broken.has(key) ? undefined : await this.prepare(stored);
      if (this.closed) return;
      if (runnable === undefined) broken.add(key);
      else {
        ready.set(key, runnable);
        fresh.push(runnable);
      }
    }
    this.broken = broken;
    this.live = this.liveWith(published, ready);
    this.trials = new Map(
      published.trials.flatMap(({ number, expiresAt, draftRevision, ...stored }) => {
        const flow = ready.get(keyOf(stored));
        return flow ? [[number, { flow, expiresAt, draftRevision }] as const] : [];
      }),
    );
    this.lines = new Map(published.bindings.map(({ number, ...line }) => [number, line]));
    this.ready = true;
    for (const flow of fresh) {
      this.log.info({ flowId: flow.flowId, versionId: flow.versionId }, 'flow version loaded');
      this.onLoaded(flow);
    }
  }

  /** Everything that is prepared at this moment, by its key. */
  private preparedNow(): Map<string, RunnableFlow> {
    const kept = [...this.live.values()].flatMap(({ current, before, canary }) => [current, before, canary?.flow]);
    const all = [...kept, ...[...this.trials.values()].map(({ flow }) => flow)];
    return new Map(all.flatMap((flow) => (flow ? [[keyOf(flow), flow]] : [])));
  }

  /** Where a version cannot be run the one before it stays. */
  private liveWith({ environments }: PublishedFlows, ready: ReadonlyMap<string, RunnableFlow>): Map<string, LiveFlow> {
    const live = new Map<string, LiveFlow>();
    for (const { canary, ...line } of environments) {
      const known = this.live.get(placeOf(line));
      const current = ready.get(keyOf(line)) ?? known?.current;
      if (current === undefined) continue;
      const tried = canary ? ready.get(keyOf({ ...line, ...canary })) : undefined;
      live.set(placeOf(line), {
        current,
        before: current === known?.current ? known.before : known?.current,
        canary: canary && tried ? { flow: tried, ...canary } : undefined,
      });
    }
    return live;
  }

  /** One version that cannot be prepared must not take the others off the phone. */
  private async prepare({ flowId, versionId, definition }: StoredFlow): Promise<RunnableFlow | undefined> {
    try {
      const compiled = compileFlow(definition);
      // What a caller can say is said in the linked flow, where sub-flows are nodes like any other.
      const learnt = await this.learner.learn(compiled.flow);
      const understanding = createUnderstanding(compiled.flow, { learnt });
      return { flowId, versionId, definition, compiled, understanding };
    } catch (error) {
      if (!this.closed)
        this.log.error({ flowId, versionId, err: error }, 'a published version cannot be run; the one before it stays');
      return undefined;
    }
  }
}

const keyOf = ({ flowId, versionId }: Pick<StoredFlow, 'flowId' | 'versionId'>): string => `${flowId} ${versionId}`;
const placeOf = ({ flowId, environment }: { flowId: string; environment: Environment }): string =>
  `${flowId} ${environment}`;
