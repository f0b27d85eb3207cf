import { ApiError } from '@baton/web';
import { batonApi } from '../api/baton-api.js';
import type { Refusal } from './saving-state.js';

/** Why no live connection comes about; null when trying again makes sense. Who is signed out is asked to sign in. */
export async function whyNot(flowId: string): Promise<Refusal | null> {
  try {
    await batonApi.flow(flowId);
    return null;
  } catch (error) {
    if (!(error instanceof ApiError)) return null;
    if (error.status === 404) return 'gone';
    if (error.status === 403) return 'not-allowed';
    return null;
  }
}
