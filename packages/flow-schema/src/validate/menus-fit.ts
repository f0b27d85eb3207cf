import type { ChooseNode } from '../nodes/choose/choose-node.js';
import { type FlowIndex, named, problemsOf } from './flow-index.js';
import type { FlowProblem } from './flow-problem.js';

interface Menu {
  node: ChooseNode;
  /** Its place in the flow's list of nodes. */
  position: number;
}

/** In a menu every key and intent stands once, every choice can be chosen, and no rule takes a menu's key. */
export function menusFit(index: FlowIndex): FlowProblem[] {
  const rules = rulesByKey(index);
  return problemsOf(index.nodes.values(), ({ node, position }) => {
    if (node.type !== 'choose') return [];
    const menu = { node, position };
    return [...intentsTwice(menu), ...choicesWithoutWay(menu), ...keysTaken(menu, rules)];
  });
}

/** Keys that ask for a person, with the name of a rule that watches them. */
function rulesByKey({ rules }: FlowIndex): Map<string, string> {
  return new Map(
    rules.flatMap((rule): [string, string][] => {
      const trigger = rule.type === 'rule' ? rule.settings.trigger : undefined;
      return trigger?.kind === 'asks-for-person' && trigger.key !== null ? [[trigger.key, named(rule)]] : [];
    }),
  );
}

const pathOf = ({ position }: Menu, choice: number) => ['nodes', position, 'settings', 'choices', choice];

function intentsTwice(menu: Menu): FlowProblem[] {
  const seen = new Set<string>();
  return menu.node.settings.choices.flatMap(({ intents }, choice) =>
    intents.flatMap((intent, place): FlowProblem[] => {
      if (!seen.has(intent)) {
        seen.add(intent);
        return [];
      }
      return [
        {
          code: 'intent-twice',
          severity: 'warning',
          path: [...pathOf(menu, choice), 'intents', place],
          nodeId: menu.node.id,
          message: `${named(menu.node)}: “${intent}” stands twice; it always leads to the first choice.`,
          fix: 'Take it out of one of the choices.',
        },
      ];
    }),
  );
}

function choicesWithoutWay(menu: Menu): FlowProblem[] {
  return menu.node.settings.choices.flatMap(({ key, intents, id, label }, choice): FlowProblem[] => {
    if (key !== undefined || intents.length > 0) return [];
    return [
      {
        code: 'choice-without-way',
        severity: 'error',
        path: pathOf(menu, choice),
        nodeId: menu.node.id,
        message: `${named(menu.node)}: nobody can choose “${label === '' ? id : label}”: it has no intent and no key.`,
        fix: 'Give it an intent or a key.',
      },
    ];
  });
}

function keysTaken(menu: Menu, rules: ReadonlyMap<string, string>): FlowProblem[] {
  const seen = new Set<string>();
  return menu.node.settings.choices.flatMap(({ key }, choice): FlowProblem[] => {
    if (key === undefined) return [];
    const base = { path: [...pathOf(menu, choice), 'key'], nodeId: menu.node.id, fix: 'Give it another key.' };
    if (seen.has(key)) {
      return [
        { ...base, code: 'key-twice', severity: 'error', message: `${named(menu.node)}: key ${key} stands twice.` },
      ];
    }
    seen.add(key);
    const rule = rules.get(key);
    if (rule === undefined) return [];
    const message = `${named(menu.node)}: key ${key} never comes here: the rule ${rule} takes it.`;
    return [{ ...base, code: 'key-taken-by-rule', severity: 'warning', message }];
  });
}
