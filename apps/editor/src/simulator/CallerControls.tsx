import { ActionIcon, Button, Checkbox, Group, Menu, Select, Stack, Text, TextInput } from '@mantine/core';
import type { ActionStep } from '@baton/flow-lab';
import { failureKindSchema } from '@baton/flow-schema';
import { ChevronDown, Clock, Grid3x3, PhoneOff, SendHorizontal, VolumeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import { useOpenFlow } from '../flow-page/open-flow.js';
import type { Shown } from '../lab/simulated-call.js';
import { texts } from '../texts.js';
import { Keypad } from './Keypad.js';
import { TalkButton } from './TalkButton.js';
import { type MayBeDone, whatMayBeDone } from './what-may-be-done.js';

type Heard = 'clearly' | 'unsurely' | 'not-at-all';

/** So long after a prompt has begun somebody speaks into it. */
const INTERRUPTS_AFTER_MS = 300;

/** What the caller can do: speak, press keys, say nothing, wait, hang up. */
export function CallerControls({ shown }: { shown: Shown }) {
  const { simulator } = useOpenFlow();
  const busy = useStore(simulator.store, (state) => state.busy);
  const [keypad, setKeypad] = useState(false);
  const may = whatMayBeDone(shown);
  const words = texts.simulator.say;
  const act = (step: ActionStep) => void simulator.act(step);

  return (
    <Stack gap={8}>
      <SayForm may={may} onSay={act} />
      <WhyNot may={may} recording={shown.open.some(({ kind }) => kind === 'recording')} />
      <Group gap={6}>
        <TalkButton disabled={!may.speak || busy} onHeard={act} />
        <Button
          size="xs"
          variant="default"
          leftSection={<VolumeOff size={14} aria-hidden />}
          disabled={!may.beSilent || busy}
          onClick={() => act({ step: 'caller-says-nothing', times: 1 })}
        >
          {words.silence}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<Grid3x3 size={14} aria-hidden />}
          aria-expanded={keypad}
          onClick={() => setKeypad(!keypad)}
        >
          {words.keys}
        </Button>
        <WaitMenu disabled={!may.hangUp || busy} onStep={act} />
        {may.withAgent && (
          <Button size="xs" variant="default" onClick={() => act({ step: 'agent-hangs-up' })}>
            {words.agentHangsUp}
          </Button>
        )}
        <Button
          size="xs"
          variant="light"
          color="red"
          leftSection={<PhoneOff size={14} aria-hidden />}
          disabled={!may.hangUp || busy}
          onClick={() => act({ step: 'caller-hangs-up' })}
        >
          {words.hangUp}
        </Button>
      </Group>
      {keypad && <Keypad disabled={!may.press || busy} onPress={(keys) => act({ step: 'caller-presses', keys })} />}
    </Stack>
  );
}

function SayForm({ may, onSay }: { may: MayBeDone; onSay: (step: ActionStep) => void }) {
  const [text, setText] = useState('');
  const [heard, setHeard] = useState<Heard>('clearly');
  const [interrupts, setInterrupts] = useState(false);
  const words = texts.simulator.say;
  const say = (event: FormEvent) => {
    event.preventDefault();
    const said = text.trim();
    if (said === '' || !may.speak) return;
    setText('');
    if (interrupts && may.interrupt) onSay({ step: 'caller-interrupts', text: said, afterMs: INTERRUPTS_AFTER_MS });
    else onSay({ step: 'caller-says', text: said, heard });
  };
  return (
    <form onSubmit={say}>
      <Group gap={6} wrap="nowrap" align="flex-end">
        <TextInput
          flex={1}
          size="sm"
          aria-label={words.label}
          placeholder={words.placeholder}
          value={text}
          maxLength={2_000}
          autoComplete="off"
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ActionIcon type="submit" size={36} aria-label={words.send} disabled={!may.speak || text.trim() === ''}>
          <SendHorizontal size={17} aria-hidden />
        </ActionIcon>
      </Group>
      <Group gap="sm" mt={6}>
        <Select
          size="xs"
          w={150}
          aria-label={words.heard}
          allowDeselect={false}
          data={(['clearly', 'unsurely', 'not-at-all'] as const).map((value) => ({
            value,
            label: words.heardAs[value],
          }))}
          value={heard}
          onChange={(value) => setHeard(value ?? 'clearly')}
        />
        <Checkbox
          size="xs"
          label={words.interrupt}
          checked={interrupts && may.interrupt}
          disabled={!may.interrupt}
          onChange={(event) => setInterrupts(event.currentTarget.checked)}
        />
      </Group>
    </form>
  );
}

function WhyNot({ may, recording }: { may: MayBeDone; recording: boolean }) {
  const words = texts.simulator.say;
  const why = {
    over: '',
    'with-agent': words.withAgent,
    outside: words.answerFirst,
    nobody: words.nobodyListens,
    none: recording ? words.leaveMessage : '',
  }[may.because ?? 'none'];
  return why === '' ? null : (
    <Text size="xs" c="dimmed" role="status">
      {why}
    </Text>
  );
}

const WAITS_MS = [10_000, 60_000, 300_000];

function WaitMenu({ disabled, onStep }: { disabled: boolean; onStep: (step: ActionStep) => void }) {
  const words = texts.simulator.say;
  return (
    <Menu position="top-start" shadow="md">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          disabled={disabled}
          leftSection={<Clock size={14} aria-hidden />}
          rightSection={<ChevronDown size={13} aria-hidden />}
        >
          {words.wait}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {WAITS_MS.map((ms) => (
          <Menu.Item key={ms} onClick={() => onStep({ step: 'time-passes', ms })}>
            {ms < 60_000 ? words.waits.seconds(ms / 1_000) : words.waits.minutes(ms / 60_000)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{words.fails}</Menu.Label>
        {failureKindSchema.options.map((kind) => (
          <Menu.Item key={kind} onClick={() => onStep({ step: 'fails', kind })}>
            {texts.failures[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
