import { request } from '@baton/web';
import type { RequestNode } from '@baton/flow-schema';

/** What came of a request that was tried. Times are milliseconds. */
export interface TriedRequest {
  outcome: string;
  status: number | null;
  failure: string | null;
  reason: string | null;
  ms: number;
  attempts: number;
  sent: { method: string; url: string; body: string | null };
  remembered: {
    variable: string;
    value: string | number | boolean | null;
    from: 'answer' | 'otherwise' | 'nothing';
  }[];
  body: string | null;
  cut: boolean;
}

export interface RequestToTry {
  settings: RequestNode['settings'];
  values: Record<string, string | number | boolean>;
  lists: string[];
  timeoutMs: number;
}

/** Sends a request of the draft once, by the rules of a call. @throws ApiError */
export const tryRequest = (flowId: string, toTry: RequestToTry): Promise<TriedRequest> =>
  request<TriedRequest>('POST', `/flows/${encodeURIComponent(flowId)}/try-request`, toTry);
