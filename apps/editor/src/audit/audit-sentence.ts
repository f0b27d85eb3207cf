import type { AuditEntry } from '../api/manage-api.js';
import { texts } from '../texts.js';

const words = texts.audit;

/** Who it was, as people know them. */
export function whoDid({ account, accountName, action }: AuditEntry): string {
  if (accountName !== null) return accountName;
  return account ?? (action === 'session.refused' ? words.somebody : words.baton);
}

/** What happened, in a sentence: “Anna published version 4 of Trattoria”. */
export function auditSentence(entry: AuditEntry): string {
  const what = entry.subjectName ?? nameIn(entry) ?? entry.subject;
  const sentence = words.sentences[entry.action];
  if (sentence === undefined) return words.other(whoDid(entry), entry.action, what);
  return sentence(whoDid(entry), what, (name) => told(entry.detail[name]));
}

/** What an action is called in the list of filters. */
export const actionWords = (action: string): string => words.actions[action] ?? action;

/** A flow that was deleted is known by the name that it had. */
function nameIn({ detail: { name } }: AuditEntry): string | null {
  return typeof name === 'string' ? name : null;
}

function told(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The flow that an entry is about, as long as there is one. */
export const flowOf = ({ subject, subjectName }: AuditEntry): string | null => (subjectName === null ? null : subject);

/** What somebody wrote about it: a release note, a comment. */
export function noteOf({ detail: { note, comment, overrideReason } }: AuditEntry): string | null {
  for (const text of [overrideReason, note, comment]) if (typeof text === 'string' && text !== '') return text;
  return null;
}
