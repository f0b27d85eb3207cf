import { Button, Text, Tooltip } from '@mantine/core';
import type { ActionStep } from '@baton/flow-lab';
import { ApiError } from '@baton/web';
import { Mic, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { labApi } from '../api/lab-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { MicrophoneError, record, type Recording } from './microphone.js';
import { isSilent, toBase64, toPcm } from './pcm.js';

/** Who holds the button this long speaks until it is let go; a click lasts until the next click. Milliseconds. */
const HOLD_MS = 400;
/** Nobody says more at once. */
const LONGEST_MS = 15_000;

const HEARD_AS = { take: 'clearly', confirm: 'unsurely', reject: 'not-at-all' } as const;

interface Props {
  disabled: boolean;
  onHeard: (step: ActionStep) => void;
}

/** Speaking into the simulator: what is said is recognised as on a call, against what can be said at this moment. */
export function TalkButton({ disabled, onHeard }: Props) {
  const { phase, failure, start, stop } = useTalking(onHeard);
  const words = texts.simulator.talk;
  /** When the press began that began the recording; 0: another one did. */
  const begunByPress = useRef(0);
  return (
    <>
      <Tooltip label={words.ask} multiline w={260} openDelay={500} disabled={phase !== 'quiet'}>
        <Button
          size="xs"
          variant={phase === 'recording' ? 'filled' : 'default'}
          color={phase === 'recording' ? 'red' : undefined}
          loading={phase === 'working'}
          disabled={disabled && phase === 'quiet'}
          leftSection={phase === 'recording' ? <Square size={13} aria-hidden /> : <Mic size={14} aria-hidden />}
          onPointerDown={() => {
            begunByPress.current = phase === 'quiet' && !disabled ? performance.now() : 0;
            if (begunByPress.current !== 0) void start();
          }}
          onPointerUp={() => {
            const held = begunByPress.current !== 0 && performance.now() - begunByPress.current >= HOLD_MS;
            if (phase === 'recording' && held) void stop();
          }}
          onClick={(event) => {
            // By keyboard no press comes before a click.
            const begunNow = event.detail !== 0 && begunByPress.current !== 0;
            begunByPress.current = 0;
            if (begunNow) return;
            if (phase === 'recording') void stop();
            else if (phase === 'quiet') void start();
          }}
        >
          {phase === 'recording' ? words.stop : words.start}
        </Button>
      </Tooltip>
      <Text
        size="xs"
        role="status"
        c={failure === null ? 'dimmed' : 'red'}
        w={failure === null ? undefined : '100%'}
        className={failure === null && phase === 'quiet' ? 'visually-hidden' : undefined}
      >
        {failure ?? (phase === 'recording' ? words.listening : phase === 'working' ? words.working : '')}
      </Text>
    </>
  );
}

type Phase = 'quiet' | 'asking' | 'recording' | 'working';

function useTalking(onHeard: (step: ActionStep) => void) {
  const { id, flow, simulator } = useOpenFlow();
  const [phase, setPhase] = useState<Phase>('quiet');
  const [failure, setFailure] = useState<string | null>(null);
  const recording = useRef<Recording | null>(null);
  const timer = useRef(0);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      recording.current?.cancel();
    },
    [],
  );

  const start = async () => {
    setFailure(null);
    setPhase('asking');
    try {
      recording.current = await record();
      setPhase('recording');
      timer.current = window.setTimeout(() => void stop(), LONGEST_MS);
    } catch (error) {
      setFailure(reasonOf(error));
      setPhase('quiet');
    }
  };

  const stop = async () => {
    const present = recording.current;
    if (present === null) return;
    recording.current = null;
    window.clearTimeout(timer.current);
    setPhase('working');
    try {
      const samples = await present.stop();
      const grammar = isSilent(samples) ? null : await simulator.grammar();
      if (grammar === null) setFailure(texts.simulator.talk.nothing);
      else {
        const heard = await labApi.hear(id, flow.language, grammar, toBase64(toPcm(samples)));
        const text = heard.text === '' ? texts.simulator.talk.unheard : heard.text;
        onHeard({ step: 'caller-says', text, heard: heard.text === '' ? 'not-at-all' : HEARD_AS[heard.accepted] });
      }
    } catch (error) {
      setFailure(reasonOf(error));
    } finally {
      setPhase('quiet');
    }
  };

  return { phase, failure, start, stop };
}

function reasonOf(error: unknown): string {
  const words = texts.simulator.talk;
  if (error instanceof MicrophoneError) return words[error.fault];
  if (error instanceof ApiError) {
    if (error.code === 'language-not-heard') return words.otherLanguage;
    return error.code === 'hearing-busy' ? words.busy : error.message;
  }
  return words.failed;
}
