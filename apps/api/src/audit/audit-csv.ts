import type { AuditEntry } from '@baton/persistence';

/** With the mark by which spreadsheets know UTF-8. Lines end as RFC 4180 has them. */
export const csvHead = '\uFEFFtime,account,name,action,subject,subject name,detail\r\n';

export function csvLine({ at, account, accountName, action, subject, subjectName, detail }: AuditEntry): string {
  const known = Object.keys(detail).length === 0 ? '' : JSON.stringify(detail);
  return `${[at.toISOString(), account, accountName, action, subject, subjectName, known].map(cell).join(',')}\r\n`;
}

/** What a spreadsheet would take for a formula begins with an apostrophe: names are chosen by whoever has them. */
function cell(value: string | null): string {
  const text = value ?? '';
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
