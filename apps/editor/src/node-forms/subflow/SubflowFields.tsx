import { Alert, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { SubflowSignature } from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { useSurroundings } from '../../api/surroundings-api.js';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Card } from '../fields/Card.js';
import { Place } from '../fields/Place.js';
import { Section } from '../fields/Section.js';
import { VariableSelect } from '../fields/VariableSelect.js';
import { moved } from '../lists/moved.js';
import type { FieldsProps } from '../fields-props.js';
import { OPEN_FLOW } from '../open-name.js';
import { emptyGiven, valueExpression } from '../set/value-expression.js';
import { ValueField } from '../set/ValueField.js';
import { fittedTo } from './fitted-to.js';

/** Which published flow is run, what it is given, what comes back, and how it can end. */
export function SubflowFields(props: FieldsProps<'subflow'>) {
  const { node, problems, onSetting } = props;
  const { id } = useOpenFlow();
  const surroundings = useSurroundings();
  const { settings } = node;
  const words = texts.logic.subflow;
  // One that leads back into this flow would never end.
  const offered = (surroundings?.flows ?? []).filter(
    (candidate) => candidate.id !== id && !candidate.signature.runs.includes(id),
  );
  const signature = surroundings?.flows.find((candidate) => candidate.id === settings.flow)?.signature;
  const isGone = !offered.some((candidate) => candidate.id === settings.flow);
  return (
    <>
      <Section title={words.title}>
        <Place path={['flow']}>
          <NativeSelect
            label={words.flow}
            data={[
              ...(isGone ? [{ value: settings.flow, label: signature?.name ?? words.chooseFlow }] : []),
              ...offered.map((candidate) => ({ value: candidate.id, label: candidate.signature.name })),
            ]}
            value={settings.flow}
            error={settings.flow === OPEN_FLOW ? undefined : problemWords(problemsAt(problems, ['flow']))}
            onChange={(event) => {
              const chosen = offered.find((candidate) => candidate.id === event.currentTarget.value);
              if (chosen !== undefined) onSetting([], fittedTo(settings, chosen.id, chosen.signature));
            }}
          />
        </Place>
        {surroundings !== null && offered.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.noFlows}
          </Text>
        )}
        {signature !== undefined && <Ends {...props} signature={signature} />}
      </Section>
      {signature !== undefined && (
        <>
          <Section title={words.gives} note={String(settings.arguments.length)}>
            <Arguments {...props} signature={signature} />
          </Section>
          <Section title={words.takes} note={String(settings.returns.length)}>
            <Returns {...props} signature={signature} />
          </Section>
        </>
      )}
    </>
  );
}

interface Sited extends FieldsProps<'subflow'> {
  signature: SubflowSignature;
}

function Ends({ node, problems, onSetting, signature }: Sited) {
  const words = texts.logic.subflow;
  const { ends } = node.settings;
  const differs =
    signature.ends.some((end) => !ends.includes(end)) || ends.some((end) => !signature.ends.includes(end));
  const others = problemWords(problemsAt(problems, ['ends']));
  return (
    <Place path={['ends']}>
      <Text size="sm">{words.ends(signature.ends.join(', '))}</Text>
      {(differs || others !== undefined) && (
        <Alert color="yellow" p="xs" mt={8}>
          <Text size="sm">{words.endsDiffer}</Text>
          {signature.ends.length > 0 && (
            <Button
              variant="default"
              size="compact-sm"
              mt={6}
              onClick={() => onSetting(['ends'], [...new Set(signature.ends)])}
            >
              {words.takeEnds}
            </Button>
          )}
        </Alert>
      )}
    </Place>
  );
}

function Arguments({ node, flow, problems, onSetting, signature }: Sited) {
  const given = node.settings.arguments;
  const words = texts.logic.subflow;
  const typeOf = (variable: string) => signature.variables.find(({ name }) => name === variable)?.type;
  const open = [...signature.parameters, ...signature.variables.map(({ name }) => name)].find(
    (name) => !given.some(({ variable }) => variable === name),
  );
  const missing = signature.parameters.filter((name) => !given.some(({ variable }) => variable === name));
  return (
    <Place path={['arguments']}>
      <Stack gap={10}>
        {missing.length > 0 && (
          <Text size="xs" c="dimmed">
            {words.expects(missing.join(', '))}
          </Text>
        )}
        {given.map((argument, index) => (
          <Place key={index} path={['arguments', index]}>
            <Card
              title={words.argument(argument.variable)}
              index={index}
              count={given.length}
              onMove={(to) => onSetting(['arguments'], moved(given, index, to))}
              onRemove={() => onSetting(['arguments', index], undefined)}
            >
              <TheirVariable
                signature={signature}
                label={words.theirs}
                value={argument.variable}
                error={problemWords(problemsAt(problems, ['arguments', index, 'variable']))}
                onChange={(variable) => onSetting(['arguments', index, 'variable'], variable)}
              />
              <ValueField
                flow={flow}
                variable={argument.variable}
                type={typeOf(argument.variable)}
                expression={argument.expression}
                problems={problemsAt(problems, ['arguments', index, 'expression'])}
                mayBeNothing={false}
                onChange={(expression) => onSetting(['arguments', index, 'expression'], expression)}
              />
            </Card>
          </Place>
        ))}
        {open !== undefined && given.length < 50 && (
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<Plus size={14} aria-hidden />}
              onClick={() =>
                onSetting(
                  ['arguments'],
                  [...given, { variable: open, expression: valueExpression(emptyGiven(typeOf(open))) }],
                )
              }
            >
              {words.addArgument}
            </Button>
          </Group>
        )}
      </Stack>
    </Place>
  );
}

function Returns({ node, flow, problems, onSetting, signature }: Sited) {
  const { returns } = node.settings;
  const words = texts.logic.subflow;
  const [theirs] = signature.variables;
  const [ours] = flow.variables;
  return (
    <Place path={['returns']}>
      <Stack gap={10}>
        {returns.map((taken, index) => (
          <Place key={index} path={['returns', index]}>
            <Card
              title={words.taken(taken.from)}
              index={index}
              count={returns.length}
              onMove={(to) => onSetting(['returns'], moved(returns, index, to))}
              onRemove={() => onSetting(['returns', index], undefined)}
            >
              <TheirVariable
                signature={signature}
                label={words.theirs}
                value={taken.from}
                error={problemWords(problemsAt(problems, ['returns', index, 'from']))}
                onChange={(from) => onSetting(['returns', index, 'from'], from)}
              />
              <VariableSelect
                flow={flow}
                label={words.ours}
                value={taken.variable}
                error={problemWords(
                  problemsAt(problems, ['returns', index]).filter(({ path }) => path.at(-1) !== 'from'),
                )}
                onChange={(variable) => onSetting(['returns', index, 'variable'], variable)}
              />
            </Card>
          </Place>
        ))}
        {theirs !== undefined && ours !== undefined && returns.length < 50 && (
          <Group>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<Plus size={14} aria-hidden />}
              onClick={() => onSetting(['returns'], [...returns, { variable: ours.name, from: theirs.name }])}
            >
              {words.addReturn}
            </Button>
          </Group>
        )}
      </Stack>
    </Place>
  );
}

interface TheirProps {
  signature: SubflowSignature;
  label: string;
  value: string;
  error: string | undefined;
  onChange: (variable: string) => void;
}

function TheirVariable({ signature, label, value, error, onChange }: TheirProps) {
  const names = signature.variables.map(({ name }) => name);
  return (
    <NativeSelect
      label={label}
      data={[
        ...(names.includes(value) ? [] : [{ value, label: texts.logic.gone(value) }]),
        ...signature.variables.map(({ name, type }) => ({
          value: name,
          label: texts.logic.subflow.variable(name, texts.words.variableTypes[type]),
        })),
      ]}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
