import type { CompiledFlow, EntityValue } from '@baton/flow-engine';
import { type FailureKind, type Intent, type RuleNode } from '@baton/flow-schema';
import { type Reading, readingsOf } from './expression-reading.js';
import { type ComparedWith, valuesOfEntity, valuesOfVariable } from './representative-values.js';

/** A subject that can be named, and the intents that it could mean. */
export interface Topic {
  word: string;
  intents: string[];
}

/** What can be said and answered in a flow, read once: what of it makes a difference, one value or word of a kind. */
export class Vocabulary {
  readonly readings: readonly Reading[];
  readonly topics: readonly Topic[];
  /** Kinds of failure that the flow's rules tell apart, one of each. */
  readonly failureKinds: readonly FailureKind[];
  /** Keys by which a rule is asked for a person. */
  readonly personKeys: ReadonlySet<string>;
  private readonly topicRules: readonly RuleNode[];
  private readonly fedVariables = new Map<string, Set<string>>();
  private readonly values = new Map<string, EntityValue[]>();
  private readonly compared = new Map<string, { texts: string[]; numbers: number[] }>();
  private readonly readsIntent: boolean;

  constructor(readonly compiled: CompiledFlow) {
    const nodes = [...compiled.nodes.values()];
    this.readings = nodes.flatMap(readingsOf);
    for (const { names, texts, numbers } of this.readings) {
      for (const name of names) {
        const known = this.compared.get(name) ?? { texts: [], numbers: [] };
        this.compared.set(name, known);
        known.texts.push(...texts);
        known.numbers.push(...numbers);
      }
    }
    this.readsIntent = this.reads('intent');
    this.topicRules = compiled.rules.filter(({ settings }) => settings.trigger.kind === 'topic');
    this.personKeys = new Set(
      compiled.rules.flatMap(({ settings: { trigger } }) =>
        trigger.kind === 'asks-for-person' && trigger.key !== null ? [trigger.key] : [],
      ),
    );
    this.topics = topicsOf([...compiled.intents.values()]);
    this.failureKinds = failureKindsOf(compiled.rules);
    for (const node of nodes) {
      if (node.type !== 'ask' && node.type !== 'confirm') continue;
      for (const { variable, entity } of node.settings.slots) {
        const fed = this.fedVariables.get(entity) ?? new Set();
        this.fedVariables.set(entity, fed.add(variable));
      }
    }
  }

  /** Some expression asks for this name. */
  reads(name: string): boolean {
    return this.compared.has(name);
  }

  /** What the variable's value is makes a difference: a condition asks for it, or it marks the call. */
  decides(variable: string): boolean {
    return this.reads(variable) || this.compiled.variables.get(variable)?.care !== undefined;
  }

  comparedWith(name: string): ComparedWith {
    return this.compared.get(name) ?? { texts: [], numbers: [] };
  }

  entityValues(name: string): EntityValue[] {
    return this.remembered(`entity ${name}`, () => {
      const entity = this.compiled.entities.get(name);
      if (entity === undefined) return [];
      const compared = [...(this.fedVariables.get(name) ?? [])].map((variable) => this.comparedWith(variable));
      const texts = compared.flatMap((of) => of.texts);
      return valuesOfEntity(entity, { texts, numbers: compared.flatMap((of) => of.numbers) });
    });
  }

  variableValues(name: string): EntityValue[] {
    return this.remembered(`variable ${name}`, () => {
      const variable = this.compiled.variables.get(name);
      return variable === undefined ? [] : valuesOfVariable(variable, this.comparedWith(name));
    });
  }

  /** Of intents that the flow treats alike at this node, the first. */
  tellingIntents(names: readonly string[], outcomeOf: (intent: string) => string | undefined): Intent[] {
    const kinds = new Map<string, Intent>();
    for (const name of names) {
      const intent = this.compiled.intents.get(name);
      if (intent === undefined) continue;
      const rules = this.topicRules.filter(({ settings: { trigger } }) =>
        trigger.kind === 'topic' && trigger.intents.length > 0
          ? trigger.intents.includes(name)
          : intent.care !== undefined,
      );
      const ids = rules.map(({ id }) => id).join();
      const kind = this.readsIntent ? name : `${outcomeOf(name) ?? ''} ${intent.care ?? ''} ${ids}`;
      if (!kinds.has(kind)) kinds.set(kind, intent);
    }
    return [...kinds.values()];
  }

  private remembered(key: string, compute: () => EntityValue[]): EntityValue[] {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const values = compute();
    this.values.set(key, values);
    return values;
  }
}

/** The first intent's word for each set of intents that share one. */
function topicsOf(intents: readonly Intent[]): Topic[] {
  const byWord = new Map<string, string[]>();
  for (const { name, topic } of intents) {
    for (const word of topic) byWord.set(word, [...(byWord.get(word) ?? []), name]);
  }
  const bySet = new Map<string, Topic>();
  for (const [word, names] of byWord) if (!bySet.has(names.join())) bySet.set(names.join(), { word, intents: names });
  return [...bySet.values()];
}

const FAILURES: readonly FailureKind[] = ['recognition', 'synthesis', 'runtime', 'request'];

function failureKindsOf(rules: readonly RuleNode[]): FailureKind[] {
  const seen = new Map<string, FailureKind>();
  for (const kind of FAILURES) {
    const watching = rules.filter(
      ({ settings: { trigger } }) =>
        trigger.kind === 'failure' && (trigger.kinds.length === 0 || trigger.kinds.includes(kind)),
    );
    const ids = watching.map(({ id }) => id).join();
    if (!seen.has(ids)) seen.set(ids, kind);
  }
  return [...seen.values()];
}
