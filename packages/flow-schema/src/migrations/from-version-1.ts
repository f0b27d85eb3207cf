import type { Migration } from './migration.js';

/**
 * Version 2 added nodes (request, callback, voicemail, subflow), ways to hand over, opening hours, care marks, test
 * cases and the library; it took nothing away, so a flow of version 1 is one of version 2 as it stands.
 */
export const fromVersion1: Migration = (definition) => definition;
