import type { BuiltInName, FlowDefinition } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import type { ConditionRow } from './condition.js';
import { readCondition } from './read-condition.js';
import { choiceOf, type TestChoice } from './row-tests.js';

const words = texts.logic.condition;

/** A condition as its rows say it; one that rows cannot show stays an expression. */
export function conditionWords(expression: string, flow: FlowDefinition): string {
  const condition = readCondition(expression);
  if (condition === null) return expression;
  if (condition.rows.length === 0) return words.always;
  const rows = condition.rows.map((row) => rowWords(row, flow));
  return rows.join(condition.join === 'all' ? words.and : words.or);
}

/** How a test is called of something of this kind: dates and times are before and after, not more and less. */
export const testWords = (test: TestChoice, kind: string | undefined): string =>
  kind === 'date' || kind === 'time' ? (words.timeTests[test] ?? words.tests[test]) : words.tests[test];

function rowWords(row: ConditionRow, flow: FlowDefinition): string {
  const subject = row.test === 'open' ? calendarLabel(row.name, flow) : nameLabel(row.name, flow);
  const kind = timeNames.get(row.name) ?? flow.variables.find(({ name }) => name === row.name)?.type;
  return [subject, testWords(choiceOf(row), kind), valueWords(row, flow)].filter((part) => part !== '').join(' ');
}

const timeNames: ReadonlyMap<string, 'date' | 'time'> = new Map([
  ['today', 'date'],
  ['now', 'time'],
]);

function valueWords(row: ConditionRow, flow: FlowDefinition): string {
  if ('text' in row) return row.text;
  if ('values' in row) return row.values.join(', ');
  if (!('with' in row)) return '';
  return 'name' in row.with ? words.another(nameLabel(row.with.name, flow)) : String(row.with.value);
}

const calendarLabel = (of: string, flow: FlowDefinition): string =>
  flow.calendars.find(({ name }) => name === of)?.label ?? of;

const nameLabel = (of: string, flow: FlowDefinition): string =>
  flow.variables.find(({ name }) => name === of)?.label ?? texts.words.builtIn[of as BuiltInName] ?? of;
