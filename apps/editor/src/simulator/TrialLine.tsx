import {
  ActionIcon,
  Alert,
  Anchor,
  Button,
  CloseButton,
  CopyButton,
  Group,
  Loader,
  Stack,
  Text,
  Tooltip,
} from '@mantine/core';
import { ApiError } from '@baton/web';
import type { FlowDefinition } from '@baton/flow-schema';
import { ArrowLeft, Check, Copy } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { batonApi } from '../api/baton-api.js';
import { labApi, type TrialLine as Line } from '../api/lab-api.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { problemsOf } from '../api/problems-of.js';
import { ProblemList } from '../validation/ProblemList.js';
import { FollowedCall } from './FollowedCall.js';
import { sameForCalls } from './same-for-calls.js';
import classes from './Simulator.module.css';
import { watchTrialCalls } from './trial-calls.js';

type Opened =
  | { phase: 'saving' | 'making' }
  | { phase: 'open'; line: Line; flow: FlowDefinition }
  | { phase: 'failed'; error: unknown };

/** A number for the draft, and the call that comes by it as it happens. */
export function TrialLine({ onBack, onClose }: { onBack: () => void; onClose: () => void }) {
  const { opened, open } = useTrialLine();
  const words = texts.simulator.trial;
  return (
    <aside className={classes.panel} aria-label={words.title}>
      <div className={classes.head}>
        <Group gap={6} wrap="nowrap">
          <Tooltip label={words.backToSimulator}>
            <ActionIcon variant="subtle" size={32} aria-label={words.backToSimulator} onClick={onBack}>
              <ArrowLeft size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Text component="h2" fw={650}>
            {words.title}
          </Text>
        </Group>
        <CloseButton aria-label={words.close} onClick={onClose} />
      </div>
      <div className={classes.log}>
        {(opened.phase === 'saving' || opened.phase === 'making') && (
          <Group gap="xs" role="status">
            <Loader size="xs" />
            <Text size="sm">{words[opened.phase]}</Text>
          </Group>
        )}
        {opened.phase === 'failed' && <NoLine error={opened.error} onAgain={open} />}
        {opened.phase === 'open' && <OpenLine line={opened.line} drawn={opened.flow} onRenew={open} />}
      </div>
    </aside>
  );
}

function useTrialLine() {
  const { id, draft, saving } = useOpenFlow();
  const [opened, setOpened] = useState<Opened>({ phase: 'saving' });
  const open = useCallback(() => {
    const ask = async (): Promise<void> => {
      setOpened({ phase: 'saving' });
      const flow = draft.definition();
      if (!(await saving.flush())) throw new Error(texts.simulator.trial.notSaved);
      setOpened({ phase: 'making' });
      setOpened({ phase: 'open', line: await labApi.trialLine(id), flow });
    };
    ask().catch((error: unknown) => setOpened({ phase: 'failed', error }));
  }, [id, draft, saving]);
  useEffect(() => {
    const first = window.setTimeout(open, 0);
    return () => window.clearTimeout(first);
  }, [open]);
  return { opened, open };
}

function NoLine({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { flow, showNode } = useOpenFlow();
  const problems = error instanceof ApiError ? problemsOf(error) : [];
  return (
    <Stack>
      <Alert color="red" role="alert">
        {problems.length > 0 ? texts.simulator.trial.problems : error instanceof Error ? error.message : String(error)}
      </Alert>
      <ProblemList flow={flow} problems={problems} onShow={showNode} />
      <Button variant="default" onClick={onAgain}>
        {texts.simulator.trial.again}
      </Button>
    </Stack>
  );
}

interface OpenLineProps {
  line: Line;
  /** The draft that it runs. */
  drawn: FlowDefinition;
  onRenew: () => void;
}

function OpenLine({ line, drawn, onRenew }: OpenLineProps) {
  const { flow } = useOpenFlow();
  const words = texts.simulator.trial;
  const minutes = useMinutesLeft(line.expiresAt);
  const callId = useTrialCall(line.number);
  const stale = !sameForCalls(drawn, flow);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.explain}
      </Text>
      <Stack gap={2} align="center">
        <Text size="sm">{words.number}</Text>
        <Group gap={6}>
          <span className={classes.number}>{line.number}</span>
          <CopyButton value={line.number}>
            {({ copied, copy }) => (
              <ActionIcon variant="subtle" size={30} aria-label={copied ? words.copied : words.copy} onClick={copy}>
                {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
              </ActionIcon>
            )}
          </CopyButton>
        </Group>
        <Text size="xs" c="dimmed">
          {words.address}
        </Text>
        <code className={classes.address}>{line.address}</code>
        <Anchor href={line.address} size="sm">
          {words.dial}
        </Anchor>
      </Stack>
      <Group justify="space-between">
        <Text size="sm" role="status" c={minutes === 0 ? 'red' : 'dimmed'}>
          {minutes === 0 ? words.over : words.left(minutes)}
        </Text>
        <Button size="xs" variant="default" onClick={onRenew}>
          {words.renew}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {words.runs(line.draftRevision)}
      </Text>
      {stale && (
        <Alert color="yellow" role="status" p="xs">
          {words.stale}
        </Alert>
      )}
      {line.problems.some(({ severity }) => severity === 'error') && (
        <Alert color="yellow" p="xs">
          {words.hasProblems}
        </Alert>
      )}
      {callId === null ? (
        <Group gap="xs" role="status">
          <Loader size="xs" type="dots" />
          <Text size="sm">{words.waiting}</Text>
        </Group>
      ) : (
        <FollowedCall key={callId} callId={callId} />
      )}
    </Stack>
  );
}

const SOON_MS = 10_000;

/** Whole minutes that are left, rounded up. */
function useMinutesLeft(expiresAt: string): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SOON_MS);
    return () => window.clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / 60_000));
}

function useTrialCall(number: string): string | null {
  const [callId, setCallId] = useState<string | null>(null);
  useEffect(() => {
    const every = (look: () => void, ms: number) => {
      const timer = window.setInterval(look, ms);
      return () => window.clearInterval(timer);
    };
    return watchTrialCalls({ calls: (limit) => batonApi.calls(limit), every }, number, setCallId);
  }, [number]);
  return callId;
}
