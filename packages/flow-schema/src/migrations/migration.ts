/** Turns a definition of one schema version into one of the next. */
export type Migration = (definition: Record<string, unknown>) => Record<string, unknown>;
