import { Button, Group, NumberInput, Select, Text, Textarea } from '@mantine/core';
import { requestFailureSchema } from '@baton/flow-engine';
import type { ActionStep, Open } from '@baton/flow-lab';
import { useState } from 'react';
import { texts } from '../texts.js';
import { exampleAnswer } from './example-answer.js';

interface Props {
  open: Extract<Open, { kind: 'request' }>;
  onAnswer: (step: ActionStep) => void;
}

/** What another system answers: with these values, or how it fails. */
export function RequestAnswers({ open, onAnswer }: Props) {
  const { method, url, mapping } = open.effect;
  const [status, setStatus] = useState(200);
  const [body, setBody] = useState(() => exampleAnswer(mapping.map(({ path }) => path)));
  const [seconds, setSeconds] = useState(1);
  const words = texts.simulator.outside;
  const afterMs = Math.round(seconds * 1_000);
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {words.request(method, url)}
      </Text>
      <Group gap={8} grow>
        <NumberInput
          size="xs"
          label={words.status}
          min={100}
          max={599}
          value={status}
          onChange={(value) => setStatus(typeof value === 'number' ? value : 200)}
        />
        <NumberInput
          size="xs"
          label={words.afterSeconds}
          min={0}
          max={120}
          value={seconds}
          onChange={(value) => setSeconds(typeof value === 'number' ? value : 0)}
        />
      </Group>
      <Textarea
        size="xs"
        autosize
        maxRows={8}
        label={words.values}
        description={mapping.length === 0 ? undefined : words.valuesWanted(mapping.map(({ path }) => path).join(', '))}
        error={isJson(body) ? undefined : words.notJson}
        value={body}
        maxLength={20_000}
        styles={{ input: { fontFamily: 'monospace' } }}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      <Group gap={6}>
        <Button
          size="xs"
          disabled={!isJson(body)}
          onClick={() => onAnswer({ step: 'request-answers', status, body, afterMs })}
        >
          {words.ok}
        </Button>
        <Select
          size="xs"
          w={190}
          aria-label={words.fail}
          placeholder={words.fail}
          value={null}
          data={requestFailureSchema.options.map((failure) => ({ value: failure, label: words.failure[failure] }))}
          onChange={(failure) => {
            const known = requestFailureSchema.safeParse(failure);
            if (known.success) onAnswer({ step: 'request-fails', failure: known.data, afterMs });
          }}
        />
      </Group>
    </>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
