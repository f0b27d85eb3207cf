import type { FlowDefinition } from '../flow-definition.js';
import type { Variable } from '../vocabulary.js';

/**
 * The most octets (UTF-8) that a value takes in JSON, without quotes.
 *
 * - number: 24, the longest double (`-1.7976931348623157e+308`)
 * - boolean: 5, `false`; date: 10, `2026-12-31`; time: 5, `23:59`
 * - phone: 16, `+` and the 15 digits of E.164
 * - string, list: 800. What a caller says is cut to 200 characters on its way, and a character has at most 4 octets.
 */
const LONGEST_VALUE: Readonly<Record<Variable['type'], number>> = {
  number: 24,
  boolean: 5,
  date: 10,
  time: 5,
  phone: 16,
  string: 800,
  list: 800,
};

/** Call-ID of a call as the runtime makes them (a UUID), and `.handoff-` with a number of up to six digits behind it. */
const LONGEST_HANDOFF_ID = 36 + '.handoff-'.length + 6;

const octets = (text: string): number => {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
};

/** Octets of a text as JSON writes it, with its quotes. */
const quoted = (text: string): number => octets(JSON.stringify(text));

/** What one variable takes: `"label":"value",`. */
export const variableOctets = ({ name, label, type }: Variable): number =>
  quoted(label ?? name) + ':""'.length + LONGEST_VALUE[type] + ','.length;

/**
 * The most octets of handoff context that must travel with a call of this flow. That is who and why, and what was
 * collected for the agent:
 *
 *     {"h":"<handoff id>","c":"<care>","i":"<intent>","v":{"<label>":"<value>",…}}
 *
 * = 26 octets of braces, keys and quotes (`{"h":"","c":"","i":""}` and `,"v":{}`, less what is counted below)
 * + 51 for the handoff id + 10 for the care mark (`vulnerable`) + the longest intent's name
 * + for each variable marked `handoff` its label in quotes, `:`, its longest value in quotes, and a comma.
 *
 * The summary, the caller's words, what was tried and the transcript are not counted: where there is no room they are on
 * the agent's screen only.
 */
export function worstContextOctets({ variables, intents }: Pick<FlowDefinition, 'variables' | 'intents'>): number {
  const handed = variables.filter(({ handoff }) => handoff);
  const frame = '{"h":"","c":"","i":""}'.length + (handed.length > 0 ? ',"v":{}'.length - ','.length : 0);
  const intent = intents.reduce((longest, { name }) => Math.max(longest, name.length), 0);
  const collected = handed.reduce((sum, variable) => sum + variableOctets(variable), 0);
  return frame + LONGEST_HANDOFF_ID + 'vulnerable'.length + intent + collected;
}
