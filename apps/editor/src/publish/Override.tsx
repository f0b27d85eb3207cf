import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../texts.js';

/** As the api has it. */
const SHORTEST_REASON = 10;

interface Props {
  busy: boolean;
  words: Pick<typeof texts.publish, 'overrideReason' | 'override'>;
  onGo: (reason: string) => void;
}

/** What goes live although test cases fail takes a reason, which is kept. */
export function Override({ busy, words, onGo }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Stack gap="xs">
      <Textarea
        label={words.overrideReason}
        description={texts.publish.overrideHint}
        value={reason}
        autosize
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button
        variant="light"
        color="red"
        disabled={reason.trim().length < SHORTEST_REASON}
        loading={busy}
        onClick={() => onGo(reason.trim())}
      >
        {words.override}
      </Button>
    </Stack>
  );
}
