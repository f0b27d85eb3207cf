import type { FlowProblem } from '@baton/flow-schema';
import type { SidePanel } from '../flow-page/side-panel.js';

const IN_SETTINGS = ['name', 'language', 'voice', 'timeZone', 'defaults', 'groups', 'calendars'];
const IN_VOCABULARY = ['intents', 'entities', 'variables'];

/** The panel beside the canvas in which a problem is mended that is no node's. */
export function sideOfProblem({ path }: FlowProblem): SidePanel | undefined {
  const part = String(path[0]);
  if (IN_SETTINGS.includes(part)) return 'flow-settings';
  return IN_VOCABULARY.includes(part) ? 'vocabulary' : undefined;
}
