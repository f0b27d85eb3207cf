import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import {
  type FlowDefinition,
  type FlowNode,
  type FlowProblem,
  type Ladders,
  type Prompt,
  settingsAt,
} from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { texts } from '../../texts.js';
import { problemsAt } from '../../validation/problems-at.js';
import type { SettingsPath } from '../node-form.js';
import { PromptEditor } from '../PromptEditor.js';
import { firstVariant } from '../prompt-fields.js';
import classes from './LadderFields.module.css';
import { starterOf } from './ladder-starters.js';

const MOST_STEPS = 10;
const ladderNames = ['silence', 'misunderstanding'] as const satisfies (keyof Ladders)[];

interface Step {
  ladder: keyof Ladders;
  index: number;
}

interface Props {
  node: Extract<FlowNode, { settings: { ladders: Ladders } }>;
  flow: FlowDefinition;
  problems: readonly FlowProblem[];
  onSetting: (path: SettingsPath, value: unknown, part?: string) => void;
}

/** What to say the 1st, 2nd, 3rd time to who says nothing, and beside it to who was not understood. */
export function LadderFields({ node, flow, problems, onSetting }: Props) {
  const { ladders } = node.settings;
  const { reprompts } = settingsAt(flow, node);
  const [shown, setShown] = useState<Step | null>(null);
  const prompt = shown === null ? undefined : ladders[shown.ladder][shown.index];
  const add = (ladder: keyof Ladders) => {
    const index = ladders[ladder].length;
    onSetting(['ladders', ladder, index], starterOf(ladder, index, flow.language), 'added');
    setShown({ ladder, index });
  };
  return (
    <section aria-label={texts.words.ladders.title}>
      <Text component="h3" size="sm" fw={600}>
        {texts.words.ladders.title}
      </Text>
      <Text size="xs" c="dimmed" mb={8}>
        {texts.words.ladders.asksAgain} {texts.words.ladders.givesUp(reprompts)}
      </Text>
      <div className={classes.ladders}>
        {ladderNames.map((ladder) => (
          <Ladder
            key={ladder}
            ladder={ladder}
            prompts={ladders[ladder]}
            reprompts={reprompts}
            shown={shown?.ladder === ladder ? shown.index : null}
            problems={problems}
            onShow={(index) => setShown(index === null ? null : { ladder, index })}
            onAdd={() => add(ladder)}
          />
        ))}
      </div>
      {shown !== null && prompt !== undefined && (
        <ShownStep
          step={shown}
          prompt={prompt}
          reprompts={reprompts}
          problems={problems}
          onChange={(changed, part) => {
            if (changed === undefined) setShown(null);
            onSetting(['ladders', shown.ladder, shown.index], changed, part);
          }}
        />
      )}
    </section>
  );
}

interface LadderProps {
  ladder: keyof Ladders;
  prompts: readonly Prompt[];
  reprompts: number;
  shown: number | null;
  problems: readonly FlowProblem[];
  onShow: (index: number | null) => void;
  onAdd: () => void;
}

function Ladder({ ladder, prompts, reprompts, shown, problems, onShow, onAdd }: LadderProps) {
  const title = texts.words.ladders[ladder];
  const next = prompts.length + 1;
  return (
    <div className={classes.ladder}>
      <Text component="h4" size="xs" fw={600}>
        {title}
      </Text>
      {prompts.map((prompt, index) => (
        <UnstyledButton
          key={index}
          className={classes.step}
          aria-expanded={shown === index}
          aria-label={texts.words.ladders.openStep(title, index + 1, firstVariant(prompt))}
          data-wrong={problemsAt(problems, ['ladders', ladder, index]).length > 0 || undefined}
          data-unheard={index >= reprompts || undefined}
          onClick={() => onShow(shown === index ? null : index)}
        >
          <span className={classes.time}>
            {texts.words.ladders.step(index + 1)} · {texts.tones[prompt.tone]}
          </span>
          <span className={classes.words}>{firstVariant(prompt)}</span>
        </UnstyledButton>
      ))}
      {prompts.length < MOST_STEPS && (
        <Button
          variant="subtle"
          size="compact-xs"
          justify="flex-start"
          leftSection={<Plus size={14} aria-hidden />}
          aria-label={texts.words.ladders.addTo(title, next)}
          onClick={onAdd}
        >
          {texts.words.ladders.step(next)}
        </Button>
      )}
    </div>
  );
}

interface ShownProps {
  step: Step;
  prompt: Prompt;
  reprompts: number;
  problems: readonly FlowProblem[];
  onChange: (prompt: Prompt | undefined, part: string) => void;
}

function ShownStep({ step: { ladder, index }, prompt, reprompts, problems, onChange }: ShownProps) {
  const label = texts.prompts[ladder](index + 1);
  return (
    <Stack className={classes.shown} gap={6}>
      <PromptEditor
        key={`${ladder}/${index}`}
        field={{ path: ['ladders', ladder, index], label, prompt, removable: true }}
        problems={problems}
        onChange={onChange}
      />
      {index >= reprompts && (
        <Text size="xs" c="dimmed">
          {texts.words.ladders.neverHeard(reprompts)}
        </Text>
      )}
    </Stack>
  );
}
