import { Button, Text, TextInput } from '@mantine/core';
import type { ResponseMapping, Variable } from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Card } from '../fields/Card.js';
import cardClasses from '../fields/Card.module.css';
import { Place } from '../fields/Place.js';
import { VariableSelect } from '../fields/VariableSelect.js';
import { moved } from '../lists/moved.js';
import type { FieldsProps } from '../fields-props.js';
import { variableWords } from '../words.js';

const MOST = 50;

/** Which parts of the answer are remembered, and what holds where the answer has none. */
export function MappingFields({ node, flow, problems, onSetting }: FieldsProps<'request'>) {
  const { mapping } = node.settings;
  const words = texts.logic.request;
  const free = flow.variables.find(({ name }) => !mapping.some(({ variable }) => variable === name));
  return (
    <Place path={['mapping']}>
      <div style={{ display: 'grid', gap: 10 }}>
        <Text size="xs" c="dimmed">
          {words.mappingHint}
        </Text>
        {mapping.map((part, index) => (
          <Place key={index} path={['mapping', index]}>
            <Card
              title={words.part(index + 1, variableWords(flow, part.variable))}
              index={index}
              count={mapping.length}
              onMove={(to) => onSetting(['mapping'], moved(mapping, index, to))}
              onRemove={() => onSetting(['mapping', index], undefined)}
            >
              <VariableSelect
                flow={flow}
                label={words.remembersAs}
                value={part.variable}
                error={problemWords(problemsAt(problems, ['mapping', index, 'variable']))}
                onChange={(variable) => onSetting(['mapping', index, 'variable'], variable)}
              />
              <div className={cardClasses.pair}>
                <TextInput
                  label={words.path}
                  value={part.path}
                  maxLength={500}
                  error={problemWords(problemsAt(problems, ['mapping', index, 'path']))}
                  onChange={(event) => onSetting(['mapping', index, 'path'], event.currentTarget.value)}
                />
                <TextInput
                  label={words.otherwise}
                  value={part.otherwise === undefined ? '' : String(part.otherwise)}
                  placeholder={words.otherwiseNone}
                  maxLength={2_000}
                  error={problemWords(problemsAt(problems, ['mapping', index, 'otherwise']))}
                  onChange={(event) => {
                    const type = flow.variables.find(({ name }) => name === part.variable)?.type;
                    onSetting(['mapping', index, 'otherwise'], otherwiseOf(event.currentTarget.value, type));
                  }}
                />
              </div>
            </Card>
          </Place>
        ))}
        {mapping.length < MOST && flow.variables.length > 0 && (
          <Button
            variant="default"
            size="compact-sm"
            w="fit-content"
            leftSection={<Plus size={14} aria-hidden />}
            onClick={() =>
              onSetting(['mapping'], [...mapping, { variable: (free ?? flow.variables[0])?.name ?? '', path: '$.' }])
            }
          >
            {words.addPart}
          </Button>
        )}
        {flow.variables.length === 0 && (
          <Text size="xs" c="dimmed">
            {texts.logic.set.noVariables}
          </Text>
        )}
      </div>
    </Place>
  );
}

/** What was typed as a value of the variable; nothing typed is none. */
function otherwiseOf(typed: string, type: Variable['type'] | undefined): ResponseMapping['otherwise'] {
  if (typed === '') return undefined;
  if (type === 'number' && /^-?\d+(\.\d+)?$/.test(typed)) return Number(typed);
  return type === 'boolean' && /^(true|false)$/.test(typed) ? typed === 'true' : typed;
}
