import { locale, whenWords } from '@baton/web';
import { Badge, Button, Group, Menu, Text } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { type Environment, environments, type VersionWithNumbers } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { Figures } from './Figures.js';
import classes from './Versions.module.css';

export interface VersionActions {
  onPut: (environment: Environment) => void;
  /** Absent when nothing runs in production, or this very version does. */
  onCanary: (() => void) | undefined;
  onCompareWithDraft: () => void;
  /** Absent for the first version. */
  onCompareWithBefore: (() => void) | undefined;
  onRestore: () => void;
}

interface Props extends VersionActions {
  version: VersionWithNumbers;
}

/** One version: who, when, why, where it runs and what it did. */
export function VersionRow({ version, ...actions }: Props) {
  const [now] = useState(Date.now);
  const { number, note, publishedAt, publishedBy, runsIn, numbers, testCalls } = version;
  return (
    <li className={classes.version}>
      <div>
        <Group gap="xs">
          <Text component="h3" fw={650}>
            {texts.publish.version(number)}
          </Text>
          {runsIn.map((environment) => (
            <Badge key={environment} tt="none" variant={environment === 'production' ? 'filled' : 'default'}>
              {texts.history.runsIn[environment]}
            </Badge>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          {whenWords(publishedAt, now, locale)}
          {publishedBy === null ? '' : ` ${texts.publish.by(publishedBy)}`}
        </Text>
        <Text size="sm" className={classes.note} c={note === '' ? 'dimmed' : undefined} mt={4}>
          {note === '' ? texts.history.noNote : note}
        </Text>
      </div>
      <Actions version={version} {...actions} />
      {numbers.calls > 0 ? (
        <Figures numbers={numbers} />
      ) : (
        <Text size="sm" c="dimmed">
          {texts.history.noCalls}
        </Text>
      )}
      {testCalls > 0 && (
        <Text size="sm" c="dimmed">
          {texts.history.testCalls(testCalls)}
        </Text>
      )}
    </li>
  );
}

function Actions({ version, onPut, onCanary, onCompareWithDraft, onCompareWithBefore, onRestore }: Props) {
  const { mayPublish, mayEdit } = useOpenFlow();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          rightSection={<ChevronDown size={16} aria-hidden />}
          aria-label={texts.history.actions(version.number)}
        >
          {texts.history.actionsShort}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayPublish &&
          environments
            .filter((environment) => !version.runsIn.includes(environment))
            .map((environment) => (
              <Menu.Item key={environment} onClick={() => onPut(environment)}>
                {texts.history.put(texts.environments.names[environment])}
              </Menu.Item>
            ))}
        {mayPublish && onCanary !== undefined && <Menu.Item onClick={onCanary}>{texts.canary.tryWith}</Menu.Item>}
        {mayPublish && <Menu.Divider />}
        {onCompareWithBefore !== undefined && (
          <Menu.Item onClick={onCompareWithBefore}>{texts.history.compareBefore}</Menu.Item>
        )}
        <Menu.Item onClick={onCompareWithDraft}>{texts.history.compareWith}</Menu.Item>
        <Menu.Item component="a" href={`/api/versions/${version.versionId}/export`} download>
          {texts.history.export}
        </Menu.Item>
        {mayEdit && <Menu.Item onClick={onRestore}>{texts.history.restore}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
