import { Alert, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { versionsApi } from '../api/versions-api.js';
import type { DraftSaving } from '../draft/draft-saving.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { errorCount } from '../validation/problems-by-node.js';
import { tellDone } from '../versions/tell-failure.js';
import { useDoing } from '../versions/use-doing.js';
import { DialogFooter } from '../look/DialogFooter.js';

interface Props {
  flowId: string;
  saving: DraftSaving;
  onPublished: () => void;
  onClose: () => void;
}

/** Asks somebody who may to publish the draft as it is now. */
export function AskForm({ flowId, saving, onPublished, onClose }: Props) {
  const { busy, act } = useDoing(onPublished);
  const errors = errorCount(useOpenFlow().validation.problems);
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const ask = async () => {
    setMissing(note.trim() === '');
    if (note.trim() === '') return;
    const wasDone = await act(async () => {
      if (!(await saving.flush())) throw new Error(texts.publish.saveFirst);
      await versionsApi.askForReview(flowId, note.trim());
    });
    if (!wasDone) return;
    tellDone(texts.reviews.asked);
    onClose();
  };
  return (
    <Stack>
      <Text size="sm">{texts.reviews.askText}</Text>
      <Textarea
        label={texts.publish.note}
        value={note}
        autosize
        minRows={3}
        maxLength={1000}
        error={isMissing ? texts.publish.needsNote : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
      {errors > 0 && <Alert color="yellow">{texts.reviews.hasProblems(errors)}</Alert>}
      <DialogFooter go={texts.reviews.ask} busy={busy} onGo={() => void ask()} onCancel={onClose} />
    </Stack>
  );
}
