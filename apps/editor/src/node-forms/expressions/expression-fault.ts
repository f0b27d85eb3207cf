import { expressionProblems } from '@baton/flow-engine';
import { BUILT_IN_NAMES, type FlowDefinition, type FlowNode } from '@baton/flow-schema';
import { texts } from '../../texts.js';

/** What an expression must give: yes or no, or what a variable can keep. */
export type Gives = 'condition' | { variable: string };

const AT = { id: 'expression', label: '', position: { x: 0, y: 0 }, conversation: {} };

/** What is wrong with an expression, in an analyst's words; null when it can be computed. */
export function expressionFault(flow: FlowDefinition, source: string, gives: Gives): string | null {
  if (source.trim() === '') return texts.logic.faults.empty;
  const node: FlowNode =
    gives === 'condition'
      ? { ...AT, type: 'check', settings: { rules: [{ id: 'r', label: '', condition: source }] } }
      : { ...AT, type: 'set', settings: { assignments: [{ variable: gives.variable, expression: source }] } };
  const [problem] = expressionProblems({ ...flow, library: {}, nodes: [node], edges: [] });
  if (problem === undefined) return null;
  const said = ' cannot be computed: ';
  const why = problem.message.slice(problem.message.lastIndexOf(said) + said.length).replace(/\.$/, '');
  return plainly(flow, why);
}

const CEL_WORDS: Readonly<Record<string, keyof typeof texts.logic.faults.kinds>> = {
  string: 'text',
  int: 'number',
  double: 'number',
  uint: 'number',
  bool: 'yesNo',
};

/** The engine's word for what is wrong, as people say it; what has no better words stays as it is. */
function plainly(flow: FlowDefinition, why: string): string {
  const words = texts.logic.faults;
  const unknown = /(?:Unknown variable|no variable|undeclared reference to)[: ]+[“'"]?(\w+)/i.exec(why)?.[1];
  if (unknown !== undefined) return words.unknownName(unknown, nearest(flow, unknown));
  const calendar = /no opening hours “(\w+)”/.exec(why)?.[1];
  if (calendar !== undefined) return words.unknownCalendar(calendar);
  const kept = /“(\w+)” \((\w+)\) cannot keep what it gives \((.+)\)/.exec(why);
  if (kept !== null) return words.cannotKeep(kept[1] ?? '', kindWords(kept[3] ?? ''));
  const overload = /no such overload: (\S+) (\S+) (\S+)/.exec(why);
  if (overload !== null)
    return words.doNotGo(kindWords(overload[1] ?? ''), overload[2] ?? '', kindWords(overload[3] ?? ''));
  if (/not true or false/.test(why)) return words.notYesNo;
  if (/divides by zero/.test(why)) return words.byZero;
  if (/Unexpected|Expected|Unterminated|unexpected token|cannot be understood/i.test(why)) return words.unreadable;
  return words.other(why);
}

function kindWords(type: string): string {
  const kind = CEL_WORDS[type] ?? (type.startsWith('list') ? 'list' : undefined);
  return kind === undefined ? type : texts.logic.faults.kinds[kind];
}

/** A name of the flow that was probably meant. */
function nearest({ variables }: FlowDefinition, typed: string): string | null {
  const names = [...variables.map(({ name }) => name), ...BUILT_IN_NAMES];
  const wanted = typed.toLowerCase();
  const ranked = names
    .map((name) => ({ name, far: distance(name.toLowerCase(), wanted) }))
    .sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(1, Math.floor(typed.length / 3)) ? best.name : null;
}

/** How many letters have to be changed, added or taken away. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
