import type { FlowDefinition } from '../flow-definition.js';
import type { FlowProblem } from '../validate/flow-problem.js';
import { planLibrary } from './library-plan.js';
import { missingInside, roomBeside, siteProblem } from './link-problems.js';
import { Linking } from './linking.js';

/** A flow as it is run: what its sub-flow nodes run stands in their place. It is never stored. */
export interface LinkedFlow {
  /**
   * Without sub-flow nodes and library. Ids of nodes that come from a sub-flow have full stops, which no drawn id has;
   * beyond that and the number of its nodes, variables and names it has the shape of a flow.
   */
  flow: FlowDefinition;
  /** Node id → the groups and regions that it is in: a rule with one of them as its `scope` watches it. */
  scopes: ReadonlyMap<string, ReadonlySet<string>>;
  /** `subflow-missing`, `subflow-cycle`, `subflow-too-deep`, `subflow-too-large`. */
  problems: FlowProblem[];
}

/**
 * Puts the flows of `library` into the places of the sub-flow nodes (sites) that run them.
 *
 * - A node `inner` that the site `site` runs is called `site.inner`; a variable `x` of it `site__x` (where that is no
 *   name or is taken, one like it), each site with variables of its own. Intents, entities and calendars are there once
 *   for a library flow, as `key__name`.
 * - The site becomes a `set` that takes away the values of all the sub-flow's variables and gives it its arguments; an
 *   end says its goodbye, and a `set` of its own (`site.inner.returns`) takes over what is returned – what has no value
 *   leaves the caller's variable as it was – and leads on by the site's outcome of the end's result.
 * - Settings that the sub-flow sets are baked into its nodes; the others are inherited from the site, then from its
 *   group and flow. Language, voice and time zone are those of the drawn flow.
 * - A rule of the sub-flow without a scope gets the scope `site.*`, the region of every node that the site runs, those
 *   of deeper sites included; one with the group `g` as its scope gets `site.g`. So it watches only while the site runs.
 *   Rules of the drawn flow watch inside too: those without a scope everywhere, those with a group the nodes of every
 *   site in the group. Of two rules of one priority that of the deeper sub-flow stands, and so wins, first.
 *   `once` means once in a call, for each site.
 * - A site whose flow is missing, runs itself, is too deep or too large leads nowhere: a call strands there, and the
 *   failure rule takes it.
 *
 * Takes any flow of the right shape and never throws; time and memory are linear in the linked size, which is bounded.
 */
export function linkFlow(flow: FlowDefinition): LinkedFlow {
  if (!flow.nodes.some(({ type }) => type === 'subflow')) return linkedAsDrawn(flow);
  const linking = new Linking(flow, planLibrary(flow));
  const problems: FlowProblem[] = [];
  const room = roomBeside(flow);
  flow.nodes.forEach((node, position) => {
    if (node.type !== 'subflow') return linking.addDrawn(node);
    if (!linking.holds(node)) return;
    const problem = siteProblem(node, position, linking.planOf(node), room);
    if (problem === null) linking.addSite(node);
    else {
      problems.push(problem);
      linking.addStranded(node);
    }
  });
  return { ...linking.result(), problems: [...problems, ...missingInside(flow, linking.plans)] };
}

/** A flow that runs no other is run as it is drawn. */
function linkedAsDrawn(flow: FlowDefinition): LinkedFlow {
  const scopesOf = new Map<string | undefined, ReadonlySet<string>>();
  const scopes = new Map<string, ReadonlySet<string>>();
  for (const { id, group } of flow.nodes) {
    const known = scopesOf.get(group) ?? new Set(group === undefined ? [] : [group]);
    scopesOf.set(group, known);
    if (!scopes.has(id)) scopes.set(id, known);
  }
  const plain = Object.keys(flow.library).length === 0 ? flow : { ...flow, library: {} };
  return { flow: plain, scopes, problems: [] };
}
