import { NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import { type Destination, destinationSchema, type FlowProblem } from '@baton/flow-schema';
import { useState } from 'react';
import { useSurroundings } from '../../api/surroundings-api.js';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Place } from '../fields/Place.js';
import { QueueSelect } from '../fields/QueueSelect.js';

interface Props {
  destination: Destination;
  problems: readonly FlowProblem[];
  onChange: (destination: Destination) => void;
}

const kinds = ['queue', 'sip', 'tel'] as const;

/** Where a person is: a queue, a phone address, or a telephone number through a trunk. */
export function DestinationFields({ destination, problems, onChange }: Props) {
  const { queues } = useOpenFlow();
  const surroundings = useSurroundings();
  const trunks = surroundings?.trunks.map(({ name }) => name) ?? [];
  const words = texts.logic.handoff;
  const beginnings: Record<Destination['kind'], Destination> = {
    queue: { kind: 'queue', queue: queues[0] ?? 'front-desk' },
    sip: { kind: 'sip', address: 'sip:reception@example.com' },
    tel: { kind: 'tel', number: '+442079460000', trunk: trunks[0] ?? 'main' },
  };
  const wordsAt = (field: string) => problemWords(problemsAt(problems, ['destination', field]));
  return (
    <Place path={['destination']}>
      <div style={{ display: 'grid', gap: 12 }}>
        <SegmentedControl
          fullWidth
          aria-label={words.kind}
          data={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          value={destination.kind}
          onChange={(kind) => onChange(beginnings[kind])}
        />
        {destination.kind === 'queue' && (
          <QueueSelect
            value={destination.queue}
            error={wordsAt('queue')}
            onChange={(queue) => onChange({ kind: 'queue', queue })}
          />
        )}
        {destination.kind === 'sip' && (
          <CheckedText
            label={words.address}
            hint={words.addressHint}
            wrong={words.addressWrong}
            value={destination.address}
            error={wordsAt('address')}
            fits={(address) => destinationSchema.safeParse({ kind: 'sip', address }).success}
            onChange={(address) => onChange({ kind: 'sip', address })}
          />
        )}
        {destination.kind === 'tel' && (
          <>
            <CheckedText
              label={words.number}
              hint={words.numberHint}
              wrong={words.numberWrong}
              value={destination.number}
              error={wordsAt('number')}
              fits={(number) => destinationSchema.safeParse({ ...destination, number }).success}
              onChange={(number) => onChange({ ...destination, number })}
            />
            <NativeSelect
              label={words.trunk}
              data={[...new Set([...trunks, destination.trunk])].map((trunk) => ({
                value: trunk,
                label: surroundings === null || trunks.includes(trunk) ? trunk : texts.logic.gone(trunk),
              }))}
              value={destination.trunk}
              error={wordsAt('trunk')}
              onChange={(event) => onChange({ ...destination, trunk: event.currentTarget.value })}
            />
            {surroundings !== null && trunks.length === 0 && (
              <Text size="xs" c="dimmed">
                {words.noTrunks}
              </Text>
            )}
          </>
        )}
      </div>
    </Place>
  );
}

interface CheckedProps {
  label: string;
  hint: string;
  /** Said while what is typed does not fit. */
  wrong: string;
  value: string;
  error: string | undefined;
  fits: (text: string) => boolean;
  onChange: (text: string) => void;
}

/** A text of a fixed form: it is taken over while it has that form, and otherwise says what is missing. */
function CheckedText({ label, hint, wrong, value, error, fits, onChange }: CheckedProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  return (
    <TextInput
      label={label}
      description={hint}
      value={shown}
      error={fits(shown.trim()) ? error : wrong}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        if (fits(text.trim())) onChange(text.trim());
      }}
      onBlur={() => {
        if (fits(shown.trim())) setTyped(null);
      }}
    />
  );
}
