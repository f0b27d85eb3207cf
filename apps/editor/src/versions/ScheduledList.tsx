import { locale, whenWords } from '@baton/web';
import { Button, Group, Text } from '@mantine/core';
import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { type FlowEnvironment, type ScheduledVersion, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { problemInWords } from '../validation/problem-words.js';
import { useDoing } from './use-doing.js';
import classes from './Versions.module.css';

interface Props {
  place: FlowEnvironment;
  onChanged: () => void;
}

/** What goes live here by itself, and what should have and could not. */
export function ScheduledList({ place: { environment, scheduled }, onChanged }: Props) {
  const { id, mayPublish } = useOpenFlow();
  const { busy, act } = useDoing(onChanged);
  return scheduled.map((plan) => (
    <div key={plan.id} className={classes.notice} role={plan.state === 'failed' ? 'alert' : undefined}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <Planned plan={plan} />
        {mayPublish && (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => void act(() => versionsApi.cancelSchedule(id, environment, plan.id))}
          >
            {plan.state === 'failed' ? texts.environments.putAside : texts.environments.cancelSchedule}
          </Button>
        )}
      </Group>
    </div>
  ));
}

function Planned({ plan: { state, number, at, problems } }: { plan: ScheduledVersion }) {
  const [now] = useState(Date.now);
  const when = whenWords(at, now, locale);
  if (state === 'failed') {
    return (
      <div>
        <Text size="sm" fw={600} c="red">
          {texts.environments.scheduleFailed(number, when)}
        </Text>
        {problems.slice(0, 3).map((problem, index) => (
          <Text key={index} size="sm">
            {problemInWords(problem).message}
          </Text>
        ))}
      </div>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <CalendarClock size={16} aria-hidden />
      <Text size="sm">{texts.environments.scheduled(number, when)}</Text>
    </Group>
  );
}
