import type { CompiledFlow } from '@baton/flow-engine';
import type { FlowNode } from '@baton/flow-schema';
import { readingsOf } from '../steps/expression-reading.js';

const LISTENING: ReadonlySet<FlowNode['type']> = new Set(['ask', 'choose', 'confirm']);
const WAITING: ReadonlySet<FlowNode['type']> = new Set(['queue-status', 'request', 'callback', 'voicemail']);

/** The call may go back to what a rule interrupted. */
const RESUMES = 1n;
/** The caller may be listened to. */
const LISTENS = 2n;

/** What can still make a difference to a call from a node on. */
export interface Influence {
  /** Variables whose value, or whether they have one, is asked for. */
  variables: readonly string[];
  resumes: boolean;
  listens: boolean;
}

/**
 * What can still be asked for from each node on, along everything that is drawn and every rule that may fire: states
 * that differ in nothing else are one state, for the caller as for the proof. Rules that are spent fire no more, so it
 * is computed per set of them; `MOST_SETS` sets, and then as if none were spent.
 */
export class Influences {
  private readonly bits = new Map<string, bigint>();
  private readonly names: string[] = [];
  private readonly own = new Map<string, bigint>();
  private readonly bySpent = new Map<string, ReadonlyMap<string, bigint>>();
  private readonly decoded = new Map<bigint, Influence>();
  private readonly always: bigint;

  constructor(private readonly compiled: CompiledFlow) {
    for (const node of compiled.nodes.values()) {
      const mask = this.ownMask(node);
      if (mask !== 0n) this.own.set(node.id, mask);
    }
    // Conditions are looked at wherever something has changed.
    this.always = compiled.rules
      .filter(({ settings }) => settings.trigger.kind === 'condition')
      .reduce((mask, { id }) => mask | (this.own.get(id) ?? 0n), 0n);
  }

  /** `spent`: rules that fire once and have fired. */
  from(nodeId: string, spent: readonly string[]): Influence {
    const mask = (this.masks(spent).get(nodeId) ?? 0n) | this.always;
    const known = this.decoded.get(mask);
    if (known !== undefined) return known;
    const influence = {
      variables:
        (mask & RESUMES) === RESUMES ? this.names : this.names.filter((name) => (mask & this.bit(name)) !== 0n),
      resumes: (mask & RESUMES) !== 0n,
      listens: (mask & LISTENS) !== 0n,
    };
    this.decoded.set(mask, influence);
    return influence;
  }

  private masks(spent: readonly string[]): ReadonlyMap<string, bigint> {
    const key = this.bySpent.size >= MOST_SETS ? '' : spent.join(' ');
    const known = this.bySpent.get(key);
    if (known !== undefined) return known;
    const masks = this.spread(new Set(key === '' ? [] : spent));
    this.bySpent.set(key, masks);
    return masks;
  }

  private ownMask(node: FlowNode): bigint {
    let mask = node.type === 'resume' ? RESUMES | LISTENS : LISTENING.has(node.type) ? LISTENS : 0n;
    for (const { names } of readingsOf(node)) {
      for (const name of names) if (this.compiled.variables.has(name)) mask |= this.bit(name);
    }
    if (node.type === 'ask' && !node.settings.askAgain) {
      for (const { variable } of node.settings.slots) mask |= this.bit(variable);
    }
    const numbers =
      node.type === 'callback'
        ? [node.settings.numberVariable]
        : node.type === 'handoff'
          ? node.settings.cascade.map((way) => (way.way === 'callback' ? way.numberVariable : undefined))
          : [];
    for (const name of numbers) if (name !== undefined) mask |= this.bit(name);
    return mask;
  }

  private bit(name: string): bigint {
    const known = this.bits.get(name);
    if (known !== undefined) return known;
    const bit = 1n << BigInt(this.names.length + 2);
    this.names.push(name);
    this.bits.set(name, bit);
    return bit;
  }

  /** What each node's successors ask for is handed back to it until nothing changes. */
  private spread(spent: ReadonlySet<string>): Map<string, bigint> {
    const before = this.predecessors(spent);
    const masks = new Map(this.own);
    const open = [...masks.keys()];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const mask = masks.get(id) ?? 0n;
      for (const source of before.get(id) ?? []) {
        const was = masks.get(source) ?? 0n;
        if ((was | mask) === was) continue;
        masks.set(source, was | mask);
        open.push(source);
      }
    }
    return masks;
  }

  private predecessors(spent: ReadonlySet<string>): Map<string, string[]> {
    const before = new Map<string, string[]>();
    const add = (source: string, target: string) => {
      const sources = before.get(target);
      if (sources === undefined) before.set(target, [source]);
      else sources.push(source);
    };
    for (const { source, target } of this.compiled.flow.edges) add(source, target);
    for (const node of this.compiled.nodes.values()) {
      if (LISTENING.has(node.type)) add(node.id, ANY_RULE);
      else if (WAITING.has(node.type)) add(node.id, RULE_OF_THE_WORLD);
    }
    for (const { id, settings } of this.compiled.rules) {
      if (spent.has(id)) continue;
      add(ANY_RULE, id);
      if (OF_THE_WORLD.has(settings.trigger.kind)) add(RULE_OF_THE_WORLD, id);
    }
    return before;
  }
}

const MOST_SETS = 16;
/** Not ids of nodes: they have spaces. */
const ANY_RULE = 'any rule';
const RULE_OF_THE_WORLD = 'rule of the world';
/** Rules that may fire while the caller only waits. */
const OF_THE_WORLD: ReadonlySet<string> = new Set(['failure', 'too-long', 'condition', 'loop']);
