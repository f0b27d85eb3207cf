import { Badge, Group, Text } from '@mantine/core';
import type { Calendar } from '@baton/flow-schema';
import { locale } from '@baton/web';
import { useEffect, useState } from 'react';
import { texts } from '../texts.js';
import { type CivilMoment, civilMoment, openingAt } from './opening.js';

/** Whether it is open at this minute, and when that changes. */
export function OpeningNow({ calendar, timeZone }: { calendar: Calendar; timeZone: string }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  const moment = civilMoment(now, timeZone);
  const { open, changes } = openingAt(calendar, moment);
  const words = texts.flowSettings;
  return (
    <Group gap={8}>
      <Badge color={open ? 'harbour' : 'gray'} variant="filled" autoContrast tt="none">
        {open ? words.openNow : words.closedNow}
      </Badge>
      <Text size="sm" c="dimmed">
        {changes === null
          ? words.never(open)
          : open
            ? words.closesAt(momentWords(changes, moment))
            : words.opensAt(momentWords(changes, moment))}
      </Text>
    </Group>
  );
}

/** A moment as people say it: the time alone when it is today. */
function momentWords({ date, time }: CivilMoment, now: CivilMoment): string {
  if (date === now.date) return time;
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return `${day.format(new Date(`${date}T12:00:00Z`))}, ${time}`;
}
