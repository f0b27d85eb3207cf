import { ActionIcon, Alert, Button, CloseButton, Group, Loader, Text, Tooltip } from '@mantine/core';
import { PhoneCall, RotateCcw, Save, Undo2, Volume2, VolumeX } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { conversationOf } from '../calls/conversation-of.js';
import { resultWords } from '../calls/result-words.js';
import { Timeline } from '../calls/Timeline.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import type { Shown } from '../lab/simulated-call.js';
import { texts } from '../texts.js';
import { rowsOf } from './call-facts.js';
import { CallerControls } from './CallerControls.js';
import { CallInside } from './CallInside.js';
import { CallSettingForm } from './CallSettingForm.js';
import { OutsideAnswers } from './OutsideAnswers.js';
import { sameForCalls } from './same-for-calls.js';
import { SaveTestCaseDialog } from './SaveTestCaseDialog.js';
import classes from './Simulator.module.css';
import { TrialLine } from './TrialLine.js';
import { useFollowing } from './use-following.js';
import { useWayOfCall } from './use-simulator.js';
import { useSpoken } from './use-spoken.js';

/** A call on the draft, beside the drawing that shows its way. */
export function SimulatorPanel({ onClose }: { onClose: () => void }) {
  const { flow, draft, marks, simulator, mayEdit } = useOpenFlow();
  const { phase, shown, busy } = useStore(simulator.store);
  const [saving, setSaving] = useState(false);
  const [calling, setCalling] = useState(false);
  const [aloud, setAloud] = useState(false);
  const { begin } = simulator;

  useEffect(() => {
    // A draft that is changed later is offered to the call, not put under it.
    if (simulator.store.getState().phase === 'none') void begin(draft.definition());
  }, [simulator, begin, draft]);
  const showWay = useWayOfCall(simulator, draft, marks);
  useFollowing(shown?.view.nodeId ?? null);
  useSpoken(shown, aloud);

  const close = () => {
    simulator.stop();
    onClose();
  };
  if (calling) {
    const back = () => {
      setCalling(false);
      showWay();
    };
    return <TrialLine onBack={back} onClose={close} />;
  }
  return (
    <aside className={classes.panel} aria-label={texts.simulator.title}>
      <div className={classes.head}>
        <Text component="h2" fw={650}>
          {texts.simulator.title}
        </Text>
        <Group gap={4} wrap="nowrap">
          <IconButton
            label={aloud ? texts.simulator.quiet : texts.simulator.aloud}
            icon={aloud ? Volume2 : VolumeX}
            pressed={aloud}
            onClick={() => setAloud(!aloud)}
          />
          <IconButton
            label={texts.simulator.back}
            icon={Undo2}
            disabled={busy || (shown?.turns ?? 0) === 0}
            onClick={() => void simulator.back()}
          />
          <IconButton label={texts.simulator.restart} icon={RotateCcw} onClick={() => void begin(flow)} />
          <IconButton
            label={texts.simulator.save}
            icon={Save}
            disabled={shown === null || !mayEdit}
            onClick={() => setSaving(true)}
          />
          <IconButton
            label={texts.simulator.callIt}
            icon={PhoneCall}
            onClick={() => {
              marks.clear('simulator');
              setCalling(true);
            }}
            disabled={!mayEdit}
          />
          <CloseButton aria-label={texts.simulator.close} onClick={close} />
        </Group>
      </div>
      <Notes />
      <CallLog shown={shown} starting={phase === 'starting'} />
      <div className={classes.foot}>
        {shown !== null && <OutsideAnswers shown={shown} />}
        {shown !== null && <CallerControls shown={shown} />}
      </div>
      {shown !== null && <CallInside flow={flow} shown={shown} />}
      {saving && <SaveTestCaseDialog onClose={() => setSaving(false)} />}
    </aside>
  );
}

interface IconButtonProps {
  label: string;
  icon: typeof Save;
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

function IconButton({ label, icon: Icon, pressed, disabled = false, onClick }: IconButtonProps) {
  return (
    <Tooltip label={label} openDelay={300}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        size={32}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** What is to be known of the call as a whole: when it is, that the flow has changed, why it cannot be. */
function Notes() {
  const { flow, simulator } = useOpenFlow();
  const state = useStore(simulator.store);
  const present = useDeferredValue(flow);
  const changed = useMemo(() => state.flow !== null && !sameForCalls(state.flow, present), [state.flow, present]);
  const { shown, failure } = state;
  return (
    <div className={classes.notes}>
      <CallSettingForm key={state.setting.localTime} setting={state.setting} />
      {changed && (
        <Alert color="yellow" role="status" p="xs">
          <Text size="sm">{texts.simulator.changed}</Text>
          <Button size="xs" variant="default" mt={6} onClick={() => void simulator.again(flow)}>
            {texts.simulator.replay}
          </Button>
        </Alert>
      )}
      {shown?.stoppedAt != null && (
        <Alert color="yellow" role="status" p="xs">
          {texts.simulator.stoppedAt(shown.stoppedAt.index + 1)}
        </Alert>
      )}
      {failure !== null && (
        <Alert color="red" role="alert" p="xs" title={state.phase === 'failed' ? texts.simulator.failed : undefined}>
          {failure.message}
          {state.phase === 'failed' && ` ${texts.simulator.failedHint}`}
        </Alert>
      )}
    </div>
  );
}

function CallLog({ shown, starting }: { shown: Shown | null; starting: boolean }) {
  const lines = useMemo(() => (shown === null ? [] : conversationOf(rowsOf(shown.steps))), [shown]);
  const log = useRef<HTMLDivElement>(null);
  useEffect(() => {
    log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [lines]);
  return (
    <div ref={log} className={classes.log} role="log" aria-label={texts.simulator.log} tabIndex={0}>
      {starting && shown === null && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{texts.simulator.starting}</Text>
        </Group>
      )}
      <Timeline lines={lines} />
      {shown?.view.over != null && (
        <Text size="sm" mt="sm" fw={600} role="status">
          {texts.simulator.over(resultWords(shown.view.over.result))}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            {texts.simulator.overHint}
          </Text>
        </Text>
      )}
    </div>
  );
}
