import { Button, Stack, Text } from '@mantine/core';
import { Plus } from 'lucide-react';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Card } from '../fields/Card.js';
import { Place } from '../fields/Place.js';
import { Section } from '../fields/Section.js';
import { VariableSelect } from '../fields/VariableSelect.js';
import { moved } from '../lists/moved.js';
import type { FieldsProps } from '../fields-props.js';
import { OPEN_NAME } from '../open-name.js';
import { variableWords } from '../words.js';
import { emptyGiven, valueExpression } from './value-expression.js';
import { ValueField } from './ValueField.js';

const MOST = 50;

/** What is remembered, in order. */
export function SetFields({ node, flow, problems, onSetting }: FieldsProps<'set'>) {
  const { assignments } = node.settings;
  const words = texts.logic.set;
  const typeOf = (variable: string) => flow.variables.find(({ name }) => name === variable)?.type;
  const add = () => {
    const variable = flow.variables.find(({ name }) => !assignments.some((given) => given.variable === name));
    const name = variable?.name ?? assignments[0]?.variable ?? OPEN_NAME;
    const expression = valueExpression(emptyGiven(variable?.type));
    onSetting(['assignments'], [...assignments, { variable: name, expression }]);
  };
  return (
    <Section title={words.title}>
      {flow.variables.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noVariables}
        </Text>
      )}
      <Stack gap="sm">
        {assignments.map((assignment, index) => (
          <Place key={index} path={['assignments', index]}>
            <Card
              title={words.one(index + 1, variableWords(flow, assignment.variable))}
              index={index}
              count={assignments.length}
              onMove={(to) => onSetting(['assignments'], moved(assignments, index, to))}
              onRemove={assignments.length > 1 ? () => onSetting(['assignments', index], undefined) : undefined}
            >
              <VariableSelect
                flow={flow}
                label={words.variable}
                value={assignment.variable}
                error={problemWords(problemsAt(problems, ['assignments', index, 'variable']))}
                onChange={(variable) => {
                  if (variable === undefined) return;
                  const same = typeOf(variable) === typeOf(assignment.variable);
                  const expression = same ? assignment.expression : valueExpression(emptyGiven(typeOf(variable)));
                  onSetting(['assignments', index], { variable, expression });
                }}
              />
              <ValueField
                flow={flow}
                variable={assignment.variable}
                type={typeOf(assignment.variable)}
                expression={assignment.expression}
                problems={problemsAt(problems, ['assignments', index, 'expression'])}
                onChange={(expression) => onSetting(['assignments', index, 'expression'], expression)}
              />
            </Card>
          </Place>
        ))}
        {assignments.length < MOST && (
          <Button variant="default" leftSection={<Plus size={15} aria-hidden />} onClick={add}>
            {words.add}
          </Button>
        )}
      </Stack>
    </Section>
  );
}
