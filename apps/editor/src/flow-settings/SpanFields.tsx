import { ActionIcon, Button, Group, Text, TextInput } from '@mantine/core';
import type { OpenSpan } from '@baton/flow-schema';
import { Plus, X } from 'lucide-react';
import { texts } from '../texts.js';
import classes from './FlowSettings.module.css';
import { nextSpan } from './week.js';

interface Props {
  /** Of the day, for who hears the page. */
  name: string;
  spans: readonly OpenSpan[];
  onChange: (spans: OpenSpan[]) => void;
}

const MOST = 10;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The hours of one day; without any it is closed. */
export function SpanFields({ name, spans, onChange }: Props) {
  const words = texts.flowSettings;
  const put = (index: number, end: 'from' | 'to', typed: string) => {
    // A field of a time cannot say 24:00, the end of the day; midnight at the end means it.
    const clock = end === 'to' && typed === '00:00' ? '24:00' : typed;
    if (!CLOCK.test(typed)) return;
    onChange(spans.map((span, at) => (at === index ? { ...span, [end]: clock } : span)));
  };
  return (
    <div className={classes.spans}>
      {spans.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.closed}
        </Text>
      )}
      {spans.map((span, index) => (
        <Group key={index} gap={4} wrap="nowrap">
          <TextInput
            size="xs"
            type="time"
            className={classes.clock}
            aria-label={words.opens(name, index + 1)}
            value={span.from}
            onChange={(event) => put(index, 'from', event.currentTarget.value)}
          />
          <span aria-hidden>–</span>
          <TextInput
            size="xs"
            type="time"
            className={classes.clock}
            aria-label={words.closes(name, index + 1)}
            value={span.to === '24:00' ? '00:00' : span.to}
            onChange={(event) => put(index, 'to', event.currentTarget.value)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={words.removeSpan(name, index + 1)}
            onClick={() => onChange(spans.filter((_, at) => at !== index))}
          >
            <X size={14} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      {spans.some(({ from, to }) => to <= from) && (
        <Text size="xs" c="dimmed">
          {words.overnight}
        </Text>
      )}
      {spans.length < MOST && (
        <Button
          variant="subtle"
          size="compact-xs"
          mih={24}
          w="fit-content"
          leftSection={<Plus size={13} aria-hidden />}
          aria-label={words.addSpanTo(name)}
          onClick={() => onChange([...spans, nextSpan(spans)])}
        >
          {words.addSpan}
        </Button>
      )}
    </div>
  );
}
