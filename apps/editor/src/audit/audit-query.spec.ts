import { describe, expect, it } from '@jest/globals';
import { auditQuery, noFilters } from './audit-query.js';

describe('what the history is asked', () => {
  it('is nothing without a filter', () => expect(auditQuery(noFilters).size).toBe(0));

  it('holds whole days, the last one included', () => {
    const query = auditQuery({ ...noFilters, from: '2026-03-01', to: '2026-03-01' });
    const hours = (Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '')) / 3_600_000;
    expect(hours).toBe(24);
    expect(new Date(query.get('from') ?? '').getDate()).toBe(1);
  });

  it('leaves out what is no day yet', () => {
    expect([...auditQuery({ ...noFilters, from: '2026-3', words: ' Trattoria ' })]).toEqual([['words', 'Trattoria']]);
  });
});
