import { randomInt } from 'node:crypto';
import { type FlowDefinition, flowFromStarter, restaurantFlow } from '@baton/flow-schema';
import type { ApiClient } from '../system/api-client.js';
import { changeGreeting } from './change-greeting.js';
import { copyOfSample } from './sample-copy.js';

/** What the pages show that are pictured and looked through. */
export interface ExamplePlaces {
  /** A flow whose draft is not as its version is, when it has one. */
  flowId: string;
  /** A flow that asks another system. */
  askingFlowId: string;
  /** A flow in which a caller can get stuck. */
  unsafeFlowId: string;
  /** Opened by who has been invited. */
  invitationPath: string;
}

/** Makes them, around a flow that is there. */
export async function examplePlaces(admin: ApiClient, flowId: string): Promise<ExamplePlaces> {
  const invitation = { email: `anna-${randomInt(1_000_000)}@trattoria.example`, role: 'analyst' };
  const { token } = await admin.send<{ token: string }>('POST', '/api/account-links', invitation);
  return {
    flowId,
    askingFlowId: await made(
      admin,
      flowFromStarter('delivery', { name: 'Parcels', timeZone: 'Europe/London', queue: 'reservations' }),
    ),
    unsafeFlowId: await made(
      admin,
      withoutRules({ ...structuredClone(restaurantFlow), name: 'Trattoria without rules' }),
    ),
    invitationPath: `/invitation#${token}`,
  };
}

/** The same around a copy of the sample that has a version and is not as it was then. */
export async function examplePlacesOfCopy(admin: ApiClient, title: string): Promise<ExamplePlaces> {
  const { flowId } = await copyOfSample(admin, title);
  await admin.send('POST', `/api/flows/${flowId}/versions`, { note: 'As it was' });
  await changeGreeting(admin, flowId);
  return examplePlaces(admin, flowId);
}

/** Without its rules nobody who asks for a person gets one. */
function withoutRules(flow: FlowDefinition): FlowDefinition {
  const rules = new Set(flow.nodes.filter(({ type }) => type === 'rule').map(({ id }) => id));
  return {
    ...flow,
    nodes: flow.nodes.filter(({ id }) => !rules.has(id)),
    edges: flow.edges.filter(({ source }) => !rules.has(source)),
    testCases: [],
  };
}

async function made(admin: ApiClient, definition: FlowDefinition): Promise<string> {
  const { id } = await admin.send<{ id: string }>('POST', '/api/flows', { name: definition.name, definition });
  return id;
}
