import { FirstTables1763800000000 } from './1763800000000-first-tables.js';
import { Notices1763800000001 } from './1763800000001-notices.js';
import { SecretsAndHosts1763900000000 } from './1763900000000-secrets-and-hosts.js';
import { CallbacksAndVoicemails1763900000001 } from './1763900000001-callbacks-and-voicemails.js';
import { DraftDocuments1764000000000 } from './1764000000000-draft-documents.js';
import { Environments1764000001000 } from './1764000001000-environments.js';
import { CallOutcomes1764000001001 } from './1764000001001-call-outcomes.js';
import { ReviewsAndSchedule1764000001002 } from './1764000001002-reviews-and-schedule.js';
import { People1764000002000 } from './1764000002000-people.js';
import { DocumentEpochs1764000020000 } from './1764000020000-document-epochs.js';
import { LongerTrialNumbers1764000020001 } from './1764000020001-longer-trial-numbers.js';
import { AccountNotices1764000030000 } from './1764000030000-account-notices.js';
import { ScheduleReasons1764000030001 } from './1764000030001-schedule-reasons.js';

/** In the order in which they run. What has been released is never edited: a change is a new class. */
export const migrations = [
  FirstTables1763800000000,
  Notices1763800000001,
  SecretsAndHosts1763900000000,
  CallbacksAndVoicemails1763900000001,
  DraftDocuments1764000000000,
  Environments1764000001000,
  CallOutcomes1764000001001,
  ReviewsAndSchedule1764000001002,
  People1764000002000,
  DocumentEpochs1764000020000,
  LongerTrialNumbers1764000020001,
  AccountNotices1764000030000,
  ScheduleReasons1764000030001,
];
