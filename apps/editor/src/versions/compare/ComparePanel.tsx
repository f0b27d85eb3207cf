import { FailureNote, LoadingPage } from '@baton/web/components';
import { Group, NativeSelect, Text } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { useCallback, useMemo, useState } from 'react';
import { useAnswer } from '../../api/use-answer.js';
import { versionsApi, type VersionWithNumbers } from '../../api/versions-api.js';
import { FlowPicture } from '../../canvas/FlowPicture.js';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';
import { ChangeList } from './ChangeList.js';
import { compareFlows } from './compare-flows.js';
import classes from './Compare.module.css';

const DRAFT = 'draft';

interface Props {
  versions: readonly VersionWithNumbers[];
  from: string;
  to: string;
  onChoose: (from: string, to: string) => void;
}

/** Any two versions, or a version and the draft: in words, and on one drawing of both. */
export function ComparePanel({ versions, from, to, onChoose }: Props) {
  const choices = [
    { value: DRAFT, label: texts.compare.draft },
    ...versions.map(({ versionId, number }) => ({ value: versionId, label: texts.publish.version(number) })),
  ];
  return (
    <section aria-label={texts.compare.title}>
      <Group mb="md" align="end">
        <NativeSelect
          label={texts.compare.from}
          data={choices}
          value={from}
          onChange={(event) => onChoose(event.currentTarget.value, to)}
        />
        <NativeSelect
          label={texts.compare.to}
          data={choices}
          value={to}
          onChange={(event) => onChoose(from, event.currentTarget.value)}
        />
      </Group>
      <Loaded from={from} to={to} />
    </section>
  );
}

function Loaded({ from, to }: { from: string; to: string }) {
  const { flow: draft } = useOpenFlow();
  const ask = useCallback(async () => {
    const [before, after] = await Promise.all([from, to].map(definitionOf));
    return { before: before ?? null, after: after ?? null };
  }, [from, to]);
  const { answer, again } = useAnswer(ask);
  if (answer.phase === 'asking') return <LoadingPage />;
  if (answer.phase === 'failed') return <FailureNote reason={answer.reason} onTryAgain={again} />;
  return <Shown before={answer.value.before ?? draft} after={answer.value.after ?? draft} />;
}

/** Null for the draft, which is open here. */
const definitionOf = async (version: string): Promise<FlowDefinition | null> =>
  version === DRAFT ? null : (await versionsApi.version(version)).definition;

function Shown({ before, after }: { before: FlowDefinition; after: FlowDefinition }) {
  const comparison = useMemo(() => compareFlows(before, after, texts.compare.marks), [before, after]);
  const [shown, setShown] = useState<string | null>(null);
  return (
    <div className={classes.panel}>
      <div className={classes.words} tabIndex={0} role="region" aria-label={texts.compare.inWords}>
        <Text size="sm" c="dimmed" mb="sm" role="status">
          {texts.compare.count(comparison.changes.length)}
        </Text>
        <ChangeList changes={comparison.changes} onNode={setShown} />
      </div>
      <div className={classes.picture}>
        <FlowPicture flow={comparison.picture} marks={comparison.marks} label={texts.compare.picture} shown={shown} />
      </div>
    </div>
  );
}
