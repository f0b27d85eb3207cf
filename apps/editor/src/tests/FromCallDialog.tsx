import { Alert, Button, Group, Loader, Modal, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ApiError, whenWords } from '@baton/web';
import { useCallback, useState } from 'react';
import type { Call } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { labApi } from '../api/lab-api.js';
import { useAnswer } from '../api/use-answer.js';
import { resultWords } from '../calls/result-words.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { FailureNote } from '@baton/web/components';
import { texts } from '../texts.js';
import { useFocusBack } from '../look/use-focus-back.js';
import { addTestCase } from './test-case-edits.js';

const LAST = 200;

interface Props {
  onClose: () => void;
  /** Called with the id under which it stands in the flow. */
  onAdded: (testId: string) => void;
}

/** Choosing a recent call of the flow that becomes a test case. */
export function FromCallDialog({ onClose, onAdded }: Props) {
  useFocusBack();
  const { id } = useOpenFlow();
  const ask = useCallback(
    () => batonApi.calls(LAST).then((calls) => calls.filter((call) => call.flowId === id && call.endedAt !== null)),
    [id],
  );
  const { answer, again } = useAnswer(ask);
  const words = texts.tests.calls;
  return (
    <Modal opened onClose={onClose} size="lg" title={words.title} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <Stack>
        <Alert color="gray" p="xs">
          {words.privacy}
        </Alert>
        {answer.phase === 'asking' && <Loader size="sm" />}
        {answer.phase === 'failed' && <FailureNote reason={answer.reason} onTryAgain={again} />}
        {answer.phase === 'answered' && answer.value.length === 0 && <Text>{words.none}</Text>}
        {answer.phase === 'answered' && answer.value.length > 0 && (
          <CallChoice
            calls={answer.value}
            onAdded={(testId) => {
              onAdded(testId);
              onClose();
            }}
          />
        )}
      </Stack>
    </Modal>
  );
}

function CallChoice({ calls, onAdded }: { calls: Call[]; onAdded: (testId: string) => void }) {
  const { id, draft } = useOpenFlow();
  const [taking, setTaking] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [now] = useState(Date.now);
  const words = texts.tests.calls;

  const take = async (callId: string): Promise<void> => {
    setTaking(callId);
    setFailure(null);
    try {
      const testCase = await labApi.testCaseFromCall(id, callId, draft.definition());
      draft.apply(addTestCase(testCase));
      notifications.show({ message: words.added(testCase.name) });
      onAdded(draft.definition().testCases.at(-1)?.id ?? '');
    } catch (error) {
      const otherwise = error instanceof ApiError && error.code === 'goes-otherwise';
      setFailure(otherwise ? words.otherwise : error instanceof Error ? error.message : String(error));
    } finally {
      setTaking(null);
    }
  };

  return (
    <>
      {failure !== null && (
        <Alert color="red" role="alert">
          {failure}
        </Alert>
      )}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.when}</Table.Th>
            <Table.Th>{words.result}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {calls.map((call) => (
            <Table.Tr key={call.id}>
              <Table.Td>{whenWords(call.startedAt, now)}</Table.Td>
              <Table.Td>{call.result === null ? '–' : resultWords(call.result)}</Table.Td>
              <Table.Td>
                <Group justify="flex-end">
                  <Button
                    size="xs"
                    variant="default"
                    loading={taking === call.id}
                    disabled={taking !== null && taking !== call.id}
                    onClick={() => void take(call.id)}
                  >
                    {words.take}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
