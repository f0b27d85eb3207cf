import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type FlowEnvironment, type VersionSummary, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { tellDone } from './tell-failure.js';
import { useDoing } from './use-doing.js';
import { instantOf, type When } from './when.js';
import { WhenField } from './WhenField.js';
import { DialogFooter } from '../look/DialogFooter.js';

interface Props {
  version: VersionSummary;
  place: FlowEnvironment;
  onDone: () => void;
  onClose: () => void;
}

/** Puts a version into an environment, now or at a time. */
export function RunDialog({ version, place: { environment, current }, onDone, onClose }: Props) {
  const { id } = useOpenFlow();
  const { busy, act } = useDoing(onDone);
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const [problem, setProblem] = useState(false);
  const name = texts.environments.names[environment];

  const go = async () => {
    const at = instantOf(when, Date.now());
    setProblem(at === null);
    if (at === null) return;
    const wasDone = await act(() =>
      at === undefined
        ? versionsApi.run(id, environment, version.versionId, current?.versionId ?? null)
        : versionsApi.schedule(id, environment, version.versionId, at),
    );
    if (!wasDone) return;
    if (at === undefined) tellDone(texts.environments.done(name, version.number));
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.run.title(version.number, name)}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <Stack>
        <Text size="sm">{texts.run.explain}</Text>
        <WhenField when={when} problem={problem} onChange={setWhen} />
        <DialogFooter
          go={when.kind === 'now' ? texts.run.go : texts.run.plan}
          busy={busy}
          onGo={() => void go()}
          onCancel={onClose}
        />
      </Stack>
    </Modal>
  );
}
