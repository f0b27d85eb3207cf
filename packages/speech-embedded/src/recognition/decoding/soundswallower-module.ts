import createModule, { type Decoder, type SoundSwallowerModule } from 'soundswallower';

/**
 * What the WebAssembly of soundswallower 0.6.3 exports beside its documented classes. Its own `set_grammar` takes
 * JSGF only; weighted word graphs and path scores are reached through the C functions underneath.
 * https://github.com/ReadAlongs/SoundSwallower/blob/v0.6.3/include/soundswallower/fsg_model.h
 */
export interface EngineModule extends SoundSwallowerModule {
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  _malloc(bytes: number): number;
  _free(at: number): void;
  _decoder_logmath(decoder: number): number;
  _logmath_log(logmath: number, probability: number): number;
  _fsg_model_init(name: number, logmath: number, languageWeight: number, states: number): number;
  _fsg_set_states(graph: number, start: number, final: number): void;
  _fsg_model_word_add(graph: number, word: number): number;
  _fsg_model_trans_add(graph: number, from: number, to: number, logProbability: number, word: number): void;
  _fsg_model_null_trans_add(graph: number, from: number, to: number, logProbability: number): number;
  _decoder_set_fsg(decoder: number, graph: number): number;
  _decoder_hyp(decoder: number, scoreAt: number): number;
}

/** The decoder's class with what its types leave out. */
export interface EngineDecoder extends Decoder {
  /** Address of the C structure. */
  readonly cdecoder: number;
  /** Reads the model's feat_params.json into the configuration. */
  init_featparams(): Promise<unknown>;
}

export async function loadEngine(): Promise<EngineModule> {
  // The engine prints what it decodes; nothing of a caller goes to an output.
  const silent = { print: () => undefined, printErr: () => undefined };
  return (await createModule(silent)) as EngineModule;
}
