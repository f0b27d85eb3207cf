import { join } from 'node:path';
import { DatabaseAwayError, Notices, openDatabase, sealTracedBody } from '@baton/persistence';
import { UserAgent } from '@baton/sip';
import { createEmbeddedSpeech } from '@baton/speech-embedded';
import type { Logger } from 'pino';
import { CircuitBreakers, Connections, HttpRequests } from '@baton/outbound-request';
import { RequestMetrics } from './actions/send-request/request-metrics.js';
import { RequestSettings } from './actions/send-request/request-settings.js';
import { RequestSettingsFile } from './actions/send-request/request-settings-file.js';
import { CallRegistry } from './call/call-registry.js';
import { DatabaseTraceStore } from './call-events/database-trace-store.js';
import { ReplayCheck } from './call-events/replay-check.js';
import { TraceSpool } from './call-events/trace-spool.js';
import { TraceWriter } from './call-events/trace-writer.js';
import type { RuntimeConfig } from './config/runtime-config.js';
import { FlowLibrary } from './flow-runner/flow-library.js';
import { LearningThread } from './flow-runner/learning-thread.js';
import { PromptWarmer } from './flow-runner/prompt-warmer.js';
import { PublishWatcher } from './flow-runner/publish-watcher.js';
import { PublishedFlowsFile } from './flow-runner/published-flows-file.js';
import { LEAST_TO_ACCEPT_MS } from './handoff/bridge.js';
import { QueueDirectory } from './handoff/queue-directory.js';
import { Readiness } from './health/readiness.js';
import { RuntimeMetrics } from './health/runtime-metrics.js';
import { MediaPlane } from './media/media-plane.js';
import { Signaling } from './signaling/signaling.js';

/** After calls were told to end, so long for their BYEs to be answered. */
const FAREWELL_MS = 2_000;
/** What is not in the database by then stays on disk for the next start. */
const LAST_TRACES_MS = 3_000;

/** Everything that one runtime process consists of, put together; started and stopped as a whole. */
export class RuntimeProcess {
  readonly readiness = new Readiness();
  readonly metrics: RuntimeMetrics;
  private readonly calls = new CallRegistry();
  private readonly database;
  private readonly notices;
  private readonly speech;
  private readonly media;
  private readonly userAgent;
  private readonly traces;
  private readonly flows;
  private readonly queues;
  private readonly requestSettings;
  private readonly connections: Connections;
  private readonly requests: HttpRequests;
  private readonly replayCheck: ReplayCheck;
  private signaling: Signaling | undefined;
  private watcher: PublishWatcher | undefined;
  private unfollow: (() => void)[] = [];

  constructor(
    private readonly config: RuntimeConfig,
    private readonly log: Logger,
  ) {
    const { sip, dataDir, secretKey } = config;
    this.database = openDatabase({ url: config.databaseUrl, applicationName: 'baton-runtime' });
    this.notices = new Notices({
      url: config.databaseUrl,
      applicationName: 'baton-runtime',
      channels: ['baton_published', 'baton_request_settings', 'baton_handoff_accepted'],
    });
    this.speech = createEmbeddedSpeech({ workers: { recognition: config.recognitionWorkers }, log });
    const { rtpPorts: ports, mediaTimeoutMs } = config;
    this.media = new MediaPlane({ host: sip.host, advertisedHost: sip.advertisedHost, ports, mediaTimeoutMs }, log);
    this.userAgent = new UserAgent({
      transports: [
        { protocol: 'udp', host: sip.host, port: sip.port },
        { protocol: 'tcp', host: sip.host, port: sip.port },
      ],
      contact: { user: 'baton', ...(sip.advertisedHost === undefined ? {} : { host: sip.advertisedHost }) },
      logger: {
        debug: (fields, message) => log.debug(fields, message),
        warn: (fields, message) => log.warn(fields, message),
      },
    });
    const runtimeDir = join(dataDir, 'runtime');
    const spool = new TraceSpool(join(runtimeDir, 'spool'));
    this.traces = new TraceWriter(
      spool,
      new DatabaseTraceStore(this.database, (name) => spool.readAudio(name), log),
      (error) => error instanceof DatabaseAwayError,
      log,
      secretKey && ((...row) => sealTracedBody(secretKey, ...row)),
    );
    const warmer = new PromptWarmer(this.speech.synthesizer, log);
    this.flows = new FlowLibrary(
      { load: () => this.database.publishedFlows.loadAll() },
      new PublishedFlowsFile(join(runtimeDir, 'published-flows.json'), log),
      new LearningThread(),
      log,
      (flow) => void warmer.warm(flow.compiled.flow),
    );
    this.queues = new QueueDirectory({ all: () => this.database.queues.all() });
    this.metrics = this.measure();
    this.requestSettings = new RequestSettings(
      async () => ({
        secrets: await this.database.secrets.allSealed(),
        allowedHosts: (await this.database.allowedHosts.all()).map(({ host }) => host),
      }),
      secretKey,
      new RequestSettingsFile(join(runtimeDir, 'request-settings.json'), log),
      log,
    );
    this.connections = new Connections(this.requestSettings);
    const breakers = new CircuitBreakers();
    this.requests = new HttpRequests({
      connections: this.connections,
      breakers,
      secretOf: (name) => this.requestSettings.secretOf(name),
      observer: new RequestMetrics(this.metrics.registry, breakers),
    });
    this.replayCheck = new ReplayCheck({
      oneIn: config.replaySample,
      isBusy: () => this.calls.size * 2 > config.maxCalls,
      onResult: (result) => this.metrics.replayed(result),
      log,
    });
  }

  /** Answers the phone when it resolves. Rejects with what is in the way, and nothing is left open then. */
  async start(): Promise<void> {
    try {
      const cutOff = this.traces.recover(new Date());
      if (cutOff > 0) this.log.warn({ calls: cutOff }, 'calls that an earlier process did not end are ended');
      if (!this.config.secretKey)
        this.log.warn('BATON_SECRET_KEY is not set: what is personal in traces is masked for good');
      await Promise.all([
        this.speech.ready(),
        this.flows.start(),
        this.queues.refresh().catch(() => undefined),
        this.requestSettings.start(),
      ]);
      this.traces.start();
      this.watcher = new PublishWatcher(this.notices, this.flows, this.log);
      this.unfollow = [
        this.requestSettings.follow(this.notices),
        this.notices.on('baton_handoff_accepted', (handoffId) => this.calls.acceptHandoff(handoffId)),
      ];
      await this.userAgent.start();
      this.signaling = this.answerThePhone();
      this.readiness.ready();
      this.log.info({ sip: this.userAgent.address('udp') }, 'answering calls');
    } catch (error) {
      await this.free();
      throw error;
    }
  }

  /**
   * No new calls; those in progress may end by themselves within `drainMs`, then they are ended. Traces are brought to
   * the database or stay on disk.
   */
  async stop(drainMs: number): Promise<void> {
    this.readiness.notReady('draining');
    this.signaling?.drain();
    this.log.info({ calls: this.calls.size, drainMs }, 'draining');
    if (!(await this.calls.emptied(drainMs))) {
      this.log.warn({ calls: this.calls.size }, 'calls are ended by the stop');
      this.calls.endAll('shutdown');
    }
    await this.farewell();
    await this.free();
  }

  /** Ends the calls in progress now, whatever the drain would still allow. */
  endCalls(): void {
    this.calls.endAll('shutdown');
  }

  private answerThePhone(): Signaling {
    const { userAgent, media, speech, queues, requests, replayCheck, metrics, config, log } = this;
    const { synthesizer, recognizer, vad } = speech;
    return new Signaling({
      userAgent,
      flows: this.flows,
      calls: this.calls,
      traces: this.traces,
      services: {
        userAgent,
        media,
        synthesizer,
        recognizer,
        vad,
        queues,
        trunks: config.trunks,
        leastToAcceptMs: LEAST_TO_ACCEPT_MS,
        observer: metrics,
        requests,
        replayCheck,
      },
      maxCalls: config.maxCalls,
      log,
      onRefused: (status) => metrics.callRefused(status),
      onEnded: (result) => metrics.callEnded(result),
    });
  }

  /** BYEs are on their way: wait until they are answered, briefly. */
  private async farewell(): Promise<void> {
    const deadline = Date.now() + FAREWELL_MS;
    const open = () => this.userAgent.openCounts().clientTransactions;
    while (open() > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private async free(): Promise<void> {
    this.watcher?.close();
    for (const end of this.unfollow) end();
    this.replayCheck.stop();
    await this.userAgent.stop();
    await this.traces.stop(LAST_TRACES_MS);
    const { notices, speech, database, connections, flows } = this;
    await Promise.allSettled([notices.close(), speech.close(), database.close(), connections.close(), flows.close()]);
  }

  private measure(): RuntimeMetrics {
    const counts = () => this.userAgent.openCounts();
    return new RuntimeMetrics({
      calls: () => this.calls.size,
      rtpPortsInUse: () => this.media.ports.counts().inUse,
      sipTransactions: () => counts().clientTransactions + counts().serverTransactions,
      sipDialogs: () => counts().dialogs,
      sipMalformed: () => this.userAgent.counters.malformed,
      tracesPending: () => this.traces.pending,
      playoutLatestMs: () => this.media.clock.takeLateness().maxMs,
      recognitionsWaiting: () => this.speech.stats().recognition.queued,
    });
  }
}
