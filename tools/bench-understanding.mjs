/**
 * `npm run bench:understanding`: how well phrases are understood that nothing was trained or tuned on.
 *
 *     npm run bench:understanding                      the project's own phrases, one collection per language
 *     npm run bench:understanding -- --json            one JSON array as the last line
 *     npm run bench:understanding -- --data FILE       a CSV file with the columns text and category
 *         --language en  --examples 10  --held-out-intents 10  --seed 1
 *
 * It never passes or fails: figures are for reading.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileOrExit } from './start/build.mjs';
import { root } from './start/root.mjs';
import { stepsToStderr } from './start/step.mjs';

const usage = {
  data: { type: 'string' },
  language: { type: 'string', default: 'en' },
  examples: { type: 'string', default: '10' },
  'held-out-intents': { type: 'string', default: '10' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
};

/** @param {string} reason */
function refuse(reason) {
  console.error(reason);
  process.exit(2);
}

/** @param {string} name @param {string | undefined} text @param {number} least */
function wholeNumber(name, text, least) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) refuse(`--${name} is a whole number from ${least}, not ${text}`);
  return value;
}

function readOptions() {
  try {
    return parseArgs({ options: /** @type {import('node:util').ParseArgsConfig['options']} */ (usage) }).values;
  } catch (error) {
    return refuse(/** @type {Error} */ (error).message);
  }
}

const options = /** @type {{ data?: string, json: boolean } & Record<string, string>} */ (readOptions());
stepsToStderr();
await compileOrExit('packages/understanding/dist/index.js');
const bench = path.join(root, 'packages/understanding/dist/bench');
const { readPhraseCollection, readCategorisedPhrases } = await import(path.join(bench, 'phrase-collection.js'));
const { fewShotSplit } = await import(path.join(bench, 'few-shot-split.js'));
const { scoreUnderstanding } = await import(path.join(bench, 'score-understanding.js'));

/** One collection per language of the project, or the one that was asked for. */
async function collections() {
  if (options.data !== undefined) {
    const split = fewShotSplit(readCategorisedPhrases(await readFile(options.data, 'utf8')), {
      examples: wholeNumber('examples', options.examples, 1),
      heldOutIntents: wholeNumber('held-out-intents', options['held-out-intents'], 0),
      seed: wholeNumber('seed', options.seed, 0),
    });
    return [{ language: options.language, collection: split }];
  }
  const folder = path.join(root, 'packages/understanding/bench');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (file) => ({
      language: path.basename(file, '.txt'),
      collection: readPhraseCollection(await readFile(path.join(folder, file), 'utf8')),
    })),
  );
}

/** @type {(share: number) => string} */
const percent = (share) => `${(100 * share).toFixed(1)} %`;

/** @param {any} score as scoreUnderstanding gives it */
function print(score) {
  const rows = [
    ['training set', `${score.trainingPhrases} phrases of ${score.intents} intents`],
    ['held out', `${score.heldOutPhrases} in scope, ${score.outOfScopePhrases} out of scope`],
    ['in-scope accuracy', percent(score.inScopeAccuracy)],
    ['  if something is always taken', percent(score.forcedAccuracy)],
    ['out-of-scope recall', percent(score.outOfScopeRecall)],
    ['false accept', percent(score.falseAccept)],
    ['AUROC, in against out of scope', score.auroc.toFixed(3)],
    ['calibration error (ECE)', percent(score.calibrationError)],
    ['right, of what is nearly taken', `${score.nearlyTaken.right} of ${score.nearlyTaken.count}`],
    ['load', `${score.loadMs.toFixed(0)} ms`],
    ['per phrase', `${score.msPerPhrase.toFixed(2)} ms`],
  ];
  console.log(`\n${score.language}`);
  for (const [name, value] of rows) console.log(`  ${String(name).padEnd(32)}${value}`);
  console.log('  confidence said → was (readings)');
  for (const { from, to, said, was, count } of score.calibrationBins)
    console.log(`    ${from.toFixed(1)}–${to.toFixed(1)}   ${said.toFixed(2)} → ${was.toFixed(2)}  (${count})`);
}

try {
  const scores = (await collections()).map(({ language, collection }) =>
    scoreUnderstanding(collection, language, () => performance.now()),
  );
  if (!options.json) scores.forEach(print);
  else console.log(JSON.stringify(scores));
} catch (error) {
  refuse(/** @type {Error} */ (error).message);
}
