import { texts } from '../../texts.js';
import type { NodeForm } from '../node-form.js';
import { optionalPrompt } from '../prompt-fields.js';
import { queueOf } from '../queue-of.js';
import { secondsWords } from '../words.js';

export const voicemailForm: NodeForm<'voicemail'> = {
  type: 'voicemail',
  kind: 'handoff',
  ...texts.nodes.voicemail,
  newSettings: (surroundings) => ({
    queue: queueOf(surroundings),
    prompt: { variants: [texts.nodes.voicemail.example], tone: 'neutral' },
    longestMs: 120_000,
    silenceMs: 4_000,
    endKey: '#',
    summary: '',
  }),
  line: (node) => texts.nodes.voicemail.line(node.settings.queue),
  prompts: (node) => [optionalPrompt(node.settings.prompt, texts.prompts.beforeTone)],
  texts: (node) => [
    { path: ['queue'], label: texts.facts.queue, value: node.settings.queue, lines: 'one' },
    {
      path: ['summary'],
      label: texts.facts.summary,
      hint: texts.facts.summaryHint,
      value: node.settings.summary,
      lines: 'several',
    },
  ],
  facts: ({ settings: { longestMs, silenceMs, endKey } }) => [
    { term: texts.facts.longest, value: secondsWords(longestMs) },
    { term: texts.facts.endsAfterSilence, value: secondsWords(silenceMs) },
    { term: texts.facts.endsByKey, value: endKey === 'none' ? texts.none : endKey },
  ],
};
