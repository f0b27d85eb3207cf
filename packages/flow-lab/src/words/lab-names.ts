import type { Place } from '../test-cases/test-failure.js';

/** How who shows a result calls what belongs to the flow. What is not given is called by its label, or its id. */
export interface LabNames {
  place?: (place: Place) => string;
  outcome?: (nodeId: string, outcome: string, label: string) => string;
  variable?: (name: string) => string;
  result?: (result: string) => string;
  tone?: (tone: string) => string;
}

/** As who keeps flows in files knows them: with the id. */
export const withIds: LabNames = {
  place: ({ nodeId, label }) => (label === '' ? nodeId : `“${label}” (${nodeId})`),
};
