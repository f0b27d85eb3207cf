import { Alert, Button, Text, TextInput } from '@mantine/core';
import { type RequestNode, settingsAt } from '@baton/flow-schema';
import { Send } from 'lucide-react';
import { useState } from 'react';
import { tryRequest, type TriedRequest } from '../../api/try-request-api.js';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { Section } from '../fields/Section.js';
import type { FieldsProps } from '../fields-props.js';
import { exampleNames, exampleValue } from './example-names.js';
import { TriedAnswer } from './TriedAnswer.js';

type Trying =
  { phase: 'idle' | 'asking' } | { phase: 'answered'; tried: TriedRequest } | { phase: 'failed'; why: string };

/** Sends the request now, with example values, by the rules of a call. */
export function TryRequest({ node, flow, onSetting }: FieldsProps<'request'>) {
  const { id } = useOpenFlow();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [trying, setTrying] = useState<Trying>({ phase: 'idle' });
  const names = exampleNames(flow, node);
  const words = texts.logic.tryIt;
  const send = async () => {
    setTrying({ phase: 'asking' });
    const values = names.map(({ name, example }) => [name, exampleValue(flow, name, typed[name] ?? example)] as const);
    try {
      const tried = await tryRequest(id, {
        settings: node.settings,
        values: Object.fromEntries(values),
        lists: flow.variables.flatMap(({ name, type }) => (type === 'list' ? [name] : [])),
        timeoutMs: Math.max(100, settingsAt(flow, node).requestMs),
      });
      setTrying({ phase: 'answered', tried });
    } catch (error) {
      setTrying({ phase: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  const remember = (variable: string, path: string) => {
    const { mapping } = node.settings;
    const present = mapping.findIndex((part) => part.variable === variable);
    if (present >= 0) onSetting(['mapping', present, 'path'], path);
    else onSetting(['mapping'], [...mapping, { variable, path }] satisfies RequestNode['settings']['mapping']);
  };
  return (
    <Section title={words.title}>
      <Text size="xs" c="dimmed">
        {node.settings.method === 'GET' ? words.hint : words.hintChanges}
      </Text>
      {names.map(({ name, label, example }) => (
        <TextInput
          key={name}
          label={words.example(label)}
          value={typed[name] ?? example}
          maxLength={2_000}
          onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
        />
      ))}
      <Button
        variant="light"
        w="fit-content"
        leftSection={<Send size={16} aria-hidden />}
        loading={trying.phase === 'asking'}
        onClick={() => void send()}
      >
        {words.send}
      </Button>
      <div role="status" aria-label={words.result}>
        {trying.phase === 'answered' && (
          <TriedAnswer node={node} flow={flow} tried={trying.tried} onRemember={remember} />
        )}
        {trying.phase === 'failed' && (
          <Alert color="red" p="sm">
            {words.notTried(trying.why)}
          </Alert>
        )}
      </div>
    </Section>
  );
}
