/** Phrases that say what they mean, split into what is learned from and what is held out to score with. */
export interface PhraseCollection {
  readonly intents: readonly LabelledPhrases[];
  /** What none of the intents is. */
  readonly outOfScope: readonly string[];
}

export interface LabelledPhrases {
  readonly name: string;
  readonly examples: readonly string[];
  readonly heldOut: readonly string[];
}

/** A line of a collection that cannot be read, with its number from 1. */
export class PhraseCollectionError extends Error {
  readonly code = 'phrase-collection';

  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(`line ${line}: ${reason}`);
    this.name = 'PhraseCollectionError';
  }
}

const OUT_OF_SCOPE = 'out of scope';

/**
 * Reads a collection written by hand: `== intent`, its examples a line each, `--`, its held-out phrases; at last
 * `== out of scope`. Lines that begin with # are comments.
 * @throws PhraseCollectionError
 */
export function readPhraseCollection(text: string): PhraseCollection {
  const intents: { name: string; examples: string[]; heldOut: string[] }[] = [];
  const outOfScope: string[] = [];
  let target: string[] | null = null;
  text.split(/\r?\n/).forEach((raw, at) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const name = /^==\s*(.+)$/.exec(line)?.[1];
    if (name === OUT_OF_SCOPE) target = outOfScope;
    else if (name !== undefined) {
      const intent = { name, examples: [], heldOut: [] };
      intents.push(intent);
      target = intent.examples;
    } else if (target === null) throw new PhraseCollectionError(at + 1, 'a phrase before the first == intent');
    else if (line === '--') target = intents.at(-1)?.heldOut ?? target;
    else target.push(line);
  });
  return { intents, outOfScope };
}

/** `text,category` rows of a CSV file (RFC 4180), without its header. */
export interface CategorisedPhrase {
  readonly text: string;
  readonly category: string;
}

/** @throws PhraseCollectionError if the header lacks one of the two columns. */
export function readCategorisedPhrases(csv: string): CategorisedPhrase[] {
  const [header = [], ...rows] = csvRows(csv);
  const text = header.indexOf('text');
  const category = header.indexOf('category');
  if (text < 0 || category < 0) throw new PhraseCollectionError(1, 'the header needs the columns text and category');
  return rows.flatMap((row) => {
    const phrase = { text: (row[text] ?? '').trim(), category: (row[category] ?? '').trim() };
    return phrase.text === '' || phrase.category === '' ? [] : [phrase];
  });
}

function csvRows(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== undefined && end.endsWith('\n')) rows.push([]);
  }
  return rows.filter((row) => row.some((field) => field !== ''));
}
