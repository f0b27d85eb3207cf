import { BUILT_IN_NAMES, type FlowDefinition, parseTemplate, type RequestNode } from '@baton/flow-schema';
import { texts } from '../../texts.js';

/** A name that a request puts in, for which an example is needed to try it. */
export interface ExampleName {
  name: string;
  label: string;
  /** What it could be. */
  example: string;
}

/** The names in address, headers and body, each once, in that order. */
export function exampleNames(
  { variables }: Pick<FlowDefinition, 'variables'>,
  { settings }: RequestNode,
): ExampleName[] {
  const { url, headers, body = '' } = settings;
  const templates = [url, ...headers.flatMap((header) => ('value' in header ? [header.value] : [])), body];
  const names = templates.flatMap((text) =>
    parseTemplate(text).parts.flatMap((part) => ('name' in part ? [part.name] : [])),
  );
  return [...new Set(names)].map((name) => {
    const variable = variables.find((candidate) => candidate.name === name);
    const builtIn = BUILT_IN_NAMES.find((candidate) => candidate === name);
    const label = variable?.label ?? (builtIn === undefined ? name : texts.words.builtIn[builtIn]);
    return { name, label, example: variable === undefined ? '' : EXAMPLES[variable.type] };
  });
}

const EXAMPLES: Record<FlowDefinition['variables'][number]['type'], string> = {
  string: '',
  number: '4',
  boolean: 'true',
  date: '2026-12-01',
  time: '19:30',
  phone: '+442079460000',
  list: '',
};

/** What was typed as an example, as a value of the name's type. */
export function exampleValue(
  { variables }: Pick<FlowDefinition, 'variables'>,
  name: string,
  typed: string,
): string | number | boolean {
  const type = variables.find((variable) => variable.name === name)?.type;
  const number = Number(typed.trim().replace(',', '.'));
  if (type === 'number' && typed.trim() !== '' && Number.isFinite(number)) return number;
  return type === 'boolean' ? /^(true|yes|oui|1)$/i.test(typed.trim()) : typed;
}
