import { Button, Group, Text, Title } from '@mantine/core';
import type { TestFailure, TestReport } from '@baton/flow-lab';
import { failureWords } from '@baton/flow-lab/words';
import type { TestCase } from '@baton/flow-schema';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { conversationOf } from '../calls/conversation-of.js';
import { Timeline } from '../calls/Timeline.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { labNames } from '../lab/lab-names.js';
import { isExpectation } from '../lab/offered-test-case.js';
import { rowsOf } from '../simulator/call-facts.js';
import { localTimeWords } from '../simulator/setting-words.js';
import { texts } from '../texts.js';
import { stepWords } from './step-words.js';
import type { TestState } from './test-state.js';
import classes from './Tests.module.css';

interface Props {
  testCase: TestCase;
  state: TestState;
  onEdit: (() => void) | null;
}

/** One test case: its steps, where it failed and why, and the call that it was. */
export function TestCaseDetail({ testCase, state, onEdit }: Props) {
  const { testRuns } = useOpenFlow();
  const known = useStore(testRuns.store, ({ reports }) => reports[testCase.id]);
  const report = state === 'not-run' || state === 'running' ? undefined : known?.report;
  const words = texts.tests;
  return (
    <section className={classes.card} aria-label={testCase.name}>
      <Group justify="space-between" align="flex-start" mb={4}>
        <Title order={3} size="h4">
          {testCase.name}
        </Title>
        {onEdit !== null && (
          <Button size="xs" variant="default" onClick={onEdit} aria-label={words.edit(testCase.name)}>
            {words.rename}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {words.states[state]} · {words.call(localTimeWords(testCase.localTime))}
      </Text>
      <ol className={classes.steps} aria-label={words.steps.title}>
        {testCase.steps.map((step, index) => (
          <Step
            key={index}
            testCase={testCase}
            index={index}
            expects={isExpectation(step)}
            failures={report?.failures.filter((failure) => failure.step === index) ?? []}
          />
        ))}
      </ol>
      {report !== undefined && <WholeCall report={report} />}
    </section>
  );
}

interface StepProps {
  testCase: TestCase;
  index: number;
  expects: boolean;
  failures: TestFailure[];
}

function Step({ testCase, index, expects, failures }: StepProps) {
  const { flow, simulator, showSide } = useOpenFlow();
  const words = texts.tests;
  const step = testCase.steps[index];
  if (step === undefined) return null;
  const open = () => {
    void simulator.openTestCase(testCase, flow, index);
    showSide('simulator');
  };
  return (
    <li data-expects={expects || undefined} data-failed={failures.length > 0 || undefined}>
      <div>
        {stepWords(step, flow)}
        {failures.map((failure, at) => (
          <Text key={at} size="sm" className={classes.failed}>
            {words.instead(failureWords(failure, texts.lab, labNames(flow)))}
          </Text>
        ))}
        {failures.length > 0 && (
          <Button size="xs" variant="default" mt={6} onClick={open}>
            {words.openAtFailure}
          </Button>
        )}
      </div>
    </li>
  );
}

function WholeCall({ report }: { report: TestReport }) {
  const lines = useMemo(() => conversationOf(rowsOf(report.trace.steps)), [report]);
  return (
    <details>
      <summary>
        <Text component="span" size="sm" fw={600}>
          {texts.tests.showCall}
        </Text>
      </summary>
      <Timeline lines={lines} />
    </details>
  );
}
