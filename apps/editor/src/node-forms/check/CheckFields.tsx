import { Button, Stack, Text, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { ConditionBuilder } from '../conditions/ConditionBuilder.js';
import { expressionOf } from '../conditions/condition.js';
import { firstRow } from '../conditions/row-tests.js';
import { subjectsOf } from '../conditions/subjects.js';
import { Card } from '../fields/Card.js';
import { freeId } from '../fields/free-id.js';
import { Place } from '../fields/Place.js';
import { Section } from '../fields/Section.js';
import { moved } from '../lists/moved.js';
import type { FieldsProps } from '../fields-props.js';

const MOST_RULES = 50;

/** The ways on of a check, each with its condition; the first that is true is taken. */
export function CheckFields({ node, flow, problems, onSetting }: FieldsProps<'check'>) {
  const { rules } = node.settings;
  const words = texts.logic.check;
  const add = () => {
    const condition = expressionOf({ join: 'all', rows: [firstRow(subjectsOf(flow))] });
    onSetting(['rules'], [...rules, { id: freeId('rule', rules), label: words.newRule(rules.length + 1), condition }]);
  };
  return (
    <Section title={words.title}>
      <Text size="xs" c="dimmed">
        {words.hint}
      </Text>
      <Stack gap="sm">
        {rules.map((rule, index) => (
          <Place key={rule.id} path={['rules', index]}>
            <Card
              title={words.rule(index + 1, rule.label)}
              index={index}
              count={rules.length}
              onMove={(to) => onSetting(['rules'], moved(rules, index, to))}
              onRemove={rules.length > 1 ? () => onSetting(['rules', index], undefined) : undefined}
            >
              <TextInput
                label={words.label}
                value={rule.label}
                maxLength={80}
                placeholder={rule.id}
                error={problemWords(problemsAt(problems, ['rules', index, 'id']))}
                onChange={(event) => onSetting(['rules', index, 'label'], event.currentTarget.value)}
              />
              <ConditionBuilder
                flow={flow}
                label={words.when(rule.label || rule.id)}
                expression={rule.condition}
                problems={problemsAt(problems, ['rules', index, 'condition'])}
                onChange={(condition) => onSetting(['rules', index, 'condition'], condition)}
              />
            </Card>
          </Place>
        ))}
        {rules.length < MOST_RULES && (
          <Button variant="default" leftSection={<Plus size={15} aria-hidden />} onClick={add}>
            {words.add}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {words.otherwise}
        </Text>
      </Stack>
    </Section>
  );
}
