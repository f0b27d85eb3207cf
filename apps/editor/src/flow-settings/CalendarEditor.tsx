import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type Calendar, identifierSchema, RESERVED_NAMES } from '@baton/flow-schema';
import { Plus, Trash2 } from 'lucide-react';
import { texts } from '../texts.js';
import classes from './FlowSettings.module.css';
import { SpanFields } from './SpanFields.js';
import { WeekGrid } from './WeekGrid.js';
import { weekOf, weeklyOf } from './week.js';
import { OpeningNow } from './OpeningNow.js';

interface Props {
  calendar: Calendar;
  timeZone: string;
  /** Names of the others. */
  taken: readonly string[];
  /** Is it asked for somewhere? Then its short name stays. */
  used: boolean;
  error: string | undefined;
  onChange: (calendar: Calendar, part: string) => void;
  onRemove: () => void;
}

/** Opening hours: what they are called, the week, and the days that are different. */
export function CalendarEditor({ calendar, timeZone, taken, used, error, onChange, onRemove }: Props) {
  const words = texts.flowSettings;
  const title = calendar.label ?? calendar.name;
  return (
    <section className={classes.calendar} aria-label={words.calendarOf(title)}>
      <Group gap={8} align="end" wrap="nowrap">
        <TextInput
          label={words.calendarLabel}
          flex={1}
          maxLength={80}
          value={calendar.label ?? ''}
          placeholder={calendar.name}
          onChange={(event) => {
            const { label: _before, ...others } = calendar;
            const label = event.currentTarget.value;
            onChange(label === '' ? others : { ...others, label }, 'label');
          }}
        />
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={words.removeCalendar(title)} onClick={onRemove}>
          <Trash2 size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <OpeningNow calendar={calendar} timeZone={timeZone} />
      {error !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
      <WeekGrid
        week={weekOf(calendar)}
        onChange={(week) => onChange({ ...calendar, weekly: weeklyOf(week) }, 'week')}
      />
      <Exceptions calendar={calendar} onChange={onChange} />
      <TextInput
        size="xs"
        label={words.shortName}
        description={used ? words.shortNameUsed(calendar.name) : words.shortNameHint(calendar.name)}
        disabled={used}
        maxLength={64}
        value={calendar.name}
        onChange={(event) => {
          const name = event.currentTarget.value;
          const isFree =
            identifierSchema.safeParse(name).success && !taken.includes(name) && !RESERVED_NAMES.includes(name);
          if (isFree) onChange({ ...calendar, name }, 'name');
        }}
      />
    </section>
  );
}

/** Holidays and other days with hours of their own. */
function Exceptions({ calendar, onChange }: Pick<Props, 'calendar' | 'onChange'>) {
  const words = texts.flowSettings;
  const { exceptions } = calendar;
  type Exception = Calendar['exceptions'][number];
  const put = (index: number, exception: Exception | null, part: string) =>
    onChange(
      { ...calendar, exceptions: exceptions.flatMap((present, at) => (at === index ? (exception ?? []) : present)) },
      `exception-${index}-${part}`,
    );
  const add = () => {
    const last = exceptions.at(-1)?.date ?? new Date().toISOString().slice(0, 10);
    const next = new Date(`${last}T00:00:00Z`);
    if (!Number.isNaN(next.getTime())) next.setUTCDate(next.getUTCDate() + 1);
    const date = Number.isNaN(next.getTime()) ? last : next.toISOString().slice(0, 10);
    onChange({ ...calendar, exceptions: [...exceptions, { date, label: '', spans: [] }] }, 'add');
  };
  return (
    <Stack gap={8}>
      <Text size="sm" fw={600}>
        {words.holidays}
      </Text>
      {exceptions.length === 0 && (
        <Text size="xs" c="dimmed">
          {words.noHolidays}
        </Text>
      )}
      {exceptions.map((exception, index) => {
        const name = exception.label || exception.date;
        return (
          <fieldset key={index} className={classes.holiday}>
            <legend className="visually-hidden">{words.holidayOf(name)}</legend>
            <Group gap={6} wrap="nowrap">
              <TextInput
                type="date"
                aria-label={words.date}
                value={exception.date}
                onChange={(event) => {
                  const date = event.currentTarget.value;
                  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) put(index, { ...exception, date }, 'date');
                }}
              />
              <TextInput
                aria-label={words.holidayName}
                placeholder={words.holidayName}
                flex={1}
                maxLength={80}
                value={exception.label}
                onChange={(event) => put(index, { ...exception, label: event.currentTarget.value }, 'label')}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={28}
                aria-label={words.removeHoliday(name)}
                onClick={() => put(index, null, 'remove')}
              >
                <Trash2 size={15} aria-hidden />
              </ActionIcon>
            </Group>
            <SpanFields
              name={name}
              spans={exception.spans}
              onChange={(spans) => put(index, { ...exception, spans }, 'spans')}
            />
          </fieldset>
        );
      })}
      {exceptions.length < 500 && (
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={add}
        >
          {words.addHoliday}
        </Button>
      )}
    </Stack>
  );
}
