import { describe, expect, it } from '@jest/globals';
import type { FlowSummary } from '../api/api-types.js';
import { listedFlows, stateOf } from './flow-list.js';

const version = (number: number, publishedAt: string) => ({ versionId: `v${number}`, number, publishedAt });
const flow = (name: string, more: Partial<FlowSummary> = {}): FlowSummary => ({
  id: name,
  name,
  draftRevision: 1,
  updatedAt: '2026-11-20T10:00:00Z',
  updatedBy: null,
  published: null,
  changedSince: false,
  inTest: null,
  numbers: [],
  ...more,
});

describe('the state of a flow', () => {
  it('is live when its draft is what callers hear', () =>
    expect(stateOf(flow('a', { published: version(3, '2026-11-20T10:00:01Z') }))).toEqual({ kind: 'live', number: 3 }));
  it('is changed when its draft is another', () =>
    expect(stateOf(flow('a', { published: version(3, '2026-11-19T10:00:00Z'), changedSince: true })).kind).toBe(
      'changed',
    ));
  it('is test when it runs only there', () =>
    expect(stateOf(flow('a', { inTest: version(1, '2026-11-19T10:00:00Z') })).kind).toBe('test'));
  it('is draft when it runs nowhere', () => expect(stateOf(flow('a'))).toEqual({ kind: 'draft' }));
});

describe('the list of flows', () => {
  const flows = [
    flow('Réservations', { updatedAt: '2026-11-22T10:00:00Z', numbers: ['100'] }),
    flow('Clinic 10', { updatedBy: 'anna@baton.local' }),
    flow('Clinic 2', { published: version(1, '2026-11-21T00:00:00Z') }),
  ];
  const names = (words: string, sort: Parameters<typeof listedFlows>[2] = 'name') =>
    listedFlows(flows, words, sort).map(({ name }) => name);

  it('is found by words of the name, without accents and in any order', () => {
    expect(names('reserv')).toEqual(['Réservations']);
    expect(names('10 clinic')).toEqual(['Clinic 10']);
  });
  it('is found by number and by who changed it', () => {
    expect(names('100')).toEqual(['Réservations']);
    expect(names('ANNA')).toEqual(['Clinic 10']);
  });
  it('is sorted by name as people count, by change, by state', () => {
    expect(names('')).toEqual(['Clinic 2', 'Clinic 10', 'Réservations']);
    expect(names('', 'changed')[0]).toBe('Réservations');
    expect(names('', 'state')[0]).toBe('Clinic 2');
  });
});
