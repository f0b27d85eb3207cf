/** Frames of any number of streams, as they came; a stream begins with its first frame. */
export interface VadFrames {
  readonly type: 'frames';
  /** Stream of each frame. */
  readonly streams: Int32Array;
  /** All frames one after the other. */
  readonly samples: Int16Array;
}

export type VadWorkerRequest = VadFrames | { readonly type: 'close'; readonly stream: number };

/** Decisions, each on the oldest frame of its stream that has none yet. */
export type VadWorkerMessage =
  | { readonly type: 'ready' }
  | {
      readonly type: 'decisions';
      readonly streams: Int32Array;
      readonly probabilities: Float32Array;
      readonly speech: Uint8Array;
    };
