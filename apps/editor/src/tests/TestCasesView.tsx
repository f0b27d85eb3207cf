import { ActionIcon, Alert, Button, Menu, Progress, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { TestCase } from '@baton/flow-schema';
import { CircleAlert, CircleCheck, CircleDashed, Ellipsis, LoaderCircle, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { FromCallDialog } from './FromCallDialog.js';
import { duplicateTestCase, removeTestCase } from './test-case-edits.js';
import { TestCaseDetail } from './TestCaseDetail.js';
import { TestCaseEditor } from './TestCaseEditor.js';
import { type TestState, testStateOf } from './test-state.js';
import classes from './Tests.module.css';

/** The test cases of the flow: run them, see how they went, change them. */
export function TestCasesView() {
  const { flow, testRuns, mayEdit } = useOpenFlow();
  const state = useStore(testRuns.store);
  const [selectedId, setSelectedId] = useState<string | null>(null);
  const [editing, setEditing] = useState<TestCase | null>(null);
  const [fromCall, setFromCall] = useState(false);
  const selected = flow.testCases.find(({ id }) => id === selectedId) ?? flow.testCases[0];
  const states = new Map(flow.testCases.map((testCase) => [testCase.id, testStateOf(testCase, state, flow)]));

  return (
    <>
      <RunBar states={states} onFromCall={mayEdit ? () => setFromCall(true) : null} />
      {flow.testCases.length === 0 ? (
        <NoTestCase />
      ) : (
        <div className={classes.split}>
          <ul className={classes.list}>
            {flow.testCases.map((testCase) => (
              <TestCaseRow
                key={testCase.id}
                testCase={testCase}
                state={states.get(testCase.id) ?? 'not-run'}
                selected={testCase === selected}
                onSelect={() => setSelectedId(testCase.id)}
                onEdit={() => setEditing(testCase)}
              />
            ))}
          </ul>
          {selected !== undefined && (
            <TestCaseDetail
              key={selected.id}
              testCase={selected}
              state={states.get(selected.id) ?? 'not-run'}
              onEdit={mayEdit ? () => setEditing(selected) : null}
            />
          )}
        </div>
      )}
      {editing !== null && <TestCaseEditor testCase={editing} onClose={() => setEditing(null)} />}
      {fromCall && <FromCallDialog onClose={() => setFromCall(false)} onAdded={setSelectedId} />}
    </>
  );
}

function NoTestCase() {
  const { showSide } = useOpenFlow();
  return (
    <Stack align="center" py={60} gap="xs">
      <Text fw={600}>{texts.tests.none}</Text>
      <Text c="dimmed" ta="center" maw={460}>
        {texts.tests.noneHint}
      </Text>
      <Button mt="sm" onClick={() => showSide('simulator')}>
        {texts.tests.openSimulator}
      </Button>
    </Stack>
  );
}

interface RunBarProps {
  states: ReadonlyMap<string, TestState>;
  onFromCall: (() => void) | null;
}

function RunBar({ states, onFromCall }: RunBarProps) {
  const { flow, testRuns } = useOpenFlow();
  const { running, failure } = useStore(testRuns.store);
  const ofState = (...wanted: TestState[]) =>
    [...states].flatMap(([id, state]) => (wanted.includes(state) ? [id] : []));
  const failed = ofState('failed', 'stale-failed');
  const fresh = { passed: ofState('passed').length, failed: ofState('failed').length };
  const words = texts.tests;
  return (
    <>
      <div className={classes.bar}>
        {running === null ? (
          <Button
            size="sm"
            leftSection={<Play size={15} aria-hidden />}
            disabled={states.size === 0}
            onClick={() => void testRuns.run(flow)}
          >
            {words.runAll}
          </Button>
        ) : (
          <Button
            size="sm"
            variant="default"
            leftSection={<Square size={14} aria-hidden />}
            onClick={testRuns.cancelRun}
          >
            {texts.cancel}
          </Button>
        )}
        {failed.length > 0 && running === null && (
          <Button size="sm" variant="default" onClick={() => void testRuns.run(flow, failed)}>
            {words.runFailed}
          </Button>
        )}
        {onFromCall !== null && (
          <Button size="sm" variant="default" onClick={onFromCall}>
            {words.fromCall}
          </Button>
        )}
        {running !== null && (
          <Progress
            w={180}
            value={(running.done / Math.max(1, running.of)) * 100}
            aria-label={words.progress(running.done, running.of)}
          />
        )}
        <Text size="sm" role="status" c={fresh.failed > 0 ? 'red' : 'dimmed'}>
          {running !== null
            ? words.progress(running.done, running.of)
            : fresh.passed + fresh.failed > 0
              ? words.summary(fresh.passed, fresh.failed)
              : ''}
        </Text>
      </div>
      {failure !== null && (
        <Alert color="red" role="alert" mb="md">
          {words.couldNot(failure)}
        </Alert>
      )}
    </>
  );
}

interface RowProps {
  testCase: TestCase;
  state: TestState;
  selected: boolean;
  onSelect: () => void;
  onEdit: () => void;
}

function TestCaseRow({ testCase, state, selected, onSelect, onEdit }: RowProps) {
  const { flow, testRuns } = useOpenFlow();
  const words = texts.tests;
  return (
    <li data-selected={selected || undefined}>
      <UnstyledButton className={classes.row} aria-current={selected ? 'true' : undefined} onClick={onSelect}>
        <StateIcon state={state} />
        <span>{testCase.name}</span>
      </UnstyledButton>
      <Tooltip label={words.run} openDelay={400}>
        <ActionIcon
          variant="subtle"
          size={30}
          aria-label={words.runOne(testCase.name)}
          onClick={() => {
            onSelect();
            void testRuns.run(flow, [testCase.id]);
          }}
        >
          <Play size={15} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <RowMenu testCase={testCase} onEdit={onEdit} />
    </li>
  );
}

function RowMenu({ testCase, onEdit }: Pick<RowProps, 'testCase' | 'onEdit'>) {
  const { flow, draft, simulator, showSide, mayEdit } = useOpenFlow();
  const words = texts.tests;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" size={30} aria-label={words.more(testCase.name)}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            void simulator.openTestCase(testCase, flow);
            showSide('simulator');
          }}
        >
          {words.openAtStep}
        </Menu.Item>
        {mayEdit && (
          <>
            <Menu.Item onClick={onEdit}>{words.rename}</Menu.Item>
            <Menu.Item onClick={() => draft.apply(duplicateTestCase(testCase.id, words.copyOf(testCase.name)))}>
              {words.duplicate}
            </Menu.Item>
            <Menu.Item
              color="red"
              onClick={() => {
                draft.apply(removeTestCase(testCase.id));
                notifications.show({ message: words.removed(testCase.name) });
              }}
            >
              {words.remove}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

const ICONS = {
  'not-run': { Icon: CircleDashed, look: classes.quiet },
  running: { Icon: LoaderCircle, look: classes.quiet },
  passed: { Icon: CircleCheck, look: classes.passed },
  failed: { Icon: CircleAlert, look: classes.failed },
  stale: { Icon: CircleCheck, look: classes.quiet },
  'stale-failed': { Icon: CircleAlert, look: classes.quiet },
};

function StateIcon({ state }: { state: TestState }) {
  const { Icon, look } = ICONS[state];
  return (
    <Tooltip label={texts.tests.states[state]}>
      <Icon size={18} role="img" aria-label={texts.tests.states[state]} className={look} />
    </Tooltip>
  );
}
