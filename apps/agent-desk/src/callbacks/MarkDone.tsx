import { whenWords } from '@baton/web';
import { Button, Text } from '@mantine/core';
import { Check } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Callback } from '../api/api-types.js';
import { deskApi } from '../api/desk-api.js';
import { readLeft } from '../desk/desk-store.js';
import { useNow } from '../desk/use-now.js';
import classes from '../left/Left.module.css';
import { personWords } from '../left/person-words.js';
import { texts } from '../texts.js';

interface Props {
  callback: Callback;
  /** This agent's e-mail address. */
  own: string;
  /** How the caller is called; it stays when the call back is done, in case there is more to say. */
  dial: ReactNode;
}

/** Says that somebody has called back. It cannot be taken back, so it is asked once more; a colleague may be first. */
export function MarkDone({ callback: { id, doneBy, doneAt }, own, dial }: Props) {
  const now = useNow();
  const [step, setStep] = useState<'open' | 'asking' | 'sending'>('open');
  const [problem, setProblem] = useState<string | null>(null);
  const question = useRef<HTMLDivElement>(null);
  const settled = useRef<HTMLDivElement>(null);
  const [sent, setSent] = useState(false);

  useEffect(() => {
    if (step === 'asking') question.current?.focus();
  }, [step]);
  useEffect(() => {
    if (sent && doneAt !== null) settled.current?.focus();
  }, [sent, doneAt]);

  const send = async () => {
    setStep('sending');
    setProblem(null);
    try {
      await deskApi.markDone(id);
      setSent(true);
    } catch (error) {
      setProblem(texts.callback.notMarked(error instanceof Error ? error.message : texts.failed));
    }
    // Whoever was first, the list says so.
    await readLeft();
    setStep('open');
  };

  if (doneAt !== null) {
    const wasFaster = sent && doneBy !== own;
    const who = personWords(doneBy, own);
    const when = whenWords(doneAt, now);
    return (
      <>
        <div ref={settled} tabIndex={-1} className={classes.settled} role="status">
          <Check size={18} aria-hidden />
          {wasFaster ? texts.callback.wasFaster(who, when) : texts.callback.doneBy(who, when)}
        </div>
        <div className={classes.actions}>{dial}</div>
      </>
    );
  }
  return (
    <>
      <div className={classes.actions}>
        {dial}
        {step === 'open' && (
          <Button variant="default" size="md" onClick={() => setStep('asking')}>
            {texts.callback.calledBack}
          </Button>
        )}
      </div>
      {step !== 'open' && (
        <div ref={question} tabIndex={-1} className={classes.confirm} role="group" aria-label={texts.callback.sure}>
          <Text fw={650}>{texts.callback.sure}</Text>
          <Text mb={10}>{texts.callback.consequence}</Text>
          <div className={classes.actions}>
            <Button loading={step === 'sending'} onClick={() => void send()}>
              {texts.callback.yesDone}
            </Button>
            <Button variant="default" disabled={step === 'sending'} onClick={() => setStep('open')}>
              {texts.callback.notYet}
            </Button>
          </div>
        </div>
      )}
      {problem !== null && (
        <Text role="alert" className={classes.problem}>
          {problem}
        </Text>
      )}
    </>
  );
}
