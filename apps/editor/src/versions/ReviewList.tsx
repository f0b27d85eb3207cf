import { locale, whenWords } from '@baton/web';
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { type FlowReview, versionsApi } from '../api/versions-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { sessionStore } from '../sign-in/session-store.js';
import { texts } from '../texts.js';
import { ApproveDialog } from './ApproveDialog.js';
import { DeclineDialog } from './DeclineDialog.js';
import { useDoing } from './use-doing.js';
import classes from './Versions.module.css';

interface Props {
  reviews: FlowReview[];
  onChanged: () => void;
}

/** What waits for a decision, and the last one that was declined. */
export function ReviewList({ reviews, onChanged }: Props) {
  const [newest] = reviews;
  const shown = reviews.filter(
    (review) => review.state === 'open' || (review === newest && review.state === 'declined'),
  );
  if (shown.length === 0) return null;
  return (
    <section aria-label={texts.reviews.title}>
      <Title order={2} size="h3" mb="sm">
        {texts.reviews.title}
      </Title>
      <ul className={classes.list}>
        {shown.map((review) => (
          <Review key={review.id} review={review} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}

function Review({ review, onChanged }: { review: FlowReview; onChanged: () => void }) {
  const [now] = useState(Date.now);
  return (
    <li className={classes.version}>
      <Stack gap={4}>
        <Text size="sm" c="dimmed">
          {texts.reviews.askedBy(review.askedBy, whenWords(review.askedAt, now, locale))}
        </Text>
        <Text className={classes.note}>{review.note || texts.history.noNote}</Text>
        {review.state === 'declined' && (
          <Text size="sm">
            <strong>{texts.reviews.declined(review.decidedBy ?? '')}</strong> {review.comment}
          </Text>
        )}
      </Stack>
      {review.state === 'open' && <Decide review={review} onChanged={onChanged} />}
    </li>
  );
}

function Decide({ review, onChanged }: { review: FlowReview; onChanged: () => void }) {
  const { mayPublish } = useOpenFlow();
  const session = useStore(sessionStore);
  const { busy, act } = useDoing(onChanged);
  const [open, setOpen] = useState<'approve' | 'decline' | null>(null);
  const isMine = 'account' in session && session.account.email === review.askedBy;
  const close = () => setOpen(null);
  return (
    <Group gap="xs" align="start">
      {mayPublish && (
        <>
          <Button size="sm" onClick={() => setOpen('approve')}>
            {texts.reviews.approve}…
          </Button>
          <Button size="sm" variant="default" onClick={() => setOpen('decline')}>
            {texts.reviews.decline}…
          </Button>
        </>
      )}
      {isMine && (
        <Button
          size="sm"
          variant="default"
          loading={busy}
          onClick={() => void act(() => versionsApi.withdraw(review.id))}
        >
          {texts.reviews.withdraw}
        </Button>
      )}
      {open === 'approve' && <ApproveDialog review={review} onDone={onChanged} onClose={close} />}
      {open === 'decline' && <DeclineDialog review={review} onDone={onChanged} onClose={close} />}
    </Group>
  );
}
