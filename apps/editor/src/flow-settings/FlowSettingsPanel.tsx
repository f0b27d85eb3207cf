import { Button, NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { inheritedSettings } from '@baton/flow-schema';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useSurroundings } from '../api/surroundings-api.js';
import { Fields } from '../flow-page/Fields.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { SideFrame } from '../flow-page/SideFrame.js';
import { Section } from '../node-forms/fields/Section.js';
import { flowSettings, nodeSettings } from '../node-forms/inherited/setting-rows.js';
import { SettingsLayer } from '../node-forms/inherited/SettingsLayer.js';
import { texts } from '../texts.js';
import { problemsInFlow, problemWords } from '../validation/problems-at.js';
import { addCalendar, changeCalendar, changeGroup, isCalendarUsed, removeCalendar } from './calendar-edits.js';
import { CalendarEditor } from './CalendarEditor.js';
import classes from './FlowSettings.module.css';
import { VoiceField } from './VoiceField.js';

/** What holds for the whole flow: name, language, time zone, opening hours, times and interruptions, groups. */
export function FlowSettingsPanel({ onClose }: { onClose: () => void }) {
  const words = texts.flowSettings;
  return (
    <SideFrame title={words.title} close={words.close} onClose={onClose}>
      <Fields>
        <Stack gap="md" p="md">
          <About />
          <Calendars />
          <Defaults />
          <Groups />
        </Stack>
      </Fields>
    </SideFrame>
  );
}

const LANGUAGES = ['en-GB', 'en-US', 'fr-FR'];

function About() {
  const { flow, draft, validation } = useOpenFlow();
  const surroundings = useSurroundings();
  const words = texts.flowSettings;
  const zones = useMemo(
    () => [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), flow.timeZone])],
    [flow.timeZone],
  );
  const wordsAt = (field: string) => problemWords(problemsInFlow(validation.problems, [field]));
  const spoken = (tag: string) =>
    surroundings === null || surroundings.languages.some((known) => known.split('-')[0] === tag.split('-')[0]);
  return (
    <>
      <TextInput
        label={words.name}
        value={flow.name}
        maxLength={120}
        error={flow.name.trim() === '' ? words.needsName : wordsAt('name')}
        onChange={(event) => {
          const name = event.currentTarget.value;
          draft.apply((present) => ({ ...present, name }), 'flow/name');
        }}
      />
      <NativeSelect
        label={words.language}
        data={[...new Set([...LANGUAGES, flow.language])].map((tag) => ({
          value: tag,
          label: `${words.languages[tag] ?? tag}${spoken(tag) ? '' : words.notSpoken}`,
        }))}
        value={flow.language}
        error={wordsAt('language')}
        onChange={(event) => {
          const language = event.currentTarget.value;
          draft.apply((present) => ({ ...present, language }));
        }}
      />
      <VoiceField />
      <Select
        label={words.timeZone}
        description={words.timeZoneHint}
        data={zones}
        value={flow.timeZone}
        searchable
        allowDeselect={false}
        limit={60}
        error={wordsAt('timeZone')}
        onChange={(timeZone) => {
          if (timeZone !== null) draft.apply((present) => ({ ...present, timeZone }));
        }}
      />
    </>
  );
}

function Calendars() {
  const { flow, draft, validation } = useOpenFlow();
  const words = texts.flowSettings;
  return (
    <Section title={words.calendars} note={String(flow.calendars.length)}>
      {flow.calendars.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noCalendars}
        </Text>
      )}
      {flow.calendars.map((calendar, index) => (
        <CalendarEditor
          key={index}
          calendar={calendar}
          timeZone={flow.timeZone}
          taken={flow.calendars.filter((_, at) => at !== index).map(({ name }) => name)}
          used={isCalendarUsed(flow, calendar.name)}
          error={problemWords(problemsInFlow(validation.problems, ['calendars', index]))}
          onChange={(changed, part) => draft.apply(changeCalendar(index, changed), `calendar-${index}/${part}`)}
          onRemove={() => draft.apply(removeCalendar(index))}
        />
      ))}
      {flow.calendars.length < 50 && (
        <Button
          variant="default"
          leftSection={<Plus size={15} aria-hidden />}
          onClick={() => draft.apply(addCalendar(words.newCalendar))}
        >
          {words.addCalendar}
        </Button>
      )}
    </Section>
  );
}

function Defaults() {
  const { flow, draft, validation } = useOpenFlow();
  const words = texts.flowSettings;
  const problems = problemsInFlow(validation.problems, ['defaults']);
  return (
    <Section title={texts.logic.inherited.title} opened={problems.length > 0}>
      <Text size="xs" c="dimmed">
        {words.defaultsHint}
      </Text>
      <SettingsLayer
        keys={flowSettings}
        inherited={inheritedSettings(flow)}
        here="flow"
        own={flow.defaults}
        errorAt={(key) => problemWords(problemsInFlow(validation.problems, ['defaults', key]))}
        onChange={(defaults, key) => draft.apply((present) => ({ ...present, defaults }), `defaults/${key}`)}
      />
    </Section>
  );
}

function Groups() {
  const { flow, draft, validation } = useOpenFlow();
  const words = texts.flowSettings;
  return (
    <Section title={words.groups} note={String(flow.groups.length)} opened={flow.groups.length > 0}>
      {flow.groups.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noGroups}
        </Text>
      )}
      {flow.groups.map((group, index) => (
        <section key={group.id} className={classes.calendar} aria-label={words.groupOf(group.label || group.id)}>
          <TextInput
            label={words.groupLabel}
            value={group.label}
            placeholder={group.id}
            maxLength={120}
            onChange={(event) =>
              draft.apply(changeGroup(index, { ...group, label: event.currentTarget.value }), `group-${index}/label`)
            }
          />
          <Text size="xs" c="dimmed">
            {words.groupSize(flow.nodes.filter((node) => node.group === group.id).length)}
          </Text>
          <SettingsLayer
            keys={nodeSettings}
            inherited={inheritedSettings(flow, { group: group.id, conversation: {} })}
            here="group"
            group={group.label || group.id}
            own={group.conversation}
            errorAt={(key) => problemWords(problemsInFlow(validation.problems, ['groups', index, 'conversation', key]))}
            onChange={(conversation, key) =>
              draft.apply(changeGroup(index, { ...group, conversation }), `group-${index}/${key}`)
            }
          />
        </section>
      ))}
    </Section>
  );
}
