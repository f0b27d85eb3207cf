import { expand } from './words.js';

const pairs = new Map(
  Object.entries({
    'that is': "that's",
    'it is': "it's",
    'what is': "what's",
    'there is': "there's",
    'i am': "i'm",
    'we are': "we're",
    'i would': "i'd",
    'we would': "we'd",
    'i have': "i've",
    'we have': "we've",
    'i will': "i'll",
    'we will': "we'll",
    'let us': "let's",
    'do not': "don't",
    'did not': "didn't",
    'does not': "doesn't",
    'can not': "can't",
    'could not': "couldn't",
    'would not': "wouldn't",
    'will not': "won't",
    'is not': "isn't",
    'are not': "aren't",
    'was not': "wasn't",
    'have not': "haven't",
    'has not': "hasn't",
  }),
);
const whole = new Map([['cannot', "can't"]]);

/** Contracted, as mostly said ("i don't think so"), and in full ("that is all"). */
export const otherForms = (words: readonly string[]): string[][] => [
  contract(words),
  words.flatMap((word) => (word.includes("'") ? expand(word) : [word])),
];

/** "i do not think so" → i don't think so. */
function contract(words: readonly string[]): string[] {
  const said: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    // "yes it is", "yes i do": nothing is contracted at the end of a sentence.
    const positive = at + 2 < words.length ? pairs.get(`${word} ${words[at + 1]}`) : undefined;
    const negative = words[at + 1] === 'not' ? pairs.get(`${word} not`) : undefined;
    const pair = negative ?? positive;
    said.push(pair ?? whole.get(word) ?? word);
    if (pair !== undefined) at += 1;
  }
  return said;
}
