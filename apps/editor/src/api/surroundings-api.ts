import { answer, type AnswerTo } from '@baton/api-client';
import { client } from './client.js';
import { useAnswer } from './use-answer.js';

/** What is around every flow. `contextBytes`: how much of a handoff's context a trunk carries; null: all of it. */
export type Surroundings = AnswerTo<'Surroundings.all'>;

const ask = () => answer(client.GET('/api/surroundings'));
const askSecretNames = () => answer(client.GET('/api/secrets/names')).then(({ names }) => names);

/** Null until they are known, and where they cannot be had: a form then offers what the flow has already. */
export function useSurroundings(): Surroundings | null {
  const { answer: told } = useAnswer(ask);
  return told.phase === 'answered' ? told.value : null;
}

/** Names of secrets; null until they are known. */
export function useSecretNames(): string[] | null {
  const { answer: told } = useAnswer(askSecretNames);
  return told.phase === 'answered' ? told.value : null;
}
