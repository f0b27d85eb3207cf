import { Alert, Checkbox, Loader, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { isExpectation, type OfferedStep, type OfferedTestCase } from '../lab/offered-test-case.js';
import { addTestCase } from '../tests/test-case-edits.js';
import { stepWords } from '../tests/step-words.js';
import { texts } from '../texts.js';
import classes from './Simulator.module.css';
import { DialogFooter } from '../look/DialogFooter.js';
import { useFocusBack } from '../look/use-focus-back.js';

/** The call so far as a test case of the flow: what must be so again is chosen. */
export function SaveTestCaseDialog({ onClose }: { onClose: () => void }) {
  useFocusBack();
  const { simulator } = useOpenFlow();
  const [offered, setOffered] = useState<OfferedTestCase | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    simulator
      .asTestCase(texts.simulator.saving.title)
      .then(setOffered, (error: unknown) =>
        setFailure(texts.simulator.saving.failed(error instanceof Error ? error.message : String(error))),
      );
  }, [simulator]);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={texts.simulator.saving.title}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {failure !== null && (
        <Alert color="red" role="alert">
          {failure}
        </Alert>
      )}
      {offered === null && failure === null && <Loader size="sm" />}
      {offered !== null && <SaveForm offered={offered} onClose={onClose} />}
    </Modal>
  );
}

function SaveForm({ offered, onClose }: { offered: OfferedTestCase; onClose: () => void }) {
  const { draft } = useOpenFlow();
  const [name, setName] = useState('');
  const [steps, setSteps] = useState(offered.steps);
  const words = texts.simulator.saving;
  const expects = steps.some(({ step, chosen }) => chosen && isExpectation(step));
  const save = () => {
    const chosen = steps.filter((each) => each.chosen).map(({ step }) => step);
    draft.apply(addTestCase({ ...offered.testCase, name: name.trim(), steps: chosen }));
    notifications.show({ message: words.saved(name.trim()) });
    onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && expects) save();
      }}
    >
      <Stack>
        <TextInput
          data-autofocus
          required
          label={words.name}
          description={words.nameHint}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div>
          <Text size="sm" fw={550}>
            {words.expect}
          </Text>
          <Text size="xs" c="dimmed" mb={6}>
            {words.expectHint}
          </Text>
          <ul className={classes.steps} tabIndex={0} aria-label={words.expect}>
            {steps.map((each, index) => (
              <OfferedRow
                key={index}
                offered={each}
                onChosen={(chosen) => setSteps(steps.map((other, at) => (at === index ? { ...other, chosen } : other)))}
              />
            ))}
          </ul>
        </div>
        {!expects && (
          <Text size="sm" c="red" role="status">
            {words.none}
          </Text>
        )}
        <Alert color="gray" p="xs">
          {words.privacy}
        </Alert>
        <DialogFooter go={words.save} disabled={name.trim() === '' || !expects} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function OfferedRow({ offered, onChosen }: { offered: OfferedStep; onChosen: (chosen: boolean) => void }) {
  const { flow } = useOpenFlow();
  const words = stepWords(offered.step, flow);
  if (!isExpectation(offered.step)) return <li data-does>{words}</li>;
  return (
    <li>
      <Checkbox
        size="sm"
        label={words}
        checked={offered.chosen}
        onChange={(event) => onChosen(event.currentTarget.checked)}
      />
    </li>
  );
}
