import { randomInt } from 'node:crypto';
import { restaurantFlow, type FlowDefinition } from '@baton/flow-schema';
import type { ApiClient } from '../system/api-client.js';

export interface SampleCopy {
  flowId: string;
  /** With its number in it, as no other flow has. */
  name: string;
  /** Dialled for it, when it is published. */
  number: string;
}

/** A draft of the sample flow of one's own, bound to its own number, so that the sample stays as it is. */
export async function copyOfSample(
  admin: ApiClient,
  title: string,
  change: (flow: FlowDefinition) => FlowDefinition = (flow) => flow,
): Promise<SampleCopy> {
  const number = `88${randomInt(1_000_000, 10_000_000)}`;
  const name = `${title} ${number}`;
  const definition = change({ ...structuredClone(restaurantFlow), name });
  const { id } = await admin.send<{ id: string }>('POST', '/api/flows', { name, definition });
  await admin.send('PUT', `/api/numbers/${number}`, { flowId: id });
  return { flowId: id, name, number };
}
