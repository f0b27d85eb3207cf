import { locale, whenWords } from '@baton/web';
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type Canary, type FlowEnvironment, type LastCanary, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { Figures } from './Figures.js';
import { useDoing } from './use-doing.js';
import classes from './Versions.module.css';

interface Props {
  place: FlowEnvironment;
  onChanged: () => void;
}

/** The version that a share of the calls runs; or why the last one was taken back. */
export function CanaryState({ place, onChanged }: Props) {
  const { canary, lastCanary, environment } = place;
  if (canary !== null) return <Running canary={canary} environment={environment} onChanged={onChanged} />;
  return lastCanary?.rolledBack ? <TakenBack last={lastCanary} rolledBack={lastCanary.rolledBack} /> : null;
}

interface RunningProps {
  canary: Canary;
  environment: FlowEnvironment['environment'];
  onChanged: () => void;
}

function Running({ canary, environment, onChanged }: RunningProps) {
  const { id, mayPublish } = useOpenFlow();
  const { busy, act } = useDoing(onChanged);
  return (
    <Stack gap="xs" className={classes.notice}>
      <Text size="sm" fw={650}>
        {texts.canary.running(canary.number, canary.share)}
      </Text>
      <Progress value={canary.share} size="sm" aria-label={texts.canary.share} />
      <Text size="sm" c="dimmed">
        {texts.canary.soFar(canary.calls.calls)}
      </Text>
      <Figures numbers={canary.calls} />
      {mayPublish && (
        <Group gap="xs">
          <Button size="xs" loading={busy} onClick={() => void act(() => versionsApi.promoteCanary(id, environment))}>
            {texts.canary.promote}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={busy}
            onClick={() => void act(() => versionsApi.endCanary(id, environment))}
          >
            {texts.canary.end}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function TakenBack({ last, rolledBack }: { last: LastCanary; rolledBack: NonNullable<LastCanary['rolledBack']> }) {
  const [now] = useState(Date.now);
  return (
    <div className={classes.notice}>
      <Text size="sm" fw={650} c="red">
        {texts.canary.rolledBack(last.number, whenWords(last.endedAt, now, locale))}
      </Text>
      {rolledBack.breaches.map(({ rate, was, limit }) => (
        <Text key={rate} size="sm">
          {texts.canary.breach(texts.canary.rates[rate], Math.round(was), limit)}
        </Text>
      ))}
    </div>
  );
}
