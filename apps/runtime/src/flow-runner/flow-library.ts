import { compileFlow, type CompiledFlow } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { createUnderstanding, type Understanding } from '@baton/understanding';
import type { Logger } from 'pino';
import type { FlowLearner } from './flow-learner.js';

/** A published version as it is stored. */
export interface StoredVersion {
  flowId: string;
  versionId: string;
  number: number;
  definition: FlowDefinition;
}

/** What is published at this moment, and which dialled number runs what. */
export interface PublishedFlows {
  flows: StoredVersion[];
  bindings: { number: string; flowId: string }[];
}

/** A published version, ready to run. A call keeps the one that it was answered with. */
export interface RunnableFlow extends StoredVersion {
  compiled: CompiledFlow;
  understanding: Understanding;
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

/**
 * The flows that a call can run. Loaded at boot and again whenever something was published; while the database is
 * away, what was known last still answers the phone. All that was published together is taken together, when the last
 * of it has been learnt; until then calls run what was there before.
 */
export class FlowLibrary {
  private byFlow = new Map<string, RunnableFlow>();
  private flowByNumber = new Map<string, string>();
  private loading: Promise<void> | undefined;
  private again = false;
  private closed = false;
  /** Versions that cannot be run, which are not tried again with every notice. */
  private broken: ReadonlySet<string> = new Set();

  constructor(
    private readonly source: PublishedFlowsSource,
    private readonly copy: PublishedFlowsCopy,
    private readonly learner: FlowLearner,
    private readonly log: Logger,
    private readonly onLoaded: (flow: RunnableFlow) => void = () => undefined,
  ) {}

  /** True once there is something to answer calls with, be it nothing but an empty list. */
  ready = false;

  /** The flow of a dialled number; undefined when nobody bound it or its flow was never published. */
  find(number: string): RunnableFlow | undefined {
    const flowId = this.flowByNumber.get(number);
    return flowId === undefined ? undefined : this.byFlow.get(flowId);
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
    const next = new Map<string, RunnableFlow>();
    const broken = new Set<string>();
    const fresh: RunnableFlow[] = [];
    for (const stored of published.flows) {
      const known = this.byFlow.get(stored.flowId);
      const isTried = known?.versionId === stored.versionId || this.broken.has(stored.versionId);
      const runnable = isTried ? undefined : await this.prepare(stored);
      if (this.closed) return;
      if (runnable) fresh.push(runnable);
      else if (known?.versionId !== stored.versionId) broken.add(stored.versionId);
      const running = runnable ?? known;
      if (running) next.set(stored.flowId, running);
    }
    this.byFlow = next;
    this.broken = broken;
    this.flowByNumber = new Map(published.bindings.map(({ number, flowId }) => [number, flowId]));
    this.ready = true;
    for (const flow of fresh) {
      const { flowId, versionId, number } = flow;
      this.log.info({ flowId, versionId, number }, 'flow version loaded');
      this.onLoaded(flow);
    }
  }

  /** One version that cannot be prepared must not take the others off the phone. */
  private async prepare(stored: StoredVersion): Promise<RunnableFlow | undefined> {
    const { flowId, versionId } = stored;
    try {
      const compiled = compileFlow(stored.definition);
      // What a caller can say is said in the linked flow, where sub-flows are nodes like any other.
      const learnt = await this.learner.learn(compiled.flow);
      return { ...stored, compiled, understanding: createUnderstanding(compiled.flow, { learnt }) };
    } catch (error) {
      if (!this.closed)
        this.log.error({ flowId, versionId, err: error }, 'a published version cannot be run; the one before it stays');
      return undefined;
    }
  }
}
