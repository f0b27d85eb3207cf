export { openDatabase, type Database, type DatabaseOptions } from './database/open-database.js';
export { isMigrated, migrate } from './database/migrate.js';
export {
  DatabaseAwayError,
  DatabaseRefusedError,
  DraftChangedError,
  FlowInUseError,
  EnvironmentChangedError,
  NotFoundError,
  PersistenceError,
  StoredFlowUnreadableError,
  TakenError,
  TextNotStorableError,
} from './database/database-errors.js';
export { Notices, noticeChannels, type NoticeChannel, type NoticesOptions } from './notices/notices.js';
export { accountLinkKinds, type AccountLinkKind } from './entities/account-link.entity.js';
export { roleLadder, roles, type Role } from './entities/account.entity.js';
export { presenceStates, type PresenceState } from './entities/presence.entity.js';
export type { Repositories } from './repositories/repositories.js';
export type { AccountLink, AccountLinkRepository, NewAccountLink } from './repositories/account-link.repository.js';
export type {
  Account,
  AccountRepository,
  AccountWithPassword,
  ListedAccount,
  NewAccount,
} from './repositories/account.repository.js';
export type { AllowedHost, AllowedHostRepository } from './repositories/allowed-host.repository.js';
export type { AuditEntry, AuditRepository, AuditSearch, NewAuditEntry } from './repositories/audit.repository.js';
export type { Callback, CallbackKey, CallbackRepository } from './repositories/callback.repository.js';
export type { CallRepository, CallSummary, ExactTraceRow, TraceRow } from './repositories/call.repository.js';
export type {
  CallTraceRepository,
  TraceBatch,
  TracedCall,
  TracedCallback,
  TracedEvent,
  TracedHandoff,
  TracedKind,
  TracedVoicemail,
} from './repositories/call-trace.repository.js';
export type {
  DocumentChanges,
  DocumentHead,
  DraftDocumentRepository,
} from './repositories/draft-document.repository.js';
export type {
  Draft,
  FlowKey,
  FlowRepository,
  FlowSummary,
  FlowWithDraft,
  PublishedState,
} from './repositories/flow.repository.js';
export { type Environment, environments } from './repositories/environment.js';
export type {
  EnvironmentChange,
  FlowEnvironment,
  FlowEnvironmentRepository,
} from './repositories/flow-environment.repository.js';
export type {
  Canary,
  CanaryEnd,
  CanaryFigures,
  CanaryRepository,
  CanaryToStart,
} from './repositories/canary.repository.js';
export { type CanaryBreach, canaryBreaches, type CanaryRate, type CanaryRules } from './repositories/canary-verdict.js';
export {
  type FlowReview,
  type FlowReviewRepository,
  type FlowReviewWithDefinition,
  type ReviewState,
  reviewStates,
} from './repositories/flow-review.repository.js';
export type { ScheduledVersion, ScheduledVersionRepository } from './repositories/scheduled-version.repository.js';
export { type Listed, type Page, whole } from './repositories/page.js';
export { noFigures, type VersionFigures } from './repositories/version-figures.js';
export type { TrialLine, TrialLineRepository } from './repositories/trial-line.repository.js';
export type {
  AddedVersion,
  FlowVersion,
  FlowVersionRepository,
  VersionSummary,
  VersionWithFigures,
} from './repositories/flow-version.repository.js';
export type {
  Handoff,
  HandoffDecision,
  HandoffRepository,
  HandoffState,
  HandoffWay,
} from './repositories/handoff.repository.js';
export type { NumberBinding, NumberBindingRepository } from './repositories/number-binding.repository.js';
export type { PresenceRepository } from './repositories/presence.repository.js';
export type {
  LiveEnvironment,
  LiveTrial,
  PublishedFlow,
  PublishedFlowRepository,
  PublishedFlows,
} from './repositories/published-flow.repository.js';
export {
  DESK_ALIVE_SECONDS,
  type Queue,
  type QueueRepository,
  type QueueUses,
  type QueueWithAgents,
} from './repositories/queue.repository.js';
export type { SealedSecret, SecretRepository, SecretSummary, SecretUse } from './repositories/secret.repository.js';
export type { ListedSession, SessionAge, SessionRepository } from './repositories/session.repository.js';
export { contentAddress } from './repositories/stored-flow.js';
export { keyIdOf, open, seal, sealingKey, type SealingKey } from './sealing/seal.js';
export { openSecret, sealSecret } from './sealing/secret.js';
export { openTracedBody, sealTracedBody } from './sealing/traced-body.js';
export { SealBrokenError, SealedWithOtherKeyError, SealingKeyError } from './sealing/sealing-errors.js';
export type { Voicemail, VoicemailRepository } from './repositories/voicemail.repository.js';
