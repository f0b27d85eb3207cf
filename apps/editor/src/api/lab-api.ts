import type { ReplayReport } from '@baton/flow-lab';
import type { FlowDefinition, FlowProblem, TestCase } from '@baton/flow-schema';
import type { PhraseGrammar } from '@baton/understanding';
import { request } from '@baton/web';

const segment = encodeURIComponent;

export interface Heard {
  /** Empty: nothing could be made out. */
  text: string;
  confidence: number;
  accepted: 'take' | 'confirm' | 'reject';
}

export interface TrialLine {
  number: string;
  /** `sip:…` */
  address: string;
  /** ISO 8601. */
  expiresAt: string;
  draftRevision: number;
  /** What is wrong with the draft; the call goes as far as that lets it. */
  problems: FlowProblem[];
}

/** The routes by which a draft is tried. Each throws `ApiError`. */
export const labApi = {
  /** The published flows that the draft runs. */
  library: (flowId: string) =>
    request<{ library: FlowDefinition['library'] }>('GET', `/flows/${segment(flowId)}/library`).then(
      ({ library }) => library,
    ),
  /** `unreadable`, `withheld`: calls that were left out, because they cannot be opened or are somebody’s own. */
  replay: (flowId: string, definition: FlowDefinition, calls: number) =>
    request<{ report: ReplayReport; unreadable: number; withheld: number }>(
      'POST',
      `/flows/${segment(flowId)}/replay`,
      {
        definition,
        calls,
      },
    ),
  testCaseFromCall: (flowId: string, callId: string, definition: FlowDefinition) =>
    request<{ testCase: TestCase }>('POST', `/flows/${segment(flowId)}/test-cases/from-call`, {
      callId,
      definition,
    }).then(({ testCase }) => testCase),
  /** `audio`: 16 bit linear PCM, little endian, 8 kHz, mono, in base64. */
  hear: (flowId: string, language: string, grammar: PhraseGrammar, audio: string) =>
    request<Heard>('POST', `/flows/${segment(flowId)}/hear`, { language, grammar, audio }),
  /** A number for the draft as it is saved. @throws ApiError `flow-cannot-run` with what is in the way */
  trialLine: (flowId: string) => request<TrialLine>('POST', `/flows/${segment(flowId)}/trial-line`),
};
