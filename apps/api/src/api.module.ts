import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { type Database, Notices, openDatabase } from '@baton/persistence';
import { AccessGuard } from './accounts/access.guard.js';
import { OwnAccountController } from './accounts/own-account.controller.js';
import { SessionController } from './accounts/session.controller.js';
import { Sessions } from './accounts/sessions.js';
import { SignIn } from './accounts/sign-in.js';
import { AllowedHostsController } from './allowed-hosts/allowed-hosts.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { CallFollower } from './calls/call-follower.js';
import { RecordedTraces } from './calls/recorded-traces.js';
import { CallsController } from './calls/calls.controller.js';
import { systemClock } from './config/clock.js';
import type { ApiSettings } from './config/environment.js';
import { CLOCK, DATABASE, LOG, NOTICES, SETTINGS } from './config/tokens.js';
import { DeskController } from './desk/desk.controller.js';
import { HandoffFeed } from './desk/handoff-feed.js';
import { LeftForQueueController } from './desk/left-for-queue.controller.js';
import { OpenDesks } from './desk/open-desks.js';
import { Canaries } from './environments/canaries.js';
import { CanariesController } from './environments/canaries.controller.js';
import { CanaryWatch } from './environments/canary-watch.js';
import { EnvironmentStates } from './environments/environment-states.js';
import { Environments } from './environments/environments.js';
import { EnvironmentsController } from './environments/environments.controller.js';
import { Schedule } from './environments/schedule.js';
import { ScheduleController } from './environments/schedule.controller.js';
import { FlowSurroundings } from './drafts/flow-surroundings.js';
import { Drafts } from './drafts/drafts.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { FlowsController } from './flows/flows.controller.js';
import { FlowFilesController } from './flow-files/flow-files.controller.js';
import { HealthController } from './health/health.controller.js';
import { RequestMetrics } from './health/request-metrics.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ValidPipe } from './http/valid.pipe.js';
import { Lab } from './lab/lab.js';
import { LabController } from './lab/lab.controller.js';
import { LiveDraftSockets } from './live-drafts/live-draft-sockets.js';
import { LiveDrafts } from './live-drafts/live-drafts.js';
import { EventStreams } from './live/event-streams.js';
import { HEARTBEAT_MS } from './live/heartbeat.js';
import { createLog } from './log/log.js';
import { NumbersController } from './numbers/numbers.controller.js';
import { AccountLinksController } from './people/account-links.controller.js';
import { AccountLinks } from './people/account-links.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.js';
import { Checks } from './publishing/checks.js';
import { Publishing } from './publishing/publishing.js';
import { PublishingController } from './publishing/publishing.controller.js';
import { QueuesController } from './queues/queues.controller.js';
import { Reviews } from './reviews/reviews.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { SecretsController } from './secrets/secrets.controller.js';
import { PromptVoice } from './speech/prompt-voice.js';
import { SurroundingsController } from './surroundings/surroundings.controller.js';
import { SecretPlaces } from './try-request/secret-places.js';
import { TryRequest } from './try-request/try-request.js';
import { TryRequestController } from './try-request/try-request.controller.js';
import { CallerHearing } from './speech-recognition/caller-hearing.js';
import { SpeechRecognitionController } from './speech-recognition/speech-recognition.controller.js';
import { SpeechController } from './speech/speech.controller.js';
import { VoicesController } from './speech/voices.controller.js';
import { TrialLines } from './trial-lines/trial-lines.js';
import { TrialLinesController } from './trial-lines/trial-lines.controller.js';

/** The whole api. */
@Module({})
export class ApiModule implements OnApplicationShutdown {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(NOTICES) private readonly notices: Notices,
  ) {}

  static with(settings: ApiSettings): DynamicModule {
    return {
      module: ApiModule,
      controllers: [
        SessionController,
        OwnAccountController,
        PeopleController,
        AccountLinksController,
        FlowFilesController,
        DraftsController,
        FlowsController,
        PublishingController,
        EnvironmentsController,
        CanariesController,
        ScheduleController,
        ReviewsController,
        TrialLinesController,
        LabController,
        NumbersController,
        QueuesController,
        CallsController,
        DeskController,
        LeftForQueueController,
        SecretsController,
        AllowedHostsController,
        AuditController,
        SpeechController,
        VoicesController,
        SpeechRecognitionController,
        SurroundingsController,
        TryRequestController,
        HealthController,
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: CLOCK, useValue: systemClock },
        { provide: LOG, useFactory: () => createLog(settings) },
        { provide: HEARTBEAT_MS, useValue: 15_000 },
        {
          provide: DATABASE,
          useFactory: () => openDatabase({ url: settings.databaseUrl, applicationName: 'baton-api' }),
        },
        {
          provide: NOTICES,
          useFactory: () =>
            new Notices({
              url: settings.databaseUrl,
              applicationName: 'baton-api',
              channels: [
                'baton_calls',
                'baton_canary_calls',
                'baton_handoffs',
                'baton_presence',
                'baton_left_for_queue',
                'baton_drafts',
                'baton_draft_presence',
                'baton_sessions',
                'baton_accounts',
              ],
            }),
        },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: ValidPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
        Sessions,
        SignIn,
        People,
        AccountLinks,
        FlowSurroundings,
        LiveDrafts,
        LiveDraftSockets,
        Drafts,
        Checks,
        Publishing,
        Environments,
        EnvironmentStates,
        Canaries,
        CanaryWatch,
        Schedule,
        Reviews,
        TrialLines,
        Lab,
        RecordedTraces,
        CallFollower,
        EventStreams,
        HandoffFeed,
        OpenDesks,
        RequestMetrics,
        PromptVoice,
        CallerHearing,
        SecretPlaces,
        TryRequest,
      ],
    };
  }

  /** After the last request has been answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.notices.close();
    await this.database.close();
  }
}
