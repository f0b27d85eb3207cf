import { request } from '@baton/web';
import type { SubflowSignature } from '@baton/flow-schema';
import { useAnswer } from './use-answer.js';

/** What is around every flow. */
export interface Surroundings {
  /** `contextBytes`: how much of a handoff's context it carries; null: all of it. */
  trunks: { name: string; contextBytes: number | null }[];
  /** What the speech can hear and say, BCP 47. */
  languages: string[];
  /** The published flows. */
  flows: { id: string; signature: SubflowSignature }[];
}

const ask = () => request<Surroundings>('GET', '/surroundings');
const askSecretNames = () => request<{ names: string[] }>('GET', '/secrets/names').then(({ names }) => names);

/** Null until they are known, and where they cannot be had: a form then offers what the flow has already. */
export function useSurroundings(): Surroundings | null {
  const { answer } = useAnswer(ask);
  return answer.phase === 'answered' ? answer.value : null;
}

/** Names of secrets; null until they are known. */
export function useSecretNames(): string[] | null {
  const { answer } = useAnswer(askSecretNames);
  return answer.phase === 'answered' ? answer.value : null;
}
