import { type FlowIndex, named } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

/** In a menu every key stands once, every choice can be chosen, and no rule takes a menu's key. */
export function menusFit({ nodes, rules }: FlowIndex): FlowProblem[] {
  const ruleKeys = new Map<string, string>();
  for (const rule of rules) {
    const trigger = rule.type === 'rule' ? rule.settings.trigger : undefined;
    if (trigger?.kind === 'asks-for-person' && trigger.key !== null) ruleKeys.set(trigger.key, named(rule));
  }
  return [...nodes.values()].flatMap(({ node, position }) => {
    if (node.type !== 'choose') return [];
    const taken = new Set<string>();
    return node.settings.choices.flatMap(({ key, intents, id, label }, choice): FlowProblem[] => {
      const base = { path: ['nodes', position, 'settings', 'choices', choice], nodeId: node.id };
      const what = `“${label === '' ? id : label}”`;
      if (key === undefined) {
        if (intents.length > 0) return [];
        const message = `${named(node)}: nobody can choose ${what}: it has neither an intent nor a key.`;
        return [
          { ...base, code: 'choice-without-way', severity: 'error', message, fix: 'Give it an intent or a key.' },
        ];
      }
      if (taken.has(key)) {
        const message = `${named(node)}: key ${key} stands twice.`;
        return [
          { ...base, code: 'key-twice', severity: 'error', message, fix: 'Give one of the choices another key.' },
        ];
      }
      taken.add(key);
      const rule = ruleKeys.get(key);
      if (rule === undefined) return [];
      const message = `${named(node)}: key ${key} of ${what} is taken by the rule ${rule}.`;
      return [
        { ...base, code: 'key-taken-by-rule', severity: 'warning', message, fix: 'Give the choice another key.' },
      ];
    });
  });
}
