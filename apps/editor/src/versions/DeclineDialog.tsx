import { Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type FlowReview, versionsApi } from '../api/versions-api.js';
import { texts } from '../texts.js';
import { useDoing } from './use-doing.js';
import { DialogFooter } from '../look/DialogFooter.js';
import { useFocusBack } from '../look/use-focus-back.js';

interface Props {
  review: FlowReview;
  onDone: () => void;
  onClose: () => void;
}

/** Nobody is turned down without a word. */
export function DeclineDialog({ review, onDone, onClose }: Props) {
  useFocusBack();
  const { busy, act } = useDoing(onDone);
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const decline = async () => {
    setMissing(comment.trim() === '');
    if (comment.trim() === '') return;
    if (await act(() => versionsApi.decline(review.id, comment.trim()))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={texts.reviews.declineTitle}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      <Stack>
        <Textarea
          label={texts.reviews.comment}
          description={texts.reviews.commentHint}
          value={comment}
          autosize
          minRows={3}
          maxLength={1000}
          error={isMissing ? texts.reviews.needsComment : undefined}
          onChange={(event) => setComment(event.currentTarget.value)}
          data-autofocus
        />
        <DialogFooter go={texts.reviews.decline} busy={busy} onGo={() => void decline()} onCancel={onClose} />
      </Stack>
    </Modal>
  );
}
