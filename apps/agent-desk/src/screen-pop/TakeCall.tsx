import { ApiError } from '@baton/web';
import { Button, Text } from '@mantine/core';
import { PhoneForwarded, PhoneIncoming } from 'lucide-react';
import { useRef, useState } from 'react';
import { deskApi } from '../api/desk-api.js';
import { texts } from '../texts.js';
import classes from './TakeCall.module.css';

type Answer = 'none' | 'sending' | 'taken';

/** The question whether the agent takes a call that is announced to them, answered here in place of the key. */
export function TakeCall({ handoffId }: { handoffId: string }) {
  const [answer, setAnswer] = useState<Answer>('none');
  const [problem, setProblem] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const isTaken = answer === 'taken';

  const take = async () => {
    setAnswer('sending');
    setProblem(null);
    try {
      await deskApi.accept(handoffId);
      setAnswer('taken');
      // The button goes; whoever came by keyboard stays at this place.
      section.current?.focus();
    } catch (error) {
      const isGone = error instanceof ApiError && error.status === 404;
      const reason = error instanceof Error ? error.message : texts.failed;
      setProblem(isGone ? texts.take.gone : texts.take.failed(reason));
      setAnswer('none');
    }
  };

  const Icon = isTaken ? PhoneForwarded : PhoneIncoming;
  return (
    <section
      ref={section}
      tabIndex={-1}
      className={classes.take}
      aria-label={texts.take.label}
      data-taken={isTaken || undefined}
    >
      <Icon size={30} aria-hidden className={classes.icon} />
      <div className={classes.words} role="status">
        <Text component="h2" fw={700} size="lg">
          {isTaken ? texts.take.taken.title : texts.take.title}
        </Text>
        <Text>{isTaken ? texts.take.taken.text : texts.take.text}</Text>
      </div>
      {!isTaken && (
        <Button size="lg" loading={answer === 'sending'} onClick={() => void take()}>
          {texts.take.button}
        </Button>
      )}
      {problem !== null && (
        <Text role="alert" c="red" className={classes.problem}>
          {problem}
        </Text>
      )}
    </section>
  );
}
