declare module '@echogarden/fvad-wasm' {
  /** What fvad.wasm exports, which has no types of its own. https://github.com/dpirch/libfvad/blob/master/include/fvad.h */
  export interface FvadModule {
    readonly HEAP16: Int16Array;
    _malloc(bytes: number): number;
    _free(at: number): void;
    _fvad_new(): number;
    _fvad_free(instance: number): void;
    _fvad_set_mode(instance: number, mode: number): number;
    _fvad_set_sample_rate(instance: number, rate: number): number;
    _fvad_process(instance: number, frameAt: number, length: number): number;
  }

  export default function createFvad(): Promise<FvadModule>;
}
