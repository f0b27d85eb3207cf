import { grammarWords, type RecognitionGrammar } from '@baton/speech';
import { acceptsWords } from './automaton/accepts-words.js';
import type { Automaton } from './automaton/automaton.js';
import { compileGrammar } from './automaton/compile-grammar.js';
import { decodingGraph, type DecodingGraph } from './automaton/decoding-graph.js';
import { GraphDecoder } from './decoding/graph-decoder.js';
import { loadPhoneLoop } from './decoding/phone-loop.js';
import { pronounce } from './decoding/pronunciations.js';
import { loadEngine } from './decoding/soundswallower-module.js';
import { trimSilence } from './decoding/trim-silence.js';
import type { RecognitionJob, RecognitionReply } from './recognition-job.js';

interface CompiledGrammar {
  readonly automaton: Automaton;
  readonly graph: DecodingGraph;
}

/** Compiled grammars that are kept; one of a flow's prompts is a few hundred steps. */
const mostGrammars = 64;
/** Less speech than this is a click: 60 ms. */
const leastSamples = 480;

/** Both passes over an utterance, in one thread, for one language. */
export class UtteranceDecoder {
  private readonly compiled = new Map<string, CompiledGrammar>();
  private loadedKey = '';

  private constructor(
    private readonly words: GraphDecoder,
    private readonly phones: GraphDecoder,
  ) {}

  static async load(model: string): Promise<UtteranceDecoder> {
    const engine = await loadEngine();
    const words = await GraphDecoder.load(engine, model, { topn: 2 });
    return new UtteranceDecoder(words, await loadPhoneLoop(engine, model));
  }

  /** Decodes the job's audio; a job without audio only has its grammar loaded. */
  async decode({ grammar, generalise, audio }: RecognitionJob): Promise<RecognitionReply> {
    const begun = performance.now();
    const nothing = { text: '', margin: 0, listed: false, generalised: generalise, phones: 0, speechMs: 0 };
    if (audio === null) {
      await this.use(grammar, generalise);
      return { ...nothing, decodeMs: performance.now() - begun };
    }
    const speech = trimSilence(audio);
    if (speech.length < leastSamples) return { ...nothing, decodeMs: performance.now() - begun };

    const { automaton } = await this.use(grammar, generalise);
    const samples = Float32Array.from(speech, (sample) => sample / 32768);
    const said = this.words.decode(samples);
    if (said.text === '') return { ...nothing, decodeMs: performance.now() - begun };
    const anything = this.phones.decode(samples);
    const words = said.text.split(' ');
    return {
      text: said.text,
      margin: (said.score - anything.score) / Math.max(1, said.speechFrames),
      listed: acceptsWords(automaton, words),
      generalised: generalise,
      phones: words.reduce((count, word) => count + this.words.phonesOf(word), 0),
      speechMs: said.speechFrames * 10,
      decodeMs: performance.now() - begun,
    };
  }

  private async use(grammar: RecognitionGrammar, generalise: boolean): Promise<CompiledGrammar> {
    const key = `${grammar.id} ${generalise}`;
    let compiled = this.compiled.get(key);
    if (!compiled) {
      await this.learn(grammarWords(grammar));
      const automaton = compileGrammar(grammar);
      const graph = decodingGraph(automaton, generalise);
      // What nobody can pronounce cannot be heard; the rest of the grammar still can.
      const arcs = graph.arcs.filter(([, , , word]) => word === null || this.words.knows(word));
      compiled = { automaton, graph: { ...graph, arcs } };
      const oldest = this.compiled.size >= mostGrammars ? this.compiled.keys().next().value : undefined;
      if (oldest !== undefined) this.compiled.delete(oldest);
    }
    // The one used last is the last to go.
    this.compiled.delete(key);
    this.compiled.set(key, compiled);
    if (this.loadedKey !== key) {
      this.loadedKey = '';
      this.words.setGraph(compiled.graph);
      this.loadedKey = key;
    }
    return compiled;
  }

  private async learn(words: readonly string[]): Promise<void> {
    const unknown = words.filter((word) => !this.words.knows(word));
    if (unknown.length > 0) this.words.addWords(await pronounce(unknown));
  }
}
