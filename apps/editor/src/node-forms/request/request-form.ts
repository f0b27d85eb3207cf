import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';

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
  outcomeLabel: (node, outcome) => {
    const rule = node.settings.statuses.find(({ id }) => id === outcome);
    return rule && (rule.label || texts.facts.status(rule.from, rule.to));
  },
};

/** The part of an address that an analyst knows it by. */
const hostOf = (url: string): string => /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url;
