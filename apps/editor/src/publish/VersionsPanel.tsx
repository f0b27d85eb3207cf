import { Badge, CloseButton, Group, Stack, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { ListedVersion } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { useAnswer } from '../api/use-answer.js';
import { FailureNote } from '../look/FailureNote.js';
import { LoadingPage } from '../look/LoadingPage.js';
import { whenWords } from '../look/when-words.js';
import { texts } from '../texts.js';
import panel from '../validation/ProblemList.module.css';

/** What was published, newest first. */
export function VersionsPanel({ flowId, onClose }: { flowId: string; onClose: () => void }) {
  const ask = useCallback(() => batonApi.versions(flowId), [flowId]);
  const { answer, again } = useAnswer(ask);
  return (
    <aside className={panel.panel} aria-label={texts.publish.versions}>
      <Group justify="space-between" className={panel.head}>
        <Text component="h2" fw={650}>
          {texts.publish.versions}
        </Text>
        <CloseButton aria-label={texts.publish.versionsClose} onClick={onClose} />
      </Group>
      <Stack p="md">
        {answer.phase === 'asking' && <LoadingPage />}
        {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
        {answer.phase === 'answered' && <VersionList versions={answer.value} />}
      </Stack>
    </aside>
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
            {version.current && <Badge tt="none">{texts.publish.live}</Badge>}
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
