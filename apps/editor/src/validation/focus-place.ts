import type { FlowProblem } from '@baton/flow-schema';
import { createStore } from 'zustand/vanilla';
import type { SettingsPath } from '../node-forms/node-form.js';

/** A problem whose field is to have the focus, as soon as the form of its node is there. */
export const soughtProblem = createStore<{ problem: FlowProblem | null }>(() => ({ problem: null }));

/** The place of a setting as an attribute has it. */
export const placeName = (path: SettingsPath): string => path.join('/');

/** Where a problem lies inside of its node's settings; empty: the node as a whole. */
export function placeOfProblem({ path }: FlowProblem): SettingsPath {
  const [collection, , part, ...inside] = path;
  return collection === 'nodes' && part === 'settings' ? inside : [];
}

/** Of the places that are on the screen the one that is nearest to the sought one, around it; else one inside of it. */
export function nearestPlace(places: readonly string[], sought: SettingsPath): string | undefined {
  if (sought.length === 0) return undefined;
  const name = placeName(sought);
  const around = places.filter((place) => name === place || name.startsWith(`${place}/`));
  const inside = places.filter((place) => place.startsWith(`${name}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? inside[0];
}
