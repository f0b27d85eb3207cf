import { Modal, NumberInput, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type CanaryRules, type VersionSummary, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { Override } from '../publish/Override.js';
import { Refusal } from '../publish/Refusal.js';
import type { Refused } from '../publish/refusals.js';
import { texts } from '../texts.js';
import { useDoing } from './use-doing.js';
import { DialogFooter } from '../look/DialogFooter.js';
import { useFocusBack } from '../look/use-focus-back.js';

/** As the api suggests them; rates in per cent. */
const SUGGESTED: CanaryRules = { leastCalls: 20, failedTransfers: 10, failures: 5, misunderstandings: 25 };
const rates = ['failedTransfers', 'failures', 'misunderstandings'] as const;
const marks = [10, 50, 90].map((value) => ({ value, label: texts.canary.percent(value) }));

interface Props {
  version: VersionSummary;
  /** What runs in production now. */
  current: VersionSummary;
  onDone: () => void;
  onClose: () => void;
}

/** Trying a version with a share of the calls of production. */
export function CanaryDialog({ version, current, onDone, onClose }: Props) {
  useFocusBack();
  const { id, flow, showNode } = useOpenFlow();
  const [refused, setRefused] = useState<Refused | null>(null);
  const { busy, act } = useDoing(onDone, setRefused);
  const [share, setShare] = useState(10);
  const [rules, setRules] = useState(SUGGESTED);

  const start = async (overrideReason?: string) => {
    setRefused(null);
    const going = overrideReason === undefined ? {} : { overrideReason };
    const canary = { versionId: version.versionId, share, rules, expected: current.versionId, ...going };
    if (await act(() => versionsApi.startCanary(id, 'production', canary))) onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={`${texts.canary.title}: ${texts.publish.version(version.number)}`}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <Stack>
        <Text size="sm">{texts.canary.explain}</Text>
        <div>
          <Text size="sm" fw={500} mb={4} id="canary-share">
            {texts.canary.share}: {texts.canary.percent(share)}
          </Text>
          <Slider
            min={1}
            max={99}
            value={share}
            onChange={setShare}
            marks={marks}
            mb="lg"
            label={texts.canary.percent}
            thumbLabel={texts.canary.share}
          />
        </div>
        <div>
          <Text component="h3" size="sm" fw={650}>
            {texts.canary.rules}
          </Text>
          <Text size="xs" c="dimmed">
            {texts.canary.notLooked}
          </Text>
        </div>
        {rates.map((rate) => (
          <NumberInput
            key={rate}
            label={texts.canary[rate]}
            value={rules[rate] ?? ''}
            min={0}
            max={100}
            suffix=" %"
            onChange={(value) => setRules({ ...rules, [rate]: typeof value === 'number' ? value : null })}
          />
        ))}
        <NumberInput
          label={texts.canary.leastCalls}
          value={rules.leastCalls}
          min={1}
          max={100_000}
          onChange={(value) => setRules({ ...rules, leastCalls: Math.max(1, Number(value) || 1) })}
        />
        {refused !== null && <Refusal refused={refused} words={texts.run} flow={flow} onShow={showNode} />}
        {refused?.kind === 'tests-failed' && (
          <Override busy={busy} words={texts.run} onGo={(reason) => void start(reason)} />
        )}
        <DialogFooter go={texts.canary.start} busy={busy} onGo={() => void start()} onCancel={onClose} />
      </Stack>
    </Modal>
  );
}
