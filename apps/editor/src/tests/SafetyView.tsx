import { Alert, Button, Group, Loader, Text, Title } from '@mantine/core';
import type { Proof, UnsafePlace } from '@baton/flow-lab';
import { faultWords } from '@baton/flow-lab/words';
import type { FlowDefinition } from '@baton/flow-schema';
import { CircleCheck, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { FlowPicture } from '../canvas/FlowPicture.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { labNames } from '../lab/lab-names.js';
import { Empty } from '../look/Empty.js';
import { sameForCalls } from '../simulator/same-for-calls.js';
import { texts } from '../texts.js';
import { ConversationLines } from './ConversationLines.js';
import { proofMarks } from './coverage-marks.js';
import { placeWords } from './step-words.js';
import classes from './Tests.module.css';

/** The safety proof: whether a caller can be trapped, and by which call. */
export function SafetyView() {
  const { flow, testRuns } = useOpenFlow();
  const proof = useStore(testRuns.store, (state) => state.proof);
  const words = texts.tests.safety;
  return (
    <>
      <div className={classes.bar}>
        <Button
          size="sm"
          leftSection={<ShieldCheck size={16} aria-hidden />}
          loading={proof.phase === 'working'}
          onClick={() => void testRuns.prove(flow)}
        >
          {proof.phase === 'done' ? words.again : words.run}
        </Button>
        {proof.phase === 'working' && (
          <>
            <Button size="sm" variant="default" onClick={testRuns.cancelProof}>
              {texts.cancel}
            </Button>
            <Loader size="xs" />
            <Text size="sm" c="dimmed" role="status">
              {proof.progress === null ? '' : words.progress(proof.progress.explored.states, proof.progress.waiting)}
            </Text>
          </>
        )}
      </div>
      {proof.phase === 'none' && (
        <Empty
          icon={<ShieldCheck size={44} strokeWidth={1.4} aria-hidden />}
          title={words.begin}
          text={words.explain}
        />
      )}
      {proof.phase === 'failed' && (
        <Alert color="red" role="alert">
          {words.could(proof.reason)}
        </Alert>
      )}
      {proof.phase === 'done' && !sameForCalls(proof.flow, flow) && (
        <Alert color="yellow" role="status" mb="md">
          {words.stale}
        </Alert>
      )}
      {proof.phase === 'done' && <Result flow={proof.flow} proof={proof.result} />}
    </>
  );
}

function Result({ flow, proof }: { flow: FlowDefinition; proof: Proof }) {
  const words = texts.tests.safety;
  const { places, states, transitions } = proof.explored;
  return (
    <>
      <section className={classes.card} style={{ marginBottom: 20 }}>
        <Group gap="sm" role="status">
          {proof.safe && <CircleCheck size={26} className={classes.passed} aria-hidden />}
          <Text fw={650} size="lg" className={proof.safe ? classes.passed : classes.failed}>
            {proof.safe ? words.safe : words.unsafe(proof.problems.length)}
          </Text>
        </Group>
        <Text size="sm" mt={6}>
          {words.explored(places, states, transitions)} {words.merged[proof.merged]}
        </Text>
        {proof.unreached.length > 0 && (
          <Text size="sm" mt={6}>
            {words.unreached} {proof.unreached.map((nodeId) => placeWords(flow, nodeId)).join(', ')}
          </Text>
        )}
      </section>
      {proof.problems.length > 0 && <Problems flow={flow} problems={proof.problems} />}
    </>
  );
}

function Problems({ flow, problems }: { flow: FlowDefinition; problems: UnsafePlace[] }) {
  const { marks, showNode } = useOpenFlow();
  const [chosen, setChosen] = useState(0);
  const problem = problems[chosen] ?? problems[0];
  const words = texts.tests.safety;
  if (problem === undefined) return null;
  const names = labNames(flow);
  const { message, fix, last } = faultWords(problem.code, problem.fault, texts.lab, names);
  const layer = proofMarks(flow, problem.path, problem.nodeId, words.end);
  return (
    <div className={classes.split}>
      <div className={classes.aside}>
        <ul className={classes.list}>
          {problems.map((each, index) => (
            <li key={index} data-selected={index === chosen || undefined}>
              <button
                type="button"
                className={classes.choice}
                aria-current={index === chosen ? 'true' : undefined}
                onClick={() => setChosen(index)}
              >
                <b>{words.kinds[each.code]}</b> {words.at(placeWords(flow, each.nodeId))}
              </button>
            </li>
          ))}
        </ul>
        <section className={classes.card}>
          <Title order={3} size="h5" mb={4}>
            {words.call}
          </Title>
          <Text size="sm" mb="sm">
            {message} {fix}
          </Text>
          <ConversationLines lines={problem.conversation} names={names} end={last} />
          <Group mt="md" gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                marks.show('proof', layer);
                showNode(problem.nodeId.split('.')[0] ?? problem.nodeId);
              }}
            >
              {words.showOnCanvas}
            </Button>
          </Group>
        </section>
      </div>
      <div className={classes.picture}>
        <FlowPicture flow={flow} marks={layer} label={words.call} shown={problem.nodeId.split('.')[0] ?? null} />
      </div>
    </div>
  );
}
