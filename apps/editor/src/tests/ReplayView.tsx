import { Alert, Button, Group, Loader, NumberInput, Text, Title } from '@mantine/core';
import type { NextThere, PartingGroup } from '@baton/flow-lab';
import { wayPartWords } from '@baton/flow-lab/words';
import type { FlowDefinition } from '@baton/flow-schema';
import { History } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { Empty } from '../look/Empty.js';
import { labNames, wayNames } from '../lab/lab-names.js';
import { RouteLink } from '../routing/RouteLink.js';
import { sameForCalls } from '../simulator/same-for-calls.js';
import { texts } from '../texts.js';
import { ConversationLines } from './ConversationLines.js';
import { placeWords } from './step-words.js';
import type { Replayed } from './test-runs.js';
import classes from './Tests.module.css';

/** What the draft would do with the calls that were made. */
export function ReplayView() {
  const { flow, testRuns } = useOpenFlow();
  const replay = useStore(testRuns.store, (state) => state.replay);
  const [calls, setCalls] = useState(200);
  const words = texts.tests.replay;
  return (
    <>
      <div className={classes.bar}>
        <NumberInput
          size="sm"
          w={120}
          aria-label={words.howMany}
          min={1}
          max={1_000}
          allowDecimal={false}
          value={calls}
          onChange={(value) => setCalls(typeof value === 'number' ? value : 200)}
        />
        <Button
          size="sm"
          leftSection={<History size={16} aria-hidden />}
          loading={replay.phase === 'working'}
          onClick={() => void testRuns.replay(flow, Math.min(1_000, Math.max(1, calls)))}
        >
          {words.run}
        </Button>
        {replay.phase === 'working' && (
          <>
            <Button size="sm" variant="default" onClick={testRuns.cancelReplay}>
              {texts.cancel}
            </Button>
            <Loader size="xs" />
            <Text size="sm" c="dimmed" role="status">
              {words.working}
            </Text>
          </>
        )}
      </div>
      {replay.phase === 'none' && (
        <Empty icon={<History size={44} strokeWidth={1.4} aria-hidden />} title={words.begin} text={words.explain} />
      )}
      {replay.phase === 'failed' && (
        <Alert color="red" role="alert">
          {words.could(replay.reason)}
        </Alert>
      )}
      {replay.phase === 'done' && !sameForCalls(replay.flow, flow) && (
        <Alert color="yellow" role="status" mb="md">
          {words.stale}
        </Alert>
      )}
      {replay.phase === 'done' && <Report flow={replay.flow} replayed={replay.result} />}
    </>
  );
}

function Report({ flow, replayed: { report, withheld, unreadable } }: { flow: FlowDefinition; replayed: Replayed }) {
  const words = texts.tests.replay;
  const { calls, same, parted, handoffs, partings, otherPartings } = report;
  return (
    <>
      <section className={classes.card} role="status" style={{ marginBottom: 20 }}>
        <Text fw={650}>{calls === 0 ? words.none : words.same(same, calls)}</Text>
        {parted > 0 && <Text>{words.parted(parted)}</Text>}
        {handoffs.gained > 0 && <Text size="sm">{words.gained(handoffs.gained)}</Text>}
        {handoffs.lost > 0 && <Text size="sm">{words.lost(handoffs.lost)}</Text>}
        {withheld > 0 && (
          <Text size="sm" c="dimmed">
            {words.withheld(withheld)}
          </Text>
        )}
        {unreadable > 0 && (
          <Text size="sm" c="dimmed">
            {words.unreadable(unreadable)}
          </Text>
        )}
      </section>
      {partings.length > 0 && (
        <Title order={3} size="h4" mb="sm">
          {words.groups}
        </Title>
      )}
      {partings.map((group, index) => (
        <Parting key={index} flow={flow} group={group} />
      ))}
      {otherPartings > 0 && <Text c="dimmed">{words.others(otherPartings)}</Text>}
    </>
  );
}

function Parting({ flow, group }: { flow: FlowDefinition; group: PartingGroup }) {
  const words = texts.tests.replay;
  const { example, calls, nodeId } = group;
  const { parting } = example;
  if (parting === null) return null;
  const where = nodeId === null ? words.atBegin : placeWords(flow, nodeId);
  return (
    <article className={classes.card} style={{ marginBottom: 16 }}>
      <Group justify="space-between" mb="xs">
        <Text fw={600}>{words.group(calls, where)}</Text>
        <RouteLink to={{ page: 'call', callId: example.callId }} size="sm">
          {words.openCall}
        </RouteLink>
      </Group>
      {parting.before.length > 0 && (
        <details>
          <summary>
            <Text component="span" size="sm">
              {words.before}
            </Text>
          </summary>
          <ConversationLines lines={parting.before} names={labNames(flow)} />
        </details>
      )}
      <div className={classes.sides} style={{ marginTop: 10 }}>
        <Side flow={flow} title={words.recorded} next={parting.recorded} />
        <Side flow={flow} title={words.draft} next={parting.draft} />
      </div>
      <Text size="xs" c="dimmed" mt="sm">
        {words.followed[example.followed]}
      </Text>
    </article>
  );
}

function Side({ flow, title, next }: { flow: FlowDefinition; title: string; next: NextThere }) {
  return (
    <section aria-label={title}>
      <Text size="sm" fw={650}>
        {title}
      </Text>
      <Text size="sm" c="dimmed" mb={6}>
        {next.way.length === 0
          ? texts.tests.replay.nothing
          : next.way.map((part) => wayPartWords(part, texts.lab, wayNames(flow))).join(' → ')}
      </Text>
      <ConversationLines lines={next.conversation} names={labNames(flow)} />
    </section>
  );
}
