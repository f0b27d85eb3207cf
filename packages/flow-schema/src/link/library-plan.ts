import type { FlowDefinition } from '../flow-definition.js';
import { indexLibraryFlow, libraryFlow, type LibraryIndex } from './library-index.js';

/** How deep sub-flows may run sub-flows. */
export const MOST_DEPTH = 8;

/** What it takes to put a library flow, with all that it runs, into the place of one site. */
export interface LibraryPlan {
  index: LibraryIndex;
  /** Nodes, what it runs included. */
  nodes: number;
  /** Code units of its nodes, edges and variables as JSON, what it runs included: what a copy costs. */
  weight: number;
  /** 1: it runs no other flow. */
  depth: number;
  /** It runs itself, directly or through others. */
  cyclic: boolean;
}

/**
 * Plans for every library flow that is run, by key. Each is looked at once, however many flows run it, and nothing is
 * put together: a library that would multiply without end costs no more than it is long.
 */
export function planLibrary(flow: FlowDefinition): ReadonlyMap<string, LibraryPlan> {
  const plans = new Map<string, LibraryPlan>();
  const open = new Set<string>();
  const stack: { key: string; plan: LibraryPlan; runs: string[] }[] = [];
  const begin = (key: string) => {
    const found = libraryFlow(flow, key);
    if (found === undefined || plans.has(key)) return;
    const index = indexLibraryFlow(found);
    open.add(key);
    const plan: LibraryPlan = { index, nodes: 0, weight: 0, depth: 0, cyclic: false };
    stack.push({ key, plan, runs: [...new Set(index.sites.map(({ site }) => site.settings.flow))] });
  };
  // Depth first without recursion: a chain of library flows can be as long as the library.
  for (const node of flow.nodes) {
    if (node.type !== 'subflow') continue;
    begin(node.settings.flow);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.runs.pop();
      if (next === undefined) {
        complete(top.plan, plans);
        plans.set(top.key, top.plan);
        open.delete(top.key);
        stack.pop();
      } else if (open.has(next)) top.plan.cyclic = true;
      else begin(next);
    }
  }
  return plans;
}

/** Sums up; everything that it runs has its plan already, but for what closes a circle. */
function complete(plan: LibraryPlan, plans: ReadonlyMap<string, LibraryPlan>): void {
  const { index } = plan;
  plan.nodes = index.nodes.size;
  const { nodes, edges, variables } = index.flow;
  plan.weight = JSON.stringify([nodes, edges, variables]).length;
  for (const { site } of index.sites) {
    const run = plans.get(site.settings.flow);
    if (run === undefined) continue;
    plan.nodes += run.nodes;
    plan.weight += run.weight;
    plan.depth = Math.max(plan.depth, run.depth);
    plan.cyclic ||= run.cyclic;
  }
  plan.depth += 1;
}
