import { Button, Menu, NativeSelect, Text, TextInput } from '@mantine/core';
import { type RequestHeader, requestHeaderSchema } from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { useSecretNames } from '../../api/surroundings-api.js';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import { Card } from '../fields/Card.js';
import { Place } from '../fields/Place.js';
import { moved } from '../lists/moved.js';
import type { FieldsProps } from '../fields-props.js';
import { TemplateField } from '../TemplateField.js';

const MOST = 30;

/** Headers: texts, or secrets by their names alone. */
export function HeaderFields({ node, problems, onSetting }: FieldsProps<'request'>) {
  const { headers } = node.settings;
  const secrets = useSecretNames();
  const words = texts.logic.request;
  const add = (header: RequestHeader) => onSetting(['headers'], [...headers, header]);
  return (
    <Place path={['headers']}>
      <div style={{ display: 'grid', gap: 10 }}>
        {headers.map((header, index) => (
          <Place key={index} path={['headers', index]}>
            <Card
              title={words.header(index + 1, header.name)}
              index={index}
              count={headers.length}
              onMove={(to) => onSetting(['headers'], moved(headers, index, to))}
              onRemove={() => onSetting(['headers', index], undefined)}
            >
              <TextInput
                label={words.headerName}
                value={header.name}
                maxLength={100}
                error={
                  requestHeaderSchema.safeParse({ name: header.name, value: '' }).success
                    ? problemWords(problemsAt(problems, ['headers', index, 'name']))
                    : words.headerNameWrong
                }
                onChange={(event) => onSetting(['headers', index, 'name'], event.currentTarget.value)}
              />
              {'secret' in header ? (
                <SecretFields
                  header={header}
                  names={secrets}
                  error={problemWords(problemsAt(problems, ['headers', index, 'secret']))}
                  onChange={(changed) => onSetting(['headers', index], changed)}
                />
              ) : (
                <TemplateField
                  label={words.headerValue}
                  lines="one"
                  maxLength={2_000}
                  value={header.value}
                  problems={problemsAt(problems, ['headers', index, 'value'])}
                  onChange={(value) => onSetting(['headers', index, 'value'], value)}
                />
              )}
            </Card>
          </Place>
        ))}
        {headers.length < MOST && (
          <Menu position="bottom-start" shadow="md">
            <Menu.Target>
              <Button variant="default" size="compact-sm" w="fit-content" leftSection={<Plus size={14} aria-hidden />}>
                {words.addHeader}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() => add({ name: 'Authorization', secret: secrets?.[0] ?? 'token', prefix: 'Bearer ' })}
              >
                {words.addSecretHeader}
              </Menu.Item>
              <Menu.Item onClick={() => add({ name: 'X-Request', value: '' })}>{words.addTextHeader}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </Place>
  );
}

type SecretHeader = Extract<RequestHeader, { secret: string }>;

interface SecretProps {
  header: SecretHeader;
  names: string[] | null;
  error: string | undefined;
  onChange: (header: SecretHeader) => void;
}

function SecretFields({ header, names, error, onChange }: SecretProps) {
  const words = texts.logic.request;
  return (
    <>
      <NativeSelect
        label={words.secret}
        data={[...new Set([...(names ?? []), header.secret])].map((name) => ({
          value: name,
          label: names === null || names.includes(name) ? name : texts.logic.gone(name),
        }))}
        value={header.secret}
        error={error}
        onChange={(event) => onChange({ ...header, secret: event.currentTarget.value })}
      />
      <TextInput
        label={words.prefix}
        description={words.prefixHint}
        maxLength={100}
        value={header.prefix}
        onChange={(event) => onChange({ ...header, prefix: event.currentTarget.value })}
      />
      <Text size="xs" c="dimmed">
        {words.secretHint}
      </Text>
    </>
  );
}
