import { AccountEntity } from './account.entity.js';
import { AccountLinkEntity } from './account-link.entity.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { DraftEntity } from './draft.entity.js';
import { FlowEntity } from './flow.entity.js';
import { NumberBindingEntity } from './number-binding.entity.js';
import { PresenceEntity } from './presence.entity.js';
import { QueueEntity } from './queue.entity.js';
import { SessionEntity } from './session.entity.js';

/**
 * The tables that are read and written row by row. Versions, traces and decision records are written by statements
 * whose conditions are the point of them; those stand in their repositories as SQL.
 */
export const entities = [
  AccountEntity,
  AccountLinkEntity,
  AuditEntryEntity,
  DraftEntity,
  FlowEntity,
  NumberBindingEntity,
  PresenceEntity,
  QueueEntity,
  SessionEntity,
];
