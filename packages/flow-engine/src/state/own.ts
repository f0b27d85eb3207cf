/** The entry of a record under a name that somebody else chose: "constructor" is nobody's entry. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
