import type { Intent } from '@baton/flow-schema';
import type { YesNo } from '../acts/yes-no.js';
import type { Language } from '../languages/language.js';
import { wordsOf } from '../text/words-of.js';
import { calibrateConfidence } from './calibrate-confidence.js';
import { contentWordsOf } from './content-words.js';
import type { ConfidenceScale } from './intent-confidence.js';
import { learnedExamples } from './learned-examples.js';
import { type LearntScores, learnScores } from './learn-scores.js';
import { maskValues } from './mask-values.js';
import { type PhraseHolders, phraseHolders } from './phrase-holders.js';
import { type StringTable, tableOf } from './string-table.js';

/** What is learnt from intents' examples: texts, numbers and typed arrays, as another thread can hand it over. */
export interface LearntIntents {
  /** Intents that an example is, word by word. */
  readonly exact: PhraseHolders;
  /** The same, but for what leads up to it and the values in it: "can I … for Tuesday". */
  readonly nearlyExact: PhraseHolders;
  /** Every word of the intents' examples and topics. */
  readonly ownWords: StringTable;
  /** Intents with an example that is nothing but a yes or a no: at their place every yes or no is theirs. */
  readonly answers: Readonly<Record<'yes' | 'no', readonly string[]>>;
  readonly scores: LearntScores;
  readonly scale: ConfidenceScale;
}

/** Costly: up to some seconds of processor time for as many phrases as a flow can have. Deterministic. */
export function learnIntents(intents: readonly Intent[], language: Language, yesNo: YesNo): LearntIntents {
  const contentWords = contentWordsOf(language);
  const exact = new Map<string, number[]>();
  const nearlyExact = new Map<string, number[]>();
  const ownWords = new Set<string>();
  const answers: Record<'yes' | 'no', string[]> = { yes: [], no: [] };
  for (const { topic } of intents)
    topic.flatMap((word) => wordsOf(word, language)).forEach((word) => ownWords.add(word));
  const learned = learnedExamples(intents);
  const contents = intents.map(({ name }, intent) => {
    let balance = 0;
    const examples = (learned[intent] ?? []).map((example) => {
      const words = wordsOf(example, language);
      note(exact, words.join(' '), intent);
      const content = contentWords.of(maskValues(words, language));
      const near = contentWords.withoutLead(content);
      const saysSomething = near.split(' ').length > 1 && content.some((word) => contentWords.isContent(word));
      if (saysSomething) note(nearlyExact, near, intent);
      const reading = yesNo.read(words, false);
      if (reading?.end === words.length) balance += reading.answer === 'yes' ? 1 : -1;
      words.forEach((word) => ownWords.add(word));
      return content;
    });
    if (balance !== 0) answers[balance > 0 ? 'yes' : 'no'].push(name);
    return { name, examples };
  });
  return {
    exact: phraseHolders(exact),
    nearlyExact: phraseHolders(nearlyExact),
    ownWords: tableOf([...ownWords]),
    answers,
    scores: learnScores(contents, language),
    scale: calibrateConfidence(contents, language),
  };
}

function note(phrases: Map<string, number[]>, phrase: string, intent: number): void {
  const intents = phrases.get(phrase);
  if (intents === undefined) phrases.set(phrase, [intent]);
  else if (!intents.includes(intent)) intents.push(intent);
}
