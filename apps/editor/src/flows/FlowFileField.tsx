import { LARGEST_FLOW_FILE } from '@baton/flow-schema';
import { Alert, Button, FileButton, Text } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { texts } from '../texts.js';
import classes from './FlowFileField.module.css';
import { openFlowFile, type OpenedFile } from './flow-file.js';
import { FlowSketch } from './FlowSketch.js';

const words = texts.flows.file;

interface Props {
  file: OpenedFile | null;
  onFile: (file: OpenedFile) => void;
}

/** A flow's file, dropped or chosen: what is in it, before anything is made of it. */
export function FlowFileField({ file, onFile }: Props) {
  const [name, setName] = useState('');
  const [over, setOver] = useState(false);
  const read = async (chosen: File | null | undefined) => {
    if (chosen === null || chosen === undefined) return;
    setName(chosen.name);
    onFile(await fileOf(chosen));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={classes.field}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Text size="sm">{name === '' ? words.drop : words.chosen(name)}</Text>
      <FileButton accept=".json,application/json" onChange={(chosen) => void read(chosen)}>
        {(props) => (
          <Button {...props} variant="default" size="xs">
            {words.choose}
          </Button>
        )}
      </FileButton>
      <div className={classes.contents} role="status">
        {file !== null && <Contents file={file} />}
      </div>
    </div>
  );
}

function Contents({ file }: { file: OpenedFile }) {
  if (!('flow' in file)) {
    return (
      <Alert color="red" title={file.reason}>
        <ul className={classes.problems}>
          {file.problems.slice(0, 5).map(({ message, fix }, index) => (
            <li key={index}>{[message, fix].filter(Boolean).join(' ')}</li>
          ))}
        </ul>
      </Alert>
    );
  }
  const { flow, problems } = file;
  return (
    <>
      <FlowSketch flow={flow} />
      <Text fw={600} mt={6}>
        {flow.name}
      </Text>
      <Text size="sm" c="dimmed">
        {words.contents(flow.nodes.length, flow.testCases.length)}
      </Text>
      <Text size="sm">{problems.length === 0 ? words.fine : words.problems(problems.length)}</Text>
    </>
  );
}

async function fileOf(chosen: File): Promise<OpenedFile> {
  if (chosen.size > LARGEST_FLOW_FILE) return { reason: words.tooLarge, problems: [] };
  try {
    return openFlowFile(await chosen.text());
  } catch {
    return { reason: words.unreadable, problems: [] };
  }
}
