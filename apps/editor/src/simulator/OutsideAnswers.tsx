import { Button, Checkbox, Group, NumberInput, Stack, Text } from '@mantine/core';
import type { ActionStep, Open } from '@baton/flow-lab';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useOpenFlow } from '../flow-page/open-flow.js';
import type { Shown } from '../lab/simulated-call.js';
import { destinationWords } from '../node-forms/words.js';
import { texts } from '../texts.js';
import { RequestAnswers } from './RequestAnswers.js';
import classes from './Simulator.module.css';

type Answer = (step: ActionStep) => void;
type OpenOf<Kind extends Open['kind']> = Extract<Open, { kind: Kind }>;

/** Everything that the outside is asked at this moment, with what it may answer. */
export function OutsideAnswers({ shown }: { shown: Shown }) {
  return (
    <>
      {shown.view.over === null && shown.open.map((open) => <Question key={open.id} open={open} />)}
      <AnsweredByThemselves />
    </>
  );
}

/** What is answered by itself, and can be asked for again. */
function AnsweredByThemselves() {
  const { simulator } = useOpenFlow();
  const always = useStore(simulator.store, (state) => state.always);
  const kinds = (['queue', 'request', 'callback', 'transfer'] as const).filter((kind) => always[kind] !== undefined);
  if (kinds.length === 0) return null;
  return (
    <Group gap={6}>
      <Text size="xs" c="dimmed">
        {texts.simulator.outside.alwaysNow}: {kinds.map((kind) => texts.simulator.outside.kinds[kind]).join(', ')}
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={() => void simulator.answerAlways({})}>
        {texts.simulator.outside.ask}
      </Button>
    </Group>
  );
}

function Question({ open }: { open: Open }) {
  const { simulator } = useOpenFlow();
  const [always, setAlways] = useState(false);
  const answer: Answer = (step) => {
    const present = simulator.store.getState().always;
    if (always && open.kind !== 'recording') void simulator.answerAlways({ ...present, [open.kind]: step });
    else void simulator.act(step);
  };
  return (
    <section className={classes.question} aria-label={texts.simulator.outside.title}>
      <Choices open={open} onAnswer={answer} />
      {open.kind !== 'recording' && (
        <Checkbox
          size="xs"
          label={texts.simulator.outside.always}
          checked={always}
          onChange={(event) => setAlways(event.currentTarget.checked)}
        />
      )}
    </section>
  );
}

function Choices({ open, onAnswer }: { open: Open; onAnswer: Answer }) {
  switch (open.kind) {
    case 'queue':
      return <QueueAnswers open={open} onAnswer={onAnswer} />;
    case 'request':
      return <RequestAnswers open={open} onAnswer={onAnswer} />;
    case 'callback':
      return <CallbackAnswers open={open} onAnswer={onAnswer} />;
    case 'recording':
      return <MessageAnswers open={open} onAnswer={onAnswer} />;
    case 'transfer':
      return <TransferAnswers open={open} onAnswer={onAnswer} />;
  }
}

function QueueAnswers({ open, onAnswer }: { open: OpenOf<'queue'>; onAnswer: Answer }) {
  const [minutes, setMinutes] = useState(5);
  const words = texts.simulator.outside;
  const says = (status: keyof typeof words.queueIs) =>
    onAnswer({
      step: 'queue-says',
      status,
      waitMinutes: status === 'waiting' ? minutes : null,
      position: null,
      agents: status === 'available' ? 1 : null,
    });
  return (
    <>
      <Text size="sm">{words.queue(open.effect.queue)}</Text>
      <div className={classes.choices}>
        {(['available', 'waiting', 'closed', 'unknown'] as const).map((status) => (
          <Button key={status} size="xs" variant="default" onClick={() => says(status)}>
            {words.queueIs[status]}
          </Button>
        ))}
      </div>
      <NumberInput
        size="xs"
        w={140}
        label={words.waitMinutes}
        min={0}
        max={1_440}
        value={minutes}
        onChange={(value) => setMinutes(typeof value === 'number' ? value : 0)}
      />
    </>
  );
}

function CallbackAnswers({ open, onAnswer }: { open: OpenOf<'callback'>; onAnswer: Answer }) {
  const words = texts.simulator.outside;
  return (
    <>
      <Text size="sm">{words.callback(open.effect.queue)}</Text>
      <div className={classes.choices}>
        {[true, false].map((booked) => (
          <Button
            key={String(booked)}
            size="xs"
            variant="default"
            onClick={() => onAnswer({ step: 'callback-answers', booked })}
          >
            {booked ? words.booked : words.notBooked}
          </Button>
        ))}
      </div>
    </>
  );
}

/** As long as somebody speaks who leaves a short message. */
const MESSAGE_MS = 8_000;

function MessageAnswers({ open, onAnswer }: { open: OpenOf<'recording'>; onAnswer: Answer }) {
  const words = texts.simulator.outside;
  return (
    <>
      <Text size="sm">{words.recording(open.effect.queue)}</Text>
      <div className={classes.choices}>
        <Button size="xs" variant="default" onClick={() => onAnswer({ step: 'message-ends', spokenMs: MESSAGE_MS })}>
          {words.messageLeft}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAnswer({ step: 'message-ends', spokenMs: 0 })}>
          {words.noMessage}
        </Button>
      </div>
    </>
  );
}

const ENDS = [200, 486, 480, 603, 404, 500] as const;

function TransferAnswers({ open, onAnswer }: { open: OpenOf<'transfer'>; onAnswer: Answer }) {
  const words = texts.simulator.outside;
  return (
    <Stack gap={8}>
      <Text size="sm">{words.transfer(destinationWords(open.effect.destination))}</Text>
      <div className={classes.choices}>
        {ENDS.map((status) => (
          <Button
            key={status}
            size="xs"
            variant="default"
            onClick={() => onAnswer({ step: 'transfer-ends', with: status })}
          >
            {words.transferEnds[status]}
          </Button>
        ))}
        <Button size="xs" variant="subtle" onClick={() => onAnswer({ step: 'caller-stays' })}>
          {words.stays}
        </Button>
      </div>
    </Stack>
  );
}
