import { ActionIcon, Menu, Text } from '@mantine/core';
import { weekdaySchema } from '@baton/flow-schema';
import { Copy } from 'lucide-react';
import { texts } from '../texts.js';
import classes from './FlowSettings.module.css';
import { SpanFields } from './SpanFields.js';
import { copiedTo, type Week } from './week.js';

const days = weekdaySchema.options;
const workdays = days.slice(0, 5);

/** The seven days with their hours, and a day's hours copied to others. */
export function WeekGrid({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  const words = texts.flowSettings;
  return (
    <div className={classes.week}>
      {days.map((day) => {
        const name = words.weekdays[day];
        const others = (candidates: readonly (typeof day)[]) => candidates.filter((other) => other !== day);
        return (
          <div key={day} className={classes.day} role="group" aria-label={name}>
            <Text size="sm" className={classes.dayName}>
              {name}
            </Text>
            <SpanFields name={name} spans={week[day]} onChange={(spans) => onChange({ ...week, [day]: spans })} />
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <ActionIcon variant="subtle" color="gray" size={26} aria-label={words.copy(name)}>
                  <Copy size={14} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => onChange(copiedTo(week, day, others(workdays)))}>
                  {words.copyWorkdays}
                </Menu.Item>
                <Menu.Item onClick={() => onChange(copiedTo(week, day, others(days)))}>{words.copyAll}</Menu.Item>
                {others(days).map((other) => (
                  <Menu.Item key={other} onClick={() => onChange(copiedTo(week, day, [other]))}>
                    {words.copyTo(words.weekdays[other])}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          </div>
        );
      })}
    </div>
  );
}
