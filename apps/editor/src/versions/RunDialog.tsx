import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type FlowEnvironment, type VersionSummary, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { Override } from '../publish/Override.js';
import { Refusal } from '../publish/Refusal.js';
import type { Refused } from '../publish/refusals.js';
import { texts } from '../texts.js';
import { tellDone } from './tell-failure.js';
import { useDoing } from './use-doing.js';
import { instantOf, type When } from './when.js';
import { WhenField } from './WhenField.js';
import { DialogFooter } from '../look/DialogFooter.js';
import { useFocusBack } from '../look/use-focus-back.js';

interface Props {
  version: VersionSummary;
  place: FlowEnvironment;
  /** It was tried already, and this came of it. */
  refusal?: Refused;
  onDone: () => void;
  onClose: () => void;
}

/** Puts a version into an environment, now or at a time. */
export function RunDialog({ version, place: { environment, current }, refusal, onDone, onClose }: Props) {
  useFocusBack();
  const { id, flow, showNode } = useOpenFlow();
  const [refused, setRefused] = useState(refusal ?? null);
  const { busy, act } = useDoing(onDone, setRefused);
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const [problem, setProblem] = useState(false);
  const name = texts.environments.names[environment];

  const go = async (overrideReason?: string) => {
    const at = instantOf(when, Date.now());
    setProblem(at === null);
    if (at === null) return;
    setRefused(null);
    const going = overrideReason === undefined ? {} : { overrideReason };
    const wasDone = await act(() =>
      at === undefined
        ? versionsApi.run(id, environment, version.versionId, { expected: current?.versionId ?? null, ...going })
        : versionsApi.schedule(id, environment, version.versionId, { at, ...going }),
    );
    if (!wasDone) return;
    if (at === undefined) tellDone(texts.environments.done(name, version.number));
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.run.title(version.number, name)}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <Stack>
        <Text size="sm">{texts.run.explain}</Text>
        <WhenField when={when} problem={problem} onChange={setWhen} />
        {refused !== null && <Refusal refused={refused} words={texts.run} flow={flow} onShow={showNode} />}
        {refused?.kind === 'tests-failed' && (
          <Override busy={busy} words={texts.run} onGo={(reason) => void go(reason)} />
        )}
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
