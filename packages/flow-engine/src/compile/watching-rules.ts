import type { RuleNode, Trigger } from '@baton/flow-schema';

export type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>;
/** A rule with a trigger of these kinds. */
export type RuleOf<Kind extends Trigger['kind']> = RuleNode & { settings: { trigger: TriggerOf<Kind> } };

/** On what occasion a rule is looked at; `hearing` is of two triggers, of which the higher priority wins. */
export type Occasion = 'hearing' | Trigger['kind'];
type RuleOn<On extends Occasion> = On extends Trigger['kind'] ? RuleOf<On> : RuleOf<'asks-for-person' | 'topic'>;

/** The rules that watch a place, by occasion and then by priority. */
export type RulesByOccasion = { readonly [On in Occasion]: readonly RuleOn<On>[] };

/**
 * Which rules watch where. What watches a place is put together once, when it is first asked for: a flow can have many
 * places with many rules each, and a call comes to few of them.
 */
export class WatchingRules {
  /** All of the flow's, wherever they watch. */
  readonly all: RulesByOccasion;
  private readonly everywhere: readonly RuleNode[];
  private readonly scoped = new Map<string, RuleNode[]>();
  private readonly ranks: ReadonlyMap<RuleNode, number>;
  private readonly outside: RulesByOccasion;
  private readonly known = new Map<ReadonlySet<string>, RulesByOccasion>();

  /** `rules` by priority, those of one priority as drawn. */
  constructor(rules: readonly RuleNode[]) {
    this.all = byOccasion(rules);
    this.everywhere = rules.filter(({ settings: { scope } }) => scope === undefined);
    for (const rule of rules) {
      const { scope } = rule.settings;
      if (scope === undefined) continue;
      const others = this.scoped.get(scope);
      if (others) others.push(rule);
      else this.scoped.set(scope, [rule]);
    }
    this.ranks = new Map(rules.map((rule, rank) => [rule, rank]));
    this.outside = byOccasion(this.everywhere);
  }

  /** Those that watch a place in these groups and regions. */
  at(scopes: ReadonlySet<string> | undefined): RulesByOccasion {
    if (scopes === undefined) return this.outside;
    const known = this.known.get(scopes) ?? this.putTogether(scopes);
    this.known.set(scopes, known);
    return known;
  }

  private putTogether(scopes: ReadonlySet<string>): RulesByOccasion {
    const inside = [...scopes].flatMap((scope) => this.scoped.get(scope) ?? []);
    if (inside.length === 0) return this.outside;
    const rank = (rule: RuleNode) => this.ranks.get(rule) ?? 0;
    return byOccasion([...this.everywhere, ...inside].sort((a, b) => rank(a) - rank(b)));
  }
}

function byOccasion(rules: readonly RuleNode[]): RulesByOccasion {
  const of = <Kind extends Trigger['kind']>(...kinds: Kind[]) =>
    rules.filter((rule): rule is RuleOf<Kind> => kinds.some((kind) => kind === rule.settings.trigger.kind));
  return {
    hearing: of('asks-for-person', 'topic'),
    'asks-for-person': of('asks-for-person'),
    topic: of('topic'),
    silence: of('silence'),
    misunderstanding: of('misunderstanding'),
    condition: of('condition'),
    failure: of('failure'),
    loop: of('loop'),
    'too-long': of('too-long'),
  };
}
