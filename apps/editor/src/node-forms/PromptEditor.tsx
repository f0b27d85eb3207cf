import { ActionIcon, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { toneSchema, type FlowProblem, type Prompt, type Tone } from '@baton/flow-schema';
import { Plus, Trash2 } from 'lucide-react';
import { guideSaw } from '../guide/guide-store.js';
import { texts } from '../texts.js';
import { problemsAt } from '../validation/problems-at.js';
import type { PromptField } from './node-form.js';
import { moved } from './lists/moved.js';
import { RowMenu } from './lists/RowMenu.js';
import classes from './NodePanel.module.css';
import { PlayButton, usePlayable } from './prompt/PlayButton.js';
import { TemplateField } from './TemplateField.js';

const MOST_VARIANTS = 20;
const LONGEST = 2_000;
const tones = toneSchema.options.map((tone) => ({ value: tone, label: texts.tones[tone] }));

interface Props {
  field: PromptField;
  /** `part` names what is being typed in, so that the typing is one step of undo. */
  onChange: (prompt: Prompt | undefined, part: string) => void;
  /** Those of the node; the ones that lie in this prompt are shown where they are. */
  problems?: readonly FlowProblem[];
}

/** One thing that the assistant says: its wordings, which take turns, and the tone. */
export function PromptEditor({ field, onChange, problems = [] }: Props) {
  const { prompt, label } = field;
  if (prompt === undefined) {
    const add = () => onChange({ variants: [texts.prompts.example], tone: 'neutral' }, 'added');
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        justify="flex-start"
        leftSection={<Plus size={15} aria-hidden />}
        onClick={add}
      >
        {texts.prompts.add(label)}
      </Button>
    );
  }
  const changeWording: Props['onChange'] = (changed, part) => {
    guideSaw('prompt-changed');
    onChange(changed, part);
  };
  return (
    <fieldset className={classes.prompt} data-guide-target="prompt-changed">
      <legend className={classes.legend}>{label}</legend>
      <Stack gap={8}>
        {field.hint !== undefined && (
          <Text size="xs" c="dimmed">
            {field.hint}
          </Text>
        )}
        {prompt.variants.map((_, index) => (
          <Wording
            key={index}
            prompt={prompt}
            index={index}
            label={label}
            problems={problemsAt(problems, [...field.path, 'variants', index])}
            onChange={changeWording}
          />
        ))}
        <PromptFoot field={field} prompt={prompt} onChange={onChange} />
      </Stack>
    </fieldset>
  );
}

interface FootProps {
  field: PromptField;
  prompt: Prompt;
  onChange: Props['onChange'];
}

function PromptFoot({ field: { label, removable }, prompt, onChange }: FootProps) {
  return (
    <Group gap={8} justify="space-between">
      <NativeSelect
        size="xs"
        aria-label={texts.prompts.toneOf(label)}
        data={tones}
        value={prompt.tone}
        onChange={(event) => onChange({ ...prompt, tone: event.currentTarget.value as Tone }, 'tone')}
      />
      <Group gap={2}>
        {prompt.variants.length < MOST_VARIANTS && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={texts.prompts.addWordingTo(label)}
            onClick={() => onChange({ ...prompt, variants: [...prompt.variants, ''] }, 'more')}
          >
            {texts.prompts.addWording}
          </Button>
        )}
        {removable && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.prompts.remove(label)}
            onClick={() => onChange(undefined, 'removed')}
          >
            <Trash2 size={15} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </Group>
  );
}

interface WordingProps {
  prompt: Prompt;
  index: number;
  label: string;
  problems: readonly FlowProblem[];
  onChange: Props['onChange'];
}

function Wording({ prompt, index, label, problems, onChange }: WordingProps) {
  const playable = usePlayable();
  const text = prompt.variants[index] ?? '';
  const name = texts.prompts.wording(label, index + 1, prompt.variants.length);
  const change = (variants: string[], part: string) => onChange({ ...prompt, variants }, part);
  return (
    <Group gap={4} align="flex-start" wrap="nowrap">
      <div className={classes.grows}>
        <TemplateField
          label={name}
          labelHidden
          value={text}
          maxLength={LONGEST}
          problems={problems}
          error={text.trim() === '' ? texts.prompts.empty : playable.failure}
          onChange={(changed) => change(prompt.variants.with(index, changed), `wording-${index}`)}
        />
      </div>
      <Stack gap={2}>
        <PlayButton playable={playable} template={text} tone={prompt.tone} name={name} />
        {prompt.variants.length > 1 && (
          <RowMenu
            name={name}
            index={index}
            count={prompt.variants.length}
            onMove={(to) => change(moved(prompt.variants, index, to), 'moved')}
            onRemove={() => change(prompt.variants.toSpliced(index, 1), 'less')}
          />
        )}
      </Stack>
    </Group>
  );
}
