import { whenWords } from '@baton/web';
import { FailureNote, LoadingPage } from '@baton/web/components';
import { Badge, Container, Group, Text, Title } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { ListedVersion } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { useAnswer } from '../api/use-answer.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import panel from '../validation/ProblemList.module.css';

/** What was published, newest first. */
export function VersionsTab() {
  const { id } = useOpenFlow();
  const ask = useCallback(() => batonApi.versions(id), [id]);
  const { answer, again } = useAnswer(ask);
  return (
    <Container component="section" size="md" py="lg" w="100%" aria-label={texts.publish.versions}>
      <Title order={2} size="h3" mb="md">
        {texts.publish.versions}
      </Title>
      {answer.phase === 'asking' && <LoadingPage />}
      {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
      {answer.phase === 'answered' && <VersionList versions={answer.value} />}
    </Container>
  );
}

function VersionList({ versions }: { versions: ListedVersion[] }) {
  const [now] = useState(Date.now);
  if (versions.length === 0) {
    return (
      <Text c="dimmed" size="sm">
        {texts.publish.noVersions}
      </Text>
    );
  }
  const newestFirst = [...versions].sort((one, other) => other.number - one.number);
  return (
    <ul className={panel.list}>
      {newestFirst.map((version) => (
        <li key={version.versionId} className={panel.version}>
          <Group gap="xs">
            <Text fw={600}>{texts.publish.version(version.number)}</Text>
            {version.runsIn.includes('production') && <Badge tt="none">{texts.publish.live}</Badge>}
          </Group>
          <Text size="sm" c="dimmed">
            {whenWords(version.publishedAt, now)}
            {version.publishedBy === null ? '' : ` ${texts.publish.by(version.publishedBy)}`}
          </Text>
          {version.note !== null && version.note !== '' && <Text size="sm">{version.note}</Text>}
        </li>
      ))}
    </ul>
  );
}
