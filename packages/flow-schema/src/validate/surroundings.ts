import type { SubflowSignature } from '../link/subflow-signature.js';

/** A trunk of the runtime, and how many octets of handoff context it carries. */
export interface KnownTrunk {
  name: string;
  contextBytes: number;
}

/** A voice by its name, and the languages that it speaks (BCP 47). */
export interface KnownVoice {
  readonly name: string;
  readonly languages: readonly string[];
}

/** What is outside of a flow. What is not given is not known, and no problem is told of it. */
export interface Surroundings {
  queues?: readonly string[] | undefined;
  /** Languages (BCP 47) that the runtime's speech can hear and say; regions do not matter. */
  languages?: readonly string[] | undefined;
  /** Voices of the runtime, by name, and the languages that each speaks. */
  voices?: readonly KnownVoice[] | undefined;
  /** Names of secrets. */
  secrets?: readonly string[] | undefined;
  trunks?: readonly KnownTrunk[] | undefined;
  /** The published flows that this one may run, by key. */
  subflows?: ReadonlyMap<string, SubflowSignature> | undefined;
  /** The key of this flow: one that runs it cannot be run by it. */
  flowKey?: string | undefined;
}
