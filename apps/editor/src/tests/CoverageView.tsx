import { Alert, Button, Progress, Switch, Text, UnstyledButton } from '@mantine/core';
import type { Coverage } from '@baton/flow-lab';
import { Play, Route } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { FlowPicture } from '../canvas/FlowPicture.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { Empty } from '../look/Empty.js';
import { outcomeWords } from '../node-forms/node-forms.js';
import { sameForCalls } from '../simulator/same-for-calls.js';
import { texts } from '../texts.js';
import { coverageMarks } from './coverage-marks.js';
import { placeWords } from './step-words.js';
import classes from './Tests.module.css';

/** What of the flow its test cases come past, over the drawing and as a list. */
export function CoverageView() {
  const { flow, testRuns, marks } = useOpenFlow();
  const { coverage: known, running, failure } = useStore(testRuns.store);
  const onCanvas = useStore(marks.store, (layers) => layers.coverage !== undefined);
  const words = texts.tests.coverage;
  const layer = useMemo(
    () => (known === null ? null : coverageMarks(known.flow, known.coverage, words.uncovered)),
    [known, words],
  );
  return (
    <>
      <div className={classes.bar}>
        <Button
          size="sm"
          leftSection={<Play size={15} aria-hidden />}
          loading={running !== null}
          disabled={flow.testCases.length === 0}
          onClick={() => void testRuns.run(flow)}
        >
          {words.run}
        </Button>
        {running !== null && (
          <Button size="sm" variant="default" onClick={testRuns.cancelRun}>
            {texts.cancel}
          </Button>
        )}
        <Text size="sm" c="dimmed" role="status">
          {running !== null && texts.tests.progress(running.done, running.of)}
        </Text>
        {layer !== null && (
          <Switch
            ml="auto"
            label={words.onCanvas}
            checked={onCanvas}
            onChange={(event) =>
              event.currentTarget.checked ? marks.show('coverage', layer) : marks.clear('coverage')
            }
          />
        )}
      </div>
      {failure !== null && (
        <Alert color="red" role="alert" mb="md">
          {texts.tests.couldNot(failure)}
        </Alert>
      )}
      {known === null && running === null && failure === null && (
        <Empty icon={<Route size={44} strokeWidth={1.4} aria-hidden />} title={words.begin} text={words.explain} />
      )}
      {known !== null && !sameForCalls(known.flow, flow) && (
        <Alert color="yellow" role="status" mb="md">
          {words.stale}
        </Alert>
      )}
      {known !== null && layer !== null && (
        <div className={classes.split}>
          <Numbers coverage={known.coverage} />
          <div className={classes.picture}>
            <FlowPicture flow={known.flow} marks={layer} label={words.picture} />
          </div>
        </div>
      )}
    </>
  );
}

function Numbers({ coverage }: { coverage: Coverage }) {
  const words = texts.tests.coverage;
  const { percent, nodes, outcomes, rules } = coverage;
  return (
    <div className={classes.aside}>
      <section className={classes.card}>
        <Text fw={650} size="lg">
          {words.percent(percent)}
        </Text>
        <Progress value={percent} my="sm" aria-label={words.percent(percent)} />
        <Text size="sm">{words.nodes(nodes.covered, nodes.total)}</Text>
        <Text size="sm">{words.outcomes(outcomes.covered, outcomes.total)}</Text>
        <Text size="sm">{words.rules(rules.covered, rules.total)}</Text>
      </section>
      <Missing missing={coverage.missing} />
    </div>
  );
}

function Missing({ missing }: Pick<Coverage, 'missing'>) {
  const { flow, showNode } = useOpenFlow();
  const words = texts.tests.coverage;
  const outcomeName = (nodeId: string, outcome: string) => {
    const node = flow.nodes.find(({ id }) => id === nodeId);
    return words.outcome(placeWords(flow, nodeId), node === undefined ? outcome : outcomeWords(node, outcome, flow));
  };
  const entries = [
    ...missing.nodes.map((nodeId) => ({ nodeId, name: placeWords(flow, nodeId) })),
    ...missing.rules.map((nodeId) => ({ nodeId, name: placeWords(flow, nodeId) })),
    ...missing.outcomes.map(({ nodeId, outcome }) => ({ nodeId, name: outcomeName(nodeId, outcome) })),
  ];
  return (
    <section className={classes.card}>
      <Text component="h3" fw={600} mb={6}>
        {words.missing}
      </Text>
      {entries.length === 0 && <Text size="sm">{words.missingNone}</Text>}
      <ul className={classes.missing}>
        {entries.map(({ nodeId, name }, index) => (
          <li key={index}>
            <UnstyledButton onClick={() => showNode(nodeId.split('.')[0] ?? nodeId)}>{name}</UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
