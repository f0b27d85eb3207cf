import { type Database, keyIdOf, openSecret, sealSecret, type SealingKey } from '@baton/persistence';

/**
 * Seals with the first key what an older one still seals, so that the older one can be taken away.
 *
 * @returns how many were sealed again, and the names of those that no key of ours opens
 */
export async function resealSecrets(
  database: Pick<Database, 'secrets'>,
  key: SealingKey,
): Promise<{ resealed: number; unusable: string[] }> {
  const unusable: string[] = [];
  let resealed = 0;
  for (const { name, sealed } of await database.secrets.allSealed()) {
    if (keyIdOf(sealed) === key.id) continue;
    const value = opened(key, name, sealed);
    if (value === null) unusable.push(name);
    else if (await database.secrets.reseal(name, sealed, sealSecret(key, name, value))) resealed += 1;
  }
  return { resealed, unusable };
}

function opened(key: SealingKey, name: string, sealed: string): string | null {
  try {
    return openSecret(key, name, sealed);
  } catch {
    return null;
  }
}
