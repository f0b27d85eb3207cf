import { SCHEMA_VERSION } from '../flow-definition.js';
import { fromVersion1 } from './from-version-1.js';
import type { Migration } from './migration.js';

/** By the version that they start from; each in a file of its own beside this one. */
const migrations: Readonly<Record<number, Migration>> = { 1: fromVersion1 };

export type Migrated = { definition: unknown } | { newer: number };

/** Brings a stored definition to this schema's version. What has no version is left for the shape check to refuse. */
export function migrateFlow(stored: unknown, steps: Readonly<Record<number, Migration>> = migrations): Migrated {
  let definition = stored;
  for (;;) {
    const version = versionOf(definition);
    if (version === null || version === SCHEMA_VERSION) return { definition };
    if (version > SCHEMA_VERSION) return { newer: version };
    const migrate = Object.hasOwn(steps, version) ? steps[version] : undefined;
    if (migrate === undefined) return { definition };
    const next: Record<string, unknown> = migrate(definition as Record<string, unknown>);
    // A step that does not lead on would be taken for ever.
    definition = { ...next, schemaVersion: version + 1 };
  }
}

function versionOf(definition: unknown): number | null {
  if (typeof definition !== 'object' || definition === null || !('schemaVersion' in definition)) return null;
  const { schemaVersion } = definition;
  return typeof schemaVersion === 'number' && Number.isInteger(schemaVersion) ? schemaVersion : null;
}
