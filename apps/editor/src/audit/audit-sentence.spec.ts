import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '../api/manage-api.js';
import { auditTexts as en } from '../texts/en/audit-texts.js';
import { auditTexts as fr } from '../texts/fr/audit-texts.js';
import { auditSentence, flowOf, noteOf } from './audit-sentence.js';

const entry = (changed: Partial<AuditEntry>): AuditEntry => ({
  ...{ id: 1, at: '2026-03-01T10:00:00Z', account: 'anna@x.example', accountName: 'Anna', action: 'flow.published' },
  ...{ subject: '7f', subjectName: 'Trattoria', detail: { number: 4 } },
  ...changed,
});

describe('an entry of the history', () => {
  it.each([
    [entry({}), 'Anna published version 4 of Trattoria'],
    [entry({ accountName: null }), 'anna@x.example published version 4 of Trattoria'],
    [
      entry({
        action: 'account.role-changed',
        subject: 'bo@x.example',
        subjectName: null,
        detail: { before: 'viewer', role: 'admin' },
      }),
      'Anna changed the role of bo@x.example from Viewer to Administrator',
    ],
    [
      entry({ action: 'flow.deleted', subjectName: null, detail: { name: 'Old flow' } }),
      'Anna deleted the flow Old flow',
    ],
    [
      entry({ action: 'session.refused', account: null, accountName: null, subject: 'unknown', subjectName: null }),
      'Signing in as nobody who is known was refused',
    ],
    [entry({ action: 'something.new', subjectName: null, detail: {} }), 'Anna: something.new (7f)'],
  ])('is a sentence', (given, sentence) => expect(auditSentence(given)).toBe(sentence));

  it('leads to the flow that it is about, and shows what was written', () => {
    expect([flowOf(entry({})), flowOf(entry({ subjectName: null }))]).toEqual(['7f', null]);
    expect(noteOf(entry({ detail: { note: 'Shorter greeting' } }))).toBe('Shorter greeting');
    expect(noteOf(entry({}))).toBeNull();
  });

  it('has the same sentences and names in both languages, and a name for each sentence', () => {
    const names = Object.keys(en.audit.sentences).sort();
    expect(Object.keys(en.audit.actions).sort()).toEqual(names);
    expect(Object.keys(fr.audit.sentences).sort()).toEqual(names);
    expect(Object.keys(fr.audit.actions).sort()).toEqual(names);
  });
});
