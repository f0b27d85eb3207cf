import { texts } from '../../texts.js';
import type { NodeForm, NodeOf, TextField } from '../node-form.js';
import { optionalPrompt } from '../prompt-fields.js';
import { listWords, variableWords } from '../words.js';

type Request = NodeOf<'request'>;

export const requestForm: NodeForm<'request'> = {
  type: 'request',
  kind: 'logic',
  ...texts.nodes.request,
  newSettings: () => ({
    method: 'GET',
    url: texts.nodes.request.example,
    headers: [],
    retries: 2,
    idempotent: false,
    mapping: [],
    statuses: [],
  }),
  line: ({ settings: { method, url } }) => texts.nodes.request.line(method, hostOf(url)),
  prompts: (node) => [
    { ...optionalPrompt(node.settings.filler, texts.prompts.filler, texts.prompts.fillerHint), path: ['filler'] },
  ],
  texts: (node) => [
    {
      path: ['url'],
      label: texts.facts.webAddress,
      hint: texts.facts.webAddressHint,
      value: node.settings.url,
      lines: 'one',
    },
    ...bodyField(node),
    ...node.settings.mapping.map((mapping, index): TextField => ({
      path: ['mapping', index, 'path'],
      label: texts.facts.takenFrom(mapping.variable),
      hint: texts.facts.takenFromHint,
      value: mapping.path,
      lines: 'one',
    })),
  ],
  facts: (node, flow) => [
    { term: texts.facts.method, value: node.settings.method },
    ...node.settings.headers.map((header) => ({
      term: header.name,
      value: 'secret' in header ? texts.facts.secret(header.prefix, header.secret) : header.value,
    })),
    {
      term: texts.facts.remembers,
      value: listWords(node.settings.mapping.map(({ variable }) => variableWords(flow, variable))),
    },
    { term: texts.facts.retries, value: String(node.settings.retries) },
  ],
  outcomeLabel: (node, outcome) => {
    const rule = node.settings.statuses.find(({ id }) => id === outcome);
    return rule && (rule.label || texts.facts.status(rule.from, rule.to));
  },
};

function bodyField({ settings: { body, method } }: Request): TextField[] {
  if (method === 'GET' && body === undefined) return [];
  const { requestBody: label, requestBodyHint: hint } = texts.facts;
  return [{ path: ['body'], label, hint, value: body ?? '', lines: 'several' }];
}

/** The part of an address that an analyst knows it by. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
