import { Button, Menu, NativeSelect, Stack, Text } from '@mantine/core';
import { type HandoffWay, settingsAt } from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Card } from '../fields/Card.js';
import { OptionalPrompt } from '../fields/OptionalPrompt.js';
import { Place } from '../fields/Place.js';
import { SecondsInput } from '../fields/SecondsInput.js';
import { VariableSelect } from '../fields/VariableSelect.js';
import { moved } from '../lists/moved.js';
import type { FieldsProps } from '../fields-props.js';
import { TemplateField } from '../TemplateField.js';
import { newWay, wayKinds } from './new-way.js';

const MOST_WAYS = 10;
const KEYS = [...'123456789*0#'];

/** The ways that are tried in turn until one has succeeded. */
export function CascadeFields(props: FieldsProps<'handoff'>) {
  const { node, problems, onSetting } = props;
  const { cascade } = node.settings;
  const words = texts.logic.handoff;
  return (
    <Place path={['cascade']}>
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {words.waysHint}
        </Text>
        {cascade.map((way, index) => (
          <Place key={index} path={['cascade', index]}>
            <Card
              title={words.way(index + 1, words.wayKinds[way.way])}
              index={index}
              count={cascade.length}
              onMove={(to) => onSetting(['cascade'], moved(cascade, index, to))}
              onRemove={cascade.length > 1 ? () => onSetting(['cascade', index], undefined) : undefined}
            >
              <NativeSelect
                aria-label={words.wayKind(index + 1)}
                data={wayKinds.map((kind) => ({ value: kind, label: words.wayKinds[kind] }))}
                value={way.way}
                error={problemWords(problemsAt(problems, ['cascade', index, 'way']))}
                onChange={(event) => {
                  const kind = wayKinds.find((candidate) => candidate === event.currentTarget.value);
                  if (kind !== undefined) onSetting(['cascade', index], newWay(kind));
                }}
              />
              <Text size="xs" c="dimmed">
                {words.wayAbout[way.way]}
              </Text>
              <WayFields {...props} way={way} index={index} />
            </Card>
          </Place>
        ))}
        {cascade.length < MOST_WAYS && (
          <Menu position="bottom-start" shadow="md">
            <Menu.Target>
              <Button variant="default" leftSection={<Plus size={15} aria-hidden />}>
                {words.addWay}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {wayKinds.map((kind) => (
                <Menu.Item key={kind} onClick={() => onSetting(['cascade'], [...cascade, newWay(kind)])}>
                  {words.wayKinds[kind]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Stack>
    </Place>
  );
}

function WayFields({
  node,
  flow,
  problems,
  onSetting,
  way,
  index,
}: FieldsProps<'handoff'> & { way: HandoffWay; index: number }) {
  const words = texts.logic.handoff;
  const at = (field: string) => ['cascade', index, field];
  const { ringMs, referMs } = settingsAt(flow, node);
  if (way.way === 'callback' || way.way === 'voicemail') {
    return (
      <>
        {way.way === 'callback' && (
          <VariableSelect
            flow={flow}
            label={texts.logic.callback.number}
            none={texts.logic.callback.ownNumber}
            types={['phone', 'string']}
            value={way.numberVariable}
            error={problemWords(problemsAt(problems, at('numberVariable')))}
            onChange={(variable) => onSetting(at('numberVariable'), variable)}
          />
        )}
        <OptionalPrompt
          path={at('prompt')}
          label={words.wayPrompt}
          prompt={way.prompt}
          problems={problems}
          onSetting={onSetting}
        />
      </>
    );
  }
  return (
    <>
      <SecondsInput
        label={words.limit}
        value={way.timeoutMs}
        inherited={way.way === 'refer' ? referMs : ringMs}
        min={1_000}
        max={180_000}
        onChange={(ms) => onSetting(at('timeoutMs'), ms)}
      />
      {way.way === 'attended' && (
        <>
          <TemplateField
            label={words.whisper}
            hint={words.whisperHint}
            value={way.whisper}
            maxLength={500}
            problems={problemsAt(problems, at('whisper'))}
            onChange={(whisper) => onSetting(at('whisper'), whisper)}
          />
          <NativeSelect
            label={words.acceptKey}
            data={KEYS}
            value={way.acceptKey}
            onChange={(event) => onSetting(at('acceptKey'), event.currentTarget.value)}
          />
        </>
      )}
    </>
  );
}
