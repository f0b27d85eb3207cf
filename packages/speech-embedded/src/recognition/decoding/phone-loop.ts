import type { GraphArc } from '../automaton/decoding-graph.js';
import type { EngineModule } from './soundswallower-module.js';
import { GraphDecoder } from './graph-decoder.js';

/** The phones of each model's language. */
const phonesOf: Readonly<Record<string, string>> = {
  'en-us': 'AA AE AH AO AW AY B CH D DH EH ER EY F G HH IH IY JH K L M N NG OW OY P R S SH T TH UH UW V W Y Z ZH',
};

/**
 * A decoder that takes any sequence of phones: how well audio is explained by speech of any kind. What a grammar
 * explains much better than this was said in the grammar's words; what it explains worse was something else.
 */
export async function loadPhoneLoop(engine: EngineModule, model: string): Promise<GraphDecoder> {
  const decoder = await GraphDecoder.load(engine, model, { cionly: true, topn: 2 });
  const phones = (phonesOf[model] ?? '').split(' ');
  const words = phones.map((phone): [string, string] => [`phone_${phone.toLowerCase()}`, phone]);
  decoder.addWords(words);
  const arcs = words.map(([word]): GraphArc => [0, 0, 1 / words.length, word]);
  decoder.setGraph({ states: 1, start: 0, final: 0, arcs });
  return decoder;
}
