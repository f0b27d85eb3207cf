import { NativeSelect, NumberInput, Switch } from '@mantine/core';
import { texts } from '../../texts.js';
import { problemsAt } from '../../validation/problems-at.js';
import { OptionalPrompt } from '../fields/OptionalPrompt.js';
import { Place } from '../fields/Place.js';
import { Section } from '../fields/Section.js';
import type { FieldsProps } from '../fields-props.js';
import { TemplateField } from '../TemplateField.js';
import { bodyFault } from './body-fault.js';
import { HeaderFields } from './HeaderFields.js';
import { MappingFields } from './MappingFields.js';
import { StatusFields } from './StatusFields.js';
import { TryRequest } from './TryRequest.js';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Whom to ask, what is sent, what is remembered of the answer, and where it leads. */
export function RequestFields(props: FieldsProps<'request'>) {
  const { node, problems, onSetting } = props;
  const { settings } = node;
  const words = texts.logic.request;
  return (
    <>
      <Section title={words.ask}>
        <NativeSelect
          label={words.method}
          data={METHODS.map((method) => ({ value: method, label: `${method} – ${words.methods[method] ?? ''}` }))}
          value={settings.method}
          onChange={(event) => onSetting(['method'], event.currentTarget.value)}
        />
        <Place path={['url']}>
          <TemplateField
            label={texts.facts.webAddress}
            hint={texts.facts.webAddressHint}
            lines="one"
            maxLength={2_000}
            value={settings.url}
            problems={problemsAt(problems, ['url'])}
            onChange={(url) => onSetting(['url'], url)}
          />
        </Place>
        <HeaderFields {...props} />
        {(settings.method !== 'GET' || settings.body !== undefined) && <Body {...props} />}
      </Section>
      <TryRequest {...props} />
      <Section title={words.remembers} note={String(settings.mapping.length)}>
        <MappingFields {...props} />
      </Section>
      <Section title={words.statuses} note={String(settings.statuses.length)} opened={settings.statuses.length > 0}>
        <StatusFields {...props} />
      </Section>
      <Section title={words.slow}>
        <OptionalPrompt
          path={['filler']}
          label={texts.prompts.filler}
          hint={texts.prompts.fillerHint}
          prompt={settings.filler}
          problems={problems}
          onSetting={onSetting}
        />
        <NumberInput
          label={words.retries}
          description={words.retriesHint}
          min={0}
          max={5}
          allowDecimal={false}
          value={settings.retries}
          onChange={(value) => {
            if (typeof value === 'number' && value >= 0 && value <= 5) onSetting(['retries'], value);
          }}
        />
        {(settings.method === 'POST' || settings.method === 'PATCH') && (
          <Switch
            label={words.idempotent}
            description={words.idempotentHint}
            checked={settings.idempotent}
            onChange={(event) => onSetting(['idempotent'], event.currentTarget.checked)}
          />
        )}
      </Section>
    </>
  );
}

function Body({ node, problems, onSetting }: FieldsProps<'request'>) {
  const { body = '' } = node.settings;
  const words = texts.logic.request;
  const fault = body.trim() === '' ? null : bodyFault(body);
  return (
    <Place path={['body']}>
      <TemplateField
        label={texts.facts.requestBody}
        hint={texts.facts.requestBodyHint}
        maxLength={20_000}
        value={body}
        problems={problemsAt(problems, ['body'])}
        error={fault === null ? undefined : words.notJson(fault.line)}
        onChange={(text) => onSetting(['body'], text === '' ? undefined : text)}
      />
    </Place>
  );
}
