import { Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FlowSummary } from '../api/api-types.js';
import { type NumberBinding, numbersApi } from '../api/numbers-api.js';
import { type Environment, environments } from '../api/versions-api.js';
import { texts } from '../texts.js';
import { useDoing } from '../versions/use-doing.js';
import { DialogFooter } from '../look/DialogFooter.js';
import { useFocusBack } from '../look/use-focus-back.js';

interface Props {
  /** Absent: a number is added. */
  binding?: NumberBinding;
  flows: FlowSummary[];
  onDone: () => void;
  onClose: () => void;
}

/** Which flow answers a number, and in which environment. */
export function NumberDialog({ binding, flows, onDone, onClose }: Props) {
  useFocusBack();
  const { busy, act } = useDoing(onDone);
  const [number, setNumber] = useState(binding?.number ?? '');
  const [flowId, setFlowId] = useState(binding?.flowId ?? null);
  const [environment, setEnvironment] = useState<Environment>(binding?.environment ?? 'production');
  const [tried, setTried] = useState(false);

  const save = async () => {
    setTried(true);
    if (number.trim() === '' || flowId === null) return;
    if (await act(() => numbersApi.bind(number.trim(), flowId, environment))) onClose();
  };
  const chosen = flows.find(({ id }) => id === flowId);

  return (
    <Modal
      opened
      onClose={onClose}
      title={binding === undefined ? texts.numbersPage.addTitle : texts.numbersPage.editTitle(binding.number)}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <Stack>
        {binding === undefined && (
          <TextInput
            label={texts.numbersPage.number}
            description={texts.numbersPage.numberHint}
            value={number}
            maxLength={64}
            error={tried && number.trim() === '' ? texts.numbersPage.needsNumber : undefined}
            onChange={(event) => setNumber(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Select
          label={texts.numbersPage.flow}
          data={flows.map(({ id, name }) => ({ value: id, label: name }))}
          value={flowId}
          searchable
          error={tried && flowId === null ? texts.numbersPage.needsFlow : undefined}
          onChange={setFlowId}
        />
        <Select
          label={texts.numbersPage.environment}
          data={environments.map((value) => ({ value, label: texts.environments.names[value] }))}
          value={environment}
          allowDeselect={false}
          onChange={(value) => setEnvironment(value === 'test' ? 'test' : 'production')}
        />
        {environment === 'production' && chosen?.published === null && (
          <Text size="sm" role="status">
            {texts.numbersPage.notLive}
          </Text>
        )}
        <DialogFooter go={texts.numbersPage.save} busy={busy} onGo={() => void save()} onCancel={onClose} />
      </Stack>
    </Modal>
  );
}
