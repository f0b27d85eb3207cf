import { locale, whenWords } from '@baton/web';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { type FlowEnvironment, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import type { Refused } from '../publish/refusals.js';
import { texts } from '../texts.js';
import { CanaryState } from './CanaryState.js';
import { RunDialog } from './RunDialog.js';
import { ScheduledList } from './ScheduledList.js';
import { tellDone } from './tell-failure.js';
import { useDoing } from './use-doing.js';
import classes from './Versions.module.css';

interface Props {
  place: FlowEnvironment;
  /** What runs in test, offered to production. */
  tested: FlowEnvironment['current'];
  onChanged: () => void;
}

/** What runs in one environment now, and what can be done about it. */
export function EnvironmentCard({ place, tested, onChanged }: Props) {
  const { environment, current, changedAt, numbers } = place;
  const [now] = useState(Date.now);
  return (
    <section
      className={classes.place}
      data-environment={environment}
      aria-label={texts.environments.names[environment]}
    >
      <Stack gap="sm">
        <div>
          <Title order={3} size="h4">
            {texts.environments.names[environment]}
          </Title>
          <Text size="sm" c="dimmed">
            {texts.environments.purposes[environment]}
          </Text>
        </div>
        {current === null ? (
          <Text>{texts.environments.nothing}</Text>
        ) : (
          <Group gap="xs" align="baseline">
            <Text fw={650} size="lg">
              {texts.publish.version(current.number)}
            </Text>
            {changedAt !== null && (
              <Text size="sm" c="dimmed">
                {texts.environments.since(whenWords(changedAt, now, locale))}
              </Text>
            )}
          </Group>
        )}
        <Numbers numbers={numbers} />
        <CanaryState place={place} onChanged={onChanged} />
        <ScheduledList place={place} onChanged={onChanged} />
        <Actions place={place} tested={tested} onChanged={onChanged} />
      </Stack>
    </section>
  );
}

function Numbers({ numbers }: { numbers: string[] }) {
  if (numbers.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {texts.environments.noNumbers}
      </Text>
    );
  }
  return (
    <Group gap="xs">
      <Phone size={16} aria-label={texts.environments.numbers(numbers.length)} role="img" />
      <Text size="sm" fw={600}>
        {numbers.join(', ')}
      </Text>
    </Group>
  );
}

/** Going back takes one click: what was there can be put live again as fast. */
function Actions({ place, tested, onChanged }: Props) {
  const { environment, current, previous } = place;
  const { id, mayPublish } = useOpenFlow();
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const { busy, act } = useDoing(onChanged, setRefusal);
  if (!mayPublish) return null;
  const run = async (versionId: string, number: number) => {
    const wasDone = await act(() =>
      versionsApi.run(id, environment, versionId, { expected: current?.versionId ?? null }),
    );
    if (wasDone) tellDone(texts.environments.done(texts.environments.names[environment], number));
  };
  const isNewer = environment === 'production' && tested !== null && tested.versionId !== current?.versionId;
  // What was here before may be the same as what is offered from test: one button does it.
  const goesBack = previous !== null && !(isNewer && tested.versionId === previous.versionId);
  if (!isNewer && !goesBack) return null;
  return (
    <Group gap="xs">
      {isNewer && (
        <Button size="sm" loading={busy} onClick={() => void run(tested.versionId, tested.number)}>
          {texts.environments.promote(tested.number)}
        </Button>
      )}
      {goesBack && (
        <Button
          size="sm"
          variant="default"
          loading={busy}
          onClick={() => void run(previous.versionId, previous.number)}
        >
          {texts.environments.goBack(previous.number)}
        </Button>
      )}
      {refusal !== null && tested !== null && (
        <RunDialog
          version={tested}
          place={place}
          refusal={refusal}
          onDone={onChanged}
          onClose={() => setRefusal(null)}
        />
      )}
    </Group>
  );
}
