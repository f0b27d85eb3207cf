import type { Scope } from '../database/scope.js';
import { AccountLinkRepository } from './account-link.repository.js';
import { AccountRepository } from './account.repository.js';
import { AuditRepository } from './audit.repository.js';
import { AllowedHostRepository } from './allowed-host.repository.js';
import { CallbackRepository } from './callback.repository.js';
import { CanaryRepository } from './canary.repository.js';
import { CallRepository } from './call.repository.js';
import { CallTraceRepository } from './call-trace.repository.js';
import { FlowEnvironmentRepository } from './flow-environment.repository.js';
import { FlowReviewRepository } from './flow-review.repository.js';
import { DraftDocumentRepository } from './draft-document.repository.js';
import { FlowRepository } from './flow.repository.js';
import { FlowVersionRepository } from './flow-version.repository.js';
import { HandoffRepository } from './handoff.repository.js';
import { NumberBindingRepository } from './number-binding.repository.js';
import { PresenceRepository } from './presence.repository.js';
import { PublishedFlowRepository } from './published-flow.repository.js';
import { QueueRepository } from './queue.repository.js';
import { ScheduledVersionRepository } from './scheduled-version.repository.js';
import { SecretRepository } from './secret.repository.js';
import { SessionRepository } from './session.repository.js';
import { TrialLineRepository } from './trial-line.repository.js';
import { VoicemailRepository } from './voicemail.repository.js';

export interface Repositories {
  readonly accounts: AccountRepository;
  readonly accountLinks: AccountLinkRepository;
  readonly sessions: SessionRepository;
  readonly flows: FlowRepository;
  readonly draftDocuments: DraftDocumentRepository;
  readonly flowVersions: FlowVersionRepository;
  readonly flowEnvironments: FlowEnvironmentRepository;
  readonly canaries: CanaryRepository;
  readonly scheduledVersions: ScheduledVersionRepository;
  readonly flowReviews: FlowReviewRepository;
  readonly trialLines: TrialLineRepository;
  readonly publishedFlows: PublishedFlowRepository;
  readonly numberBindings: NumberBindingRepository;
  readonly queues: QueueRepository;
  readonly presence: PresenceRepository;
  readonly calls: CallRepository;
  readonly callTraces: CallTraceRepository;
  readonly handoffs: HandoffRepository;
  readonly callbacks: CallbackRepository;
  readonly voicemails: VoicemailRepository;
  readonly secrets: SecretRepository;
  readonly allowedHosts: AllowedHostRepository;
  readonly audit: AuditRepository;
}

export function createRepositories(scope: Scope): Repositories {
  return {
    accounts: new AccountRepository(scope),
    accountLinks: new AccountLinkRepository(scope),
    sessions: new SessionRepository(scope),
    flows: new FlowRepository(scope),
    draftDocuments: new DraftDocumentRepository(scope),
    flowVersions: new FlowVersionRepository(scope),
    flowEnvironments: new FlowEnvironmentRepository(scope),
    canaries: new CanaryRepository(scope),
    scheduledVersions: new ScheduledVersionRepository(scope),
    flowReviews: new FlowReviewRepository(scope),
    trialLines: new TrialLineRepository(scope),
    publishedFlows: new PublishedFlowRepository(scope),
    numberBindings: new NumberBindingRepository(scope),
    queues: new QueueRepository(scope),
    presence: new PresenceRepository(scope),
    calls: new CallRepository(scope),
    callTraces: new CallTraceRepository(scope),
    handoffs: new HandoffRepository(scope),
    callbacks: new CallbackRepository(scope),
    voicemails: new VoicemailRepository(scope),
    secrets: new SecretRepository(scope),
    allowedHosts: new AllowedHostRepository(scope),
    audit: new AuditRepository(scope),
  };
}
