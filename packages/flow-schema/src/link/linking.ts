import type { Edge, FlowDefinition, LibraryFlow } from '../flow-definition.js';
import type { EndNode } from '../nodes/end/end-node.js';
import type { FlowNode } from '../nodes/flow-node.js';
import type { SetNode } from '../nodes/set/set-node.js';
import type { SubflowNode } from '../nodes/subflow/subflow-node.js';
import type { SettingsOverride } from '../settings.js';
import { RESERVED_NAMES } from '../templates/built-in-names.js';
import { indexLibraryFlow, type LibraryIndex } from './library-index.js';
import type { LibraryPlan } from './library-plan.js';
import { LinkedVocabulary } from './linked-vocabulary.js';
import { type Rename, renamedExpression, renamedNode } from './rename-node.js';

/** A flow where it is run: the drawn one, or a library flow in the place of a site. */
interface Place {
  index: LibraryIndex;
  /** Stands before the ids of its nodes: '' or `site.`. */
  prefix: string;
  /** Stands before the names of its variables: '' or `site__`. */
  namePrefix: string;
  rename: Rename;
  /** The drawn group that the site is in. */
  group: string | undefined;
  /** What is inherited from the site. */
  inherited: SettingsOverride;
  /** Groups and regions of every node of the place. */
  scopes: readonly string[];
  /** Those and a group of the place's own, by that group. */
  scopeSets: Map<string | undefined, ReadonlySet<string>>;
  /** How deep it is run; 0: the drawn flow. */
  depth: number;
}

type Assignments = SetNode['settings']['assignments'];

/** A linked flow while it is put together. */
export class Linking {
  private readonly nodes: FlowNode[] = [];
  private readonly edges: Edge[] = [];
  /** Rules of sub-flows, and how deep they are run. */
  private readonly rules: { depth: number; rule: FlowNode }[] = [];
  private readonly scopes = new Map<string, ReadonlySet<string>>();
  private readonly vocabulary: LinkedVocabulary;
  private readonly drawn: Place;

  constructor(
    private readonly flow: FlowDefinition,
    readonly plans: ReadonlyMap<string, LibraryPlan>,
  ) {
    this.vocabulary = new LinkedVocabulary(flow);
    this.drawn = {
      index: indexLibraryFlow(flow),
      prefix: '',
      namePrefix: '',
      rename: (_kind, name) => name,
      group: undefined,
      inherited: {},
      scopes: [],
      scopeSets: new Map(),
      depth: 0,
    };
  }

  result(): { flow: FlowDefinition; scopes: ReadonlyMap<string, ReadonlySet<string>> } {
    const { flow, scopes, drawn } = this;
    const sites = new Set(drawn.index.sites.map(({ site }) => site.id));
    const rules = this.rules.toSorted((a, b) => b.depth - a.depth).map(({ rule }) => rule);
    return {
      flow: {
        ...flow,
        ...this.vocabulary.all(),
        nodes: [...rules, ...this.nodes],
        edges: [...flow.edges.filter(({ source }) => !sites.has(source)), ...this.edges],
        library: {},
      },
      scopes,
    };
  }

  /** Of two nodes with one id the first holds. */
  holds(node: FlowNode): boolean {
    return this.drawn.index.nodes.get(node.id)?.node === node;
  }

  planOf(site: SubflowNode): LibraryPlan | undefined {
    return this.plans.get(site.settings.flow);
  }

  addDrawn(node: FlowNode): void {
    this.nodes.push(node);
    if (!this.scopes.has(node.id)) this.scopes.set(node.id, scopesAt(this.drawn, node.group));
  }

  addSite(site: SubflowNode): void {
    this.link(this.drawn, site);
  }

  addStranded(site: SubflowNode): void {
    this.add(this.drawn, this.setNode(this.drawn, site, site.id, []), site.group);
  }

  private add(place: Place, node: FlowNode, group: string | undefined): void {
    if (node.type === 'rule') this.rules.push({ depth: place.depth, rule: node });
    else this.nodes.push(node);
    this.scopes.set(node.id, scopesAt(place, group));
  }

  private lead(source: string, outcome: string, target: string | undefined): void {
    if (target !== undefined) this.edges.push({ id: `${source} ${outcome}`, source, outcome, target });
  }

  /** The nodes of a library flow in the place of a site. */
  private link(outer: Place, site: SubflowNode): void {
    const id = outer.prefix + site.id;
    const plan = this.planOf(site);
    const entry = (assignments: Assignments) => this.add(outer, this.setNode(outer, site, id, assignments), site.group);
    if (plan === undefined) return entry([]);
    const place = this.placeOf(outer, site, plan.index);
    entry(assignmentsOf(outer, place, site));
    this.lead(id, 'next', this.targetIn(place, plan.index.first));
    for (const { node } of plan.index.nodes.values()) {
      if (node.type === 'start' || node.type === 'note') continue;
      if (node.type === 'subflow') this.link(place, node);
      else if (node.type === 'end') this.addEnd(outer, place, site, node);
      else this.addInner(place, node);
    }
  }

  private placeOf(outer: Place, site: SubflowNode, index: LibraryIndex): Place {
    const prefix = `${outer.prefix}${site.id}.`;
    const namePrefix = `${outer.namePrefix}${site.id}__`;
    return {
      index,
      prefix,
      namePrefix,
      rename: this.vocabulary.renameFor(site.settings.flow, index.flow, prefix, namePrefix),
      group: outer.depth === 0 ? site.group : outer.group,
      inherited: settingsIn(outer, site),
      scopes: [...scopesAt(outer, site.group), `${prefix}*`],
      scopeSets: new Map(),
      depth: outer.depth + 1,
    };
  }

  private addInner(place: Place, node: Exclude<FlowNode, SubflowNode | EndNode>): void {
    const id = place.prefix + node.id;
    const renamed = renamedNode(node, place.rename);
    const { group: _own, ...rest } = renamed;
    const linked = { ...rest, id, ...grouped(place.group), conversation: settingsIn(place, node) };
    if (linked.type === 'rule') linked.settings.scope ??= `${place.prefix}*`;
    this.add(place, linked, node.group);
    for (const { outcome, target } of place.index.ways.get(node.id)?.values() ?? []) {
      this.lead(id, outcome, this.targetIn(place, target));
    }
  }

  /** Says what the end says, takes over what is returned, and leads on by the site's outcome. */
  private addEnd(outer: Place, place: Place, site: SubflowNode, end: EndNode): void {
    const id = place.prefix + end.id;
    const way = outer.index.ways.get(site.id)?.get(end.settings.result)?.target;
    const next = way === undefined ? undefined : this.targetIn(outer, way);
    const declared = new Set(place.index.flow.variables.map(({ name }) => name));
    const returned = site.settings.returns
      .filter(({ from }) => declared.has(from))
      .map(({ variable, from }) => ({
        variable: outer.rename('variable', variable),
        expression: place.rename('variable', from),
      }));
    const { prompt } = end.settings;
    if (prompt === undefined) {
      this.add(place, this.setNode(place, end, id, returned), end.group);
      return this.lead(id, 'next', next);
    }
    const { label, position } = end;
    const said = renamedNode(end, place.rename).settings.prompt ?? prompt;
    const own = { id, label, position, ...grouped(place.group), conversation: settingsIn(place, end) };
    this.add(place, { ...own, type: 'say', settings: { prompt: said } }, end.group);
    if (returned.length === 0) return this.lead(id, 'next', next);
    // A drawn id has no full stop, so no node of a site `inner` can be called so unless `inner` is a site itself.
    const returns = `${id}.returns`;
    this.add(place, this.setNode(place, end, returns, returned), end.group);
    this.lead(id, 'next', returns);
    this.lead(returns, 'next', next);
  }

  private setNode(place: Place, drawn: FlowNode, id: string, assignments: Assignments): SetNode {
    const { label, position } = drawn;
    const group = place.depth === 0 ? drawn.group : place.group;
    const conversation = place.depth === 0 ? drawn.conversation : settingsIn(place, drawn);
    return { id, type: 'set', label, position, ...grouped(group), conversation, settings: { assignments } };
  }

  /** The linked id of a node of a place; nothing for what nobody can enter. */
  private targetIn({ index, prefix }: Place, target: string | undefined): string | undefined {
    const type = target === undefined ? undefined : index.nodes.get(target)?.node.type;
    if (target === undefined || type === undefined) return undefined;
    return prefix !== '' && (type === 'start' || type === 'note') ? undefined : prefix + target;
  }
}

/** Every variable of the sub-flow begins without a value, but for those that are given one. */
function assignmentsOf(outer: Place, { index, rename }: Place, { settings }: SubflowNode): Assignments {
  const names = new Set(index.flow.variables.map(({ name }) => name).filter((name) => !RESERVED_NAMES.includes(name)));
  return [
    ...[...names].map((name) => ({ variable: rename('variable', name), expression: 'null' })),
    ...settings.arguments
      .filter(({ variable }) => names.has(variable))
      .map(({ variable, expression }) => ({
        variable: rename('variable', variable),
        expression: renamedExpression(expression, outer.rename),
      })),
  ];
}

const grouped = (group: string | undefined) => (group === undefined ? {} : { group });

/** What a node of a place sets and inherits, up to the drawn group and flow. */
function settingsIn(place: Place, node: Pick<FlowNode, 'group' | 'conversation'>): SettingsOverride {
  if (place.depth === 0) return node.conversation;
  const ofFlow: LibraryFlow['defaults'] = place.index.flow.defaults;
  const ofGroup = node.group === undefined ? undefined : place.index.groups.get(node.group);
  return { ...place.inherited, ...ofFlow, ...ofGroup, ...node.conversation };
}

function scopesAt(place: Place, group: string | undefined): ReadonlySet<string> {
  const known = place.scopeSets.get(group);
  if (known !== undefined) return known;
  const scopes = new Set(group === undefined ? place.scopes : [...place.scopes, place.rename('group', group)]);
  place.scopeSets.set(group, scopes);
  return scopes;
}
