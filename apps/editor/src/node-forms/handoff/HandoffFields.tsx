import { Switch } from '@mantine/core';
import type { Prompt } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { problemsAt } from '../../validation/problems-at.js';
import { OptionalPrompt } from '../fields/OptionalPrompt.js';
import { Place } from '../fields/Place.js';
import { SecondsInput } from '../fields/SecondsInput.js';
import { Section } from '../fields/Section.js';
import { SummaryField } from '../fields/SummaryField.js';
import type { FieldsProps } from '../fields-props.js';
import { PromptEditor } from '../PromptEditor.js';
import { CascadeFields } from './CascadeFields.js';
import { ContextPreview } from './ContextPreview.js';
import { DestinationFields } from './DestinationFields.js';

/** Who gets the call, by which ways in turn, what the caller hears meanwhile, and what the agent gets. */
export function HandoffFields(props: FieldsProps<'handoff'>) {
  const { node, flow, problems, onSetting } = props;
  const { prompt, summary } = node.settings;
  const words = texts.logic.handoff;
  return (
    <>
      <Section title={words.to}>
        <DestinationFields
          destination={node.settings.destination}
          problems={problems}
          onChange={(destination) => onSetting(['destination'], destination)}
        />
      </Section>
      <Section title={words.ways} note={words.wayCount(node.settings.cascade.length)}>
        <CascadeFields {...props} />
      </Section>
      <Section title={words.caller}>
        <OptionalPrompt
          path={['prompt']}
          label={texts.prompts.beforeHandoff}
          prompt={prompt}
          problems={problems}
          onSetting={onSetting}
        />
        <News {...props} />
      </Section>
      <Section title={words.agent}>
        <SummaryField value={summary} problems={problems} onChange={(text) => onSetting(['summary'], text)} />
        <ContextPreview flow={flow} node={node} />
      </Section>
    </>
  );
}

/** What a caller who waits is told, again and again. */
function News({ node, problems, onSetting }: FieldsProps<'handoff'>) {
  const { news } = node.settings;
  const words = texts.logic.handoff;
  const begin = { prompt: { variants: [words.newsExample], tone: 'calm' }, everyMs: 20_000 };
  return (
    <Place path={['news']}>
      <Switch
        label={words.news}
        description={words.newsHint}
        checked={news !== undefined}
        onChange={(event) => onSetting(['news'], event.currentTarget.checked ? begin : undefined)}
      />
      {news !== undefined && (
        <div style={{ display: 'grid', gap: 12, marginTop: 12 }}>
          <SecondsInput
            label={words.newsEvery}
            value={news.everyMs}
            min={3_000}
            max={300_000}
            onChange={(ms) => onSetting(['news', 'everyMs'], ms)}
          />
          <PromptEditor
            field={{ path: ['news', 'prompt'], label: words.newsPrompt, prompt: news.prompt, removable: false }}
            problems={problemsAt(problems, ['news', 'prompt'])}
            onChange={(changed: Prompt | undefined) => onSetting(['news', 'prompt'], changed)}
          />
        </div>
      )}
    </Place>
  );
}
