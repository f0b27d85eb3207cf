import { Button, NumberInput, Text, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Card } from '../fields/Card.js';
import cardClasses from '../fields/Card.module.css';
import { freeId } from '../fields/free-id.js';
import { Place } from '../fields/Place.js';
import { moved } from '../lists/moved.js';
import type { FieldsProps } from '../fields-props.js';

const MOST = 20;

/** Ways on of their own for what the other system answers, by HTTP status. */
export function StatusFields({ node, problems, onSetting }: FieldsProps<'request'>) {
  const { statuses } = node.settings;
  const words = texts.logic.request;
  const put = (index: number, field: 'from' | 'to') => (value: string | number) => {
    if (typeof value === 'number' && value >= 100 && value <= 599) onSetting(['statuses', index, field], value);
  };
  return (
    <Place path={['statuses']}>
      <div style={{ display: 'grid', gap: 10 }}>
        <Text size="xs" c="dimmed">
          {words.statusHint}
        </Text>
        {statuses.map((rule, index) => (
          <Place key={rule.id} path={['statuses', index]}>
            <Card
              title={words.status(index + 1, rule.label)}
              index={index}
              count={statuses.length}
              onMove={(to) => onSetting(['statuses'], moved(statuses, index, to))}
              onRemove={() => onSetting(['statuses', index], undefined)}
            >
              <TextInput
                label={words.statusLabel}
                value={rule.label}
                maxLength={80}
                placeholder={texts.facts.status(rule.from, rule.to)}
                onChange={(event) => onSetting(['statuses', index, 'label'], event.currentTarget.value)}
              />
              <div className={cardClasses.pair}>
                <NumberInput label={words.from} min={100} max={599} value={rule.from} onChange={put(index, 'from')} />
                <NumberInput label={words.to} min={100} max={599} value={rule.to} onChange={put(index, 'to')} />
              </div>
              <Wrong words={problemWords(problemsAt(problems, ['statuses', index]))} />
            </Card>
          </Place>
        ))}
        {statuses.length < MOST && (
          <Button
            variant="default"
            size="compact-sm"
            w="fit-content"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() =>
              onSetting(
                ['statuses'],
                [...statuses, { id: freeId('status', statuses), label: words.notFound, from: 404, to: 404 }],
              )
            }
          >
            {words.addStatus}
          </Button>
        )}
      </div>
    </Place>
  );
}

function Wrong({ words }: { words: string | undefined }) {
  if (words === undefined) return null;
  return (
    <Text size="xs" c="var(--mantine-color-error)">
      {words}
    </Text>
  );
}
