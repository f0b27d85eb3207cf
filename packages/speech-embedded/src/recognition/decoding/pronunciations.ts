import { Flite } from '../../synthesis/flite.js';

/** flite's phones that the English acoustic model calls otherwise. */
const otherNames: Readonly<Record<string, string>> = { ax: 'AH', axr: 'ER' };

let flite: Promise<Flite> | undefined;

/**
 * How English words are pronounced that the dictionary does not have: by the letter-to-sound rules of the
 * synthesizer. flite is loaded at the first of them.
 * @returns phones of the acoustic model, separated by spaces, for each word that has any
 */
export async function pronounce(words: readonly string[]): Promise<[word: string, phones: string][]> {
  flite ??= Flite.load();
  const { phones } = await flite.then((loaded) => ({ phones: (text: string) => loaded.phones(text) }));
  return words.flatMap((word): [string, string][] => {
    const spoken = phones(word.replace(/[^\p{L}\p{N}']+/gu, ' '));
    if (spoken.length === 0) return [];
    return [[word, spoken.map((phone) => otherNames[phone] ?? phone.toUpperCase()).join(' ')]];
  });
}
