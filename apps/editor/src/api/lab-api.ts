import { answer, type AnswerTo } from '@baton/api-client';
import type { FlowDefinition } from '@baton/flow-schema';
import type { PhraseGrammar } from '@baton/understanding';
import { client } from './client.js';

/** `text` is empty when nothing could be made out. */
export type Heard = AnswerTo<'SpeechRecognition.hear'>;
export type TrialLine = AnswerTo<'TrialLines.open'>;

const at = (id: string) => ({ params: { path: { id } } });

/** The routes by which a draft is tried. Each throws `ApiError`. */
export const labApi = {
  /** The published flows that the draft runs. */
  library: (flowId: string) => answer(client.GET('/api/flows/{id}/library', at(flowId))).then(({ library }) => library),
  /** `unreadable`, `withheld`: calls that were left out, because they cannot be opened or are somebody’s own. */
  replay: (flowId: string, definition: FlowDefinition, calls: number) =>
    answer(client.POST('/api/flows/{id}/replay', { ...at(flowId), body: { definition, calls } })),
  testCaseFromCall: (flowId: string, callId: string, definition: FlowDefinition) =>
    answer(client.POST('/api/flows/{id}/test-cases/from-call', { ...at(flowId), body: { callId, definition } })).then(
      ({ testCase }) => testCase,
    ),
  /** `audio`: 16 bit linear PCM, little endian, 8 kHz, mono, in base64. */
  hear: (flowId: string, language: string, grammar: PhraseGrammar, audio: string) =>
    answer(client.POST('/api/flows/{id}/hear', { ...at(flowId), body: { language, grammar: { ...grammar }, audio } })),
  /** A number for the draft as it is saved. @throws ApiError `flow-cannot-run` with what is in the way */
  trialLine: (flowId: string) => answer(client.POST('/api/flows/{id}/trial-line', at(flowId))),
};
