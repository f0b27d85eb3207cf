/** Why nothing more can be sent; trying again does not help. */
export type Refusal = 'gone' | 'not-allowed' | 'unreadable' | 'too-large' | 'not-understood';

/** What is known of the draft between this page and the api. */
export interface SavingFacts {
  connected: boolean;
  /** Something is drawn here that the api has not stored. */
  unsent: boolean;
  /** It is kept in this browser, too, so that it may be closed. */
  kept: boolean;
  refusal: Refusal | null;
  /** False while the draft is, as it is drawn, no flow: it is stored, and the draft for others stays as it was. */
  readable: boolean;
  /** The revision of the draft that the api told last. */
  revision: number;
}

/**
 * Where the draft stands between this page and the api.
 * - `saved`: the api has stored what is on the canvas
 * - `saving`: it is on its way
 * - `offline`: there is no connection; what is not sent is `kept` in this browser, or only on this page
 * - `incomplete`: stored, but nobody can try or publish it before something is filled in
 * - `refused`: it cannot be saved any more
 */
export type SavingState =
  | { phase: 'saved'; revision: number }
  | { phase: 'saving'; revision: number }
  | { phase: 'offline'; revision: number; unsent: boolean; kept: boolean }
  | { phase: 'incomplete'; revision: number }
  | { phase: 'refused'; revision: number; why: Refusal; kept: boolean };

export function savingStateOf({ connected, unsent, kept, refusal, readable, revision }: SavingFacts): SavingState {
  if (refusal !== null) return { phase: 'refused', revision, why: refusal, kept };
  if (!connected) return { phase: 'offline', revision, unsent, kept };
  if (unsent) return { phase: 'saving', revision };
  return { phase: readable ? 'saved' : 'incomplete', revision };
}

/** Whether the page may be closed without a question: the api has it all, or this browser keeps it until it can send. */
export const isSafe = (state: SavingState): boolean =>
  state.phase === 'saved' || state.phase === 'incomplete' || (state.phase === 'offline' && !state.unsent);

/** Whether everything that is drawn is in the api's draft. */
export const isSaved = (state: SavingState): boolean => state.phase === 'saved';
