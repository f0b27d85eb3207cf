import { fileURLToPath } from 'node:url';
import { SpeechError, sampleRate } from '@baton/speech';
import type { DecodingGraph } from '../automaton/decoding-graph.js';
import type { EngineDecoder, EngineModule } from './soundswallower-module.js';

/** The best path through the graph for one utterance. */
export interface DecodedPath {
  /** '' if no path reaches the end. */
  readonly text: string;
  /** Logarithm of its likelihood, in the engine's own base; only differences of the same audio mean something. */
  readonly score: number;
  /** Frames of 10 ms in which a word was said. */
  readonly speechFrames: number;
}

export type DecoderSettings = Readonly<Record<string, string | number | boolean>>;

/** One of soundswallower's decoders, given a graph of words instead of a JSGF grammar. */
export class GraphDecoder {
  private constructor(
    private readonly engine: EngineModule,
    private readonly decoder: EngineDecoder,
  ) {}

  /** @param model folder name of an acoustic model that soundswallower ships, `en-us` or `fr-fr` */
  static async load(engine: EngineModule, model: string, settings: DecoderSettings): Promise<GraphDecoder> {
    const hmm = fileURLToPath(new URL(`model/${model}`, import.meta.resolve('soundswallower')));
    const decoder = new engine.Decoder({
      hmm,
      samprate: sampleRate,
      loglevel: 'FATAL',
      bestpath: false,
      // Senones are scored alike in both passes only when each frame's best is taken over all of them.
      compallsen: true,
      ...settings,
    }) as EngineDecoder;
    // The model's own settings are read late and would switch the engine's noise removal on again.
    const readModelSettings = decoder.init_featparams.bind(decoder);
    decoder.init_featparams = async () => {
      const read = await readModelSettings();
      decoder.set_config('remove_noise', 0);
      return read;
    };
    await decoder.initialize();
    return new GraphDecoder(engine, decoder);
  }

  knows(word: string): boolean {
    return this.decoder.lookup_word(word) !== null;
  }

  /** How many phones a word has, as it is usually pronounced. */
  phonesOf(word: string): number {
    return this.decoder.lookup_word(word)?.split(' ').length ?? 0;
  }

  /** Adds words that it does not know yet, each with its phones ("HH AH L OW"). */
  addWords(entries: readonly (readonly [word: string, phones: string])[]): void {
    const unknown = entries.filter(([word]) => !this.knows(word));
    if (unknown.length > 0)
      this.decoder.add_words(...unknown.map(([word, phones]): [string, string] => [word, phones]));
  }

  /** Puts a graph in place of the last one. Its words are known. */
  setGraph({ states, start, final, arcs }: DecodingGraph): void {
    const { engine } = this;
    const logmath = engine._decoder_logmath(this.decoder.cdecoder);
    const languageWeight = Number(this.decoder.get_config('lw'));
    const graph = this.withText('g', (name) => engine._fsg_model_init(name, logmath, languageWeight, states));
    engine._fsg_set_states(graph, start, final);
    const words = new Map<string, number>();
    for (const [from, to, probability, word] of arcs) {
      // The engine wants the language weight multiplied in already (fsg_model_read does it so).
      const log = Math.round(engine._logmath_log(logmath, probability) * languageWeight);
      if (word === null) {
        engine._fsg_model_null_trans_add(graph, from, to, log);
        continue;
      }
      let id = words.get(word);
      if (id === undefined) {
        id = this.withText(word, (text) => engine._fsg_model_word_add(graph, text));
        words.set(word, id);
      }
      engine._fsg_model_trans_add(graph, from, to, log, id);
    }
    if (engine._decoder_set_fsg(this.decoder.cdecoder, graph) < 0) {
      throw new SpeechError('failed', 'The decoder refused a grammar');
    }
  }

  /** Decodes a whole utterance. */
  decode(audio: Float32Array): DecodedPath {
    const { engine, decoder } = this;
    decoder.start();
    try {
      decoder.process_audio(audio, false, true);
    } finally {
      decoder.stop();
    }
    const scoreAt = engine._malloc(4);
    const textAt = engine._decoder_hyp(decoder.cdecoder, scoreAt);
    const score = engine.HEAP32[scoreAt >> 2] ?? 0;
    engine._free(scoreAt);
    const text = textAt === 0 ? '' : this.textAt(textAt);
    return { text, score, speechFrames: text === '' ? 0 : this.speechFrames() };
  }

  private speechFrames(): number {
    const words = this.decoder.get_alignment().w ?? [];
    // Fillers and steps without a word are named in brackets: <sil>, [NOISE], (NULL).
    const seconds = words.reduce((sum, { t, d }) => (/^[<[(]/.test(t) ? sum : sum + d), 0);
    return Math.round(seconds * 100);
  }

  private withText<T>(text: string, use: (address: number) => T): T {
    const bytes = new TextEncoder().encode(`${text}\0`);
    const address = this.engine._malloc(bytes.length);
    this.engine.HEAPU8.set(bytes, address);
    try {
      return use(address);
    } finally {
      this.engine._free(address);
    }
  }

  private textAt(address: number): string {
    const { HEAPU8 } = this.engine;
    return new TextDecoder().decode(HEAPU8.slice(address, HEAPU8.indexOf(0, address)));
  }
}
