import type { Expectation, Meaning } from '@baton/flow-engine';
import { flowDefinitionSchema, SCHEMA_VERSION } from '@baton/flow-schema';
import { createUnderstanding } from '../understanding.js';
import { areaUnderRoc, calibration, type CalibrationBin } from './metrics.js';
import type { PhraseCollection } from './phrase-collection.js';

/** Shares are 0…1, times milliseconds. */
export interface UnderstandingScore {
  readonly language: string;
  readonly intents: number;
  readonly trainingPhrases: number;
  readonly heldOutPhrases: number;
  readonly outOfScopePhrases: number;
  /** Of the held-out phrases, those that were taken for their intent. */
  readonly inScopeAccuracy: number;
  /** The same where the likeliest intent is always taken, however unsure. */
  readonly forcedAccuracy: number;
  /** Of what is out of scope, what was taken for nothing. */
  readonly outOfScopeRecall: number;
  /** Of what is out of scope, what was taken for an intent. */
  readonly falseAccept: number;
  /** How well confidence tells what is in scope from what is not. */
  readonly auroc: number;
  /** Of readings that were taken: mean distance of confidence from truth. */
  readonly calibrationError: number;
  readonly calibrationBins: readonly CalibrationBin[];
  /** Readings that were not taken but nearly, with a confidence from 0.3, and how many of them were right. */
  readonly nearlyTaken: { readonly count: number; readonly right: number };
  readonly loadMs: number;
  readonly msPerPhrase: number;
}

/** The flow language takes no more. */
const MOST_EXAMPLES = 200;
const LONGEST_EXAMPLE = 300;

/** Below it an intent is hardly more likely than another. */
const NEARLY = 0.3;

const now = { date: '2026-11-22', time: '12:00' };

/** Trains on the examples of a collection and scores what is held out, as a call asks for it. `clock`: milliseconds. */
export function scoreUnderstanding(
  collection: PhraseCollection,
  language: string,
  clock: () => number,
): UnderstandingScore {
  const intents = collection.intents.map(({ examples }, at) => ({
    name: `intent_${at}`,
    examples: examples.slice(0, MOST_EXAMPLES).map((example) => example.slice(0, LONGEST_EXAMPLE)),
  }));
  const flow = flowDefinitionSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    name: 'Benchmark',
    language,
    intents,
    nodes: [{ id: 'start', type: 'start', position: { x: 0, y: 0 }, settings: {} }],
    edges: [],
  });
  const place: Expectation = {
    intents: flow.intents.map(({ name }) => name),
    watchedIntents: [],
    entities: [],
    askedEntity: null,
    yesNo: false,
    topic: null,
    personPhrases: [],
  };
  const loading = clock();
  const understanding = createUnderstanding(flow);
  const loadMs = clock() - loading;
  const everything = createUnderstanding(flow, { acceptFrom: 0 });
  const heldOut = collection.intents.flatMap(({ heldOut }, at) =>
    heldOut.map((text) => ({ text, intent: `intent_${at}` })),
  );
  const reading = clock();
  const taken = heldOut.map(({ text }) => understanding.understand(text, place, now).intent);
  const takenOutside = collection.outOfScope.map((text) => understanding.understand(text, place, now).intent);
  const msPerPhrase = (clock() - reading) / Math.max(1, taken.length + takenOutside.length);
  const likeliest = heldOut.map(({ text }) => everything.understand(text, place, now).intent);
  const likeliestOutside = collection.outOfScope.map((text) => everything.understand(text, place, now).intent);
  const right = (read: typeof taken): number => read.filter((one, at) => one?.name === heldOut[at]?.intent).length;
  const judged = [
    ...taken.flatMap((one, at) =>
      one ? [{ confidence: one.confidence, right: one.name === heldOut[at]?.intent }] : [],
    ),
    ...takenOutside.flatMap((one) => (one ? [{ confidence: one.confidence, right: false }] : [])),
  ];
  const { error, bins } = calibration(judged);
  const nearly = [
    ...likeliest.flatMap((one, at) => (taken[at] === null && isNear(one) ? [one.name === heldOut[at]?.intent] : [])),
    ...likeliestOutside.flatMap((one, at) => (takenOutside[at] === null && isNear(one) ? [false] : [])),
  ];
  const falseAccept = takenOutside.filter((one) => one !== null).length / Math.max(1, takenOutside.length);
  return {
    language,
    intents: intents.length,
    trainingPhrases: intents.reduce((sum, { examples }) => sum + examples.length, 0),
    heldOutPhrases: heldOut.length,
    outOfScopePhrases: takenOutside.length,
    inScopeAccuracy: right(taken) / Math.max(1, heldOut.length),
    forcedAccuracy: right(likeliest) / Math.max(1, heldOut.length),
    outOfScopeRecall: 1 - falseAccept,
    falseAccept,
    auroc: areaUnderRoc(
      likeliest.map((one) => one?.confidence ?? 0),
      likeliestOutside.map((one) => one?.confidence ?? 0),
    ),
    calibrationError: error,
    calibrationBins: bins,
    nearlyTaken: { count: nearly.length, right: nearly.filter((isRight) => isRight).length },
    loadMs,
    msPerPhrase,
  };
}

function isNear(intent: Meaning['intent']): intent is NonNullable<Meaning['intent']> {
  return intent !== null && intent.confidence >= NEARLY;
}
