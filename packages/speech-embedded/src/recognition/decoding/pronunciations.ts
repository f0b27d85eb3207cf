import { Flite } from '../../synthesis/flite.js';

/** flite's phones that the English acoustic model calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  ax: 'AH',
  axr: 'ER',
  ix: 'IH',
  ux: 'UW',
  dx: 'D',
  nx: 'N',
  hv: 'HH',
  el: 'AH L',
  em: 'AH M',
  en: 'AH N',
};

/** Starting flite costs more than a word: so many share a start. */
const wordsAtOnce = 32;

let flite: Promise<Flite> | undefined;

/**
 * How English words are pronounced that the dictionary does not have: by the letter-to-sound rules of the
 * synthesizer. flite is loaded at the first of them.
 * @returns phones of the acoustic model, separated by spaces, for each word that has any: a word in another script
 * has none
 */
export async function pronounce(words: readonly string[]): Promise<[word: string, phones: string][]> {
  const loaded = await (flite ??= Flite.load());
  const found: [string, string][] = [];
  for (let at = 0; at < words.length; at += wordsAtOnce) {
    const some = words.slice(at, at + wordsAtOnce);
    const pronounced = pronounceTogether(loaded, some) ?? some.map((word) => pronounceTogether(loaded, [word])?.[0]);
    some.forEach((word, index) => {
      const phones = pronounced[index];
      if (phones) found.push([word, phones]);
    });
  }
  return found;
}

/** Pronounces each word as a sentence; undefined if it cannot be told which phones are which word's. */
function pronounceTogether(loaded: Flite, words: readonly string[]): string[] | undefined {
  const texts = words.map((word) => word.normalize('NFD').replace(/[^A-Za-z0-9']+/g, ''));
  if (texts.some((text) => text === '')) return undefined;
  const sentences = loaded.phones(texts.join('. '));
  if (sentences.length !== words.length) return undefined;
  return sentences.map((phones) => phones.map((phone) => otherNames[phone] ?? phone.toUpperCase()).join(' '));
}
