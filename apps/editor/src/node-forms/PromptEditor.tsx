import { ActionIcon, Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { toneSchema, type Prompt, type Tone } from '@baton/flow-schema';
import { Plus, Trash2 } from 'lucide-react';
import { texts } from '../texts.js';
import type { PromptField } from './node-form.js';
import classes from './NodePanel.module.css';

const MOST_VARIANTS = 20;
const tones = toneSchema.options.map((tone) => ({ value: tone, label: texts.tones[tone] }));

interface Props {
  field: PromptField;
  /** `part` names what is being typed in, so that the typing is one step of undo. */
  onChange: (prompt: Prompt | undefined, part: string) => void;
}

/** One thing that the assistant says: its wordings and the tone. */
export function PromptEditor({ field, onChange }: Props) {
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
  return (
    <fieldset className={classes.prompt}>
      <legend className={classes.legend}>{label}</legend>
      <Stack gap={8}>
        {field.hint !== undefined && (
          <Text size="xs" c="dimmed">
            {field.hint}
          </Text>
        )}
        {prompt.variants.map((_, index) => (
          <Wording key={index} prompt={prompt} index={index} label={label} onChange={onChange} />
        ))}
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
            {field.removable && (
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
      </Stack>
    </fieldset>
  );
}

interface WordingProps {
  prompt: Prompt;
  index: number;
  label: string;
  onChange: Props['onChange'];
}

function Wording({ prompt, index, label, onChange }: WordingProps) {
  const text = prompt.variants[index] ?? '';
  const name = texts.prompts.wording(label, index + 1, prompt.variants.length);
  const change = (changed: string | undefined, part: string) => {
    const variants = prompt.variants.flatMap((variant, at) => {
      if (at !== index) return [variant];
      return changed === undefined ? [] : [changed];
    });
    onChange({ ...prompt, variants }, part);
  };
  return (
    <Group gap={4} align="flex-start" wrap="nowrap">
      <Textarea
        className={classes.grows}
        aria-label={name}
        value={text}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={2_000}
        error={text.trim() === '' ? texts.prompts.empty : undefined}
        onChange={(event) => change(event.currentTarget.value, `wording-${index}`)}
      />
      {prompt.variants.length > 1 && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={texts.prompts.removeWording(name)}
          onClick={() => change(undefined, 'less')}
        >
          <Trash2 size={15} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}
