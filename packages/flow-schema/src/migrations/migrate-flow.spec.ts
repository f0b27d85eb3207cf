import { describe, expect, it } from '@jest/globals';
import { migrateFlow } from './migrate-flow.js';

describe('migrateFlow', () => {
  it('takes a definition from version to version up to this one', () => {
    const steps = {
      0: (old: Record<string, unknown>) => ({ name: old['title'] }),
      1: (old: Record<string, unknown>) => ({ ...old, born: 1 }),
    };
    expect(migrateFlow({ schemaVersion: 0, title: 'Old' }, steps)).toEqual({
      definition: { schemaVersion: 2, name: 'Old', born: 1 },
    });
  });

  it('leaves this version as it is, and tells of a newer one', () => {
    const definition = { schemaVersion: 2, name: 'Now' };
    expect(migrateFlow(definition)).toEqual({ definition });
    expect(migrateFlow({ schemaVersion: 9 })).toEqual({ newer: 9 });
  });
});
