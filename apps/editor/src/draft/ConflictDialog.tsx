import { Button, Group, Modal, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import type { FlowChange, FlowDefinition } from '@baton/flow-schema';
import type { Conflict } from '@baton/shared-draft';
import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { nodeName } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import { changeInWords } from '../versions/compare/change-words.js';
import { TextDifference } from '../versions/compare/TextDifference.js';
import classes from './ConflictDialog.module.css';
import { useSharedDraft } from './shared-draft-context.js';

const words = texts.sharing.conflict;

/** What two people changed at once: a button that says how many there are, and each side by side for a person to decide. */
export function ConflictDialog() {
  const { conflicts, me } = useSharedDraft();
  const open = useStore(conflicts, (state) => state.open);
  const [shown, setShown] = useState(false);
  const [putOff, setPutOff] = useState<ReadonlySet<string>>(new Set());
  // One's own questions come up by themselves; others' wait behind the button.
  const ownOnes = open.some(({ id, by }) => by.id === me.id && !putOff.has(id));
  const first = open.find(({ by }) => by.id === me.id) ?? open[0];

  const later = () => {
    setShown(false);
    setPutOff(new Set(open.map(({ id }) => id)));
  };

  if (first === undefined) return null;
  return (
    <>
      <Button
        size="sm"
        variant="default"
        leftSection={<GitCompareArrows size={16} aria-hidden className={classes.waiting} />}
        onClick={() => setShown(true)}
      >
        {words.button(open.length)}
      </Button>
      <Modal opened={shown || ownOnes} onClose={later} size="xl" title={words.title} withCloseButton={false}>
        <Sides key={first.id} conflict={first} left={open.length} onLater={later} />
      </Modal>
    </>
  );
}

function Sides({ conflict, left, onLater }: { conflict: Conflict; left: number; onLater: () => void }) {
  const { draft, decide, sidesOf, me } = useSharedDraft();
  const [changes] = useState(() => sidesOf(conflict));
  const isOwn = conflict.by.id === me.id;
  const other = isOwn ? words.yours : words.of(conflict.by.name);
  return (
    <Stack>
      <Text size="sm">{isOwn ? words.ownText : words.othersText(conflict.by.name)}</Text>
      {changes.length === 0 && <Text size="sm">{words.nothingToCompare}</Text>}
      {changes.map((change) => (
        <Stack key={change.path.join('/')} gap="xs" component="section" aria-label={changeInWords(change)}>
          <Text fw={600}>{headingOf(draft.definition(), change)}</Text>
          {change.before !== undefined && change.after !== undefined && (
            <>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <Side title={words.stands} text={change.before} />
                <Side title={other} text={change.after} />
              </SimpleGrid>
              <TextDifference before={change.before} after={change.after} />
            </>
          )}
        </Stack>
      ))}
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {words.left(left)}
        </Text>
        <Group>
          <Button variant="subtle" onClick={onLater}>
            {words.later}
          </Button>
          <Button variant="default" onClick={() => decide(conflict, 'theirs')} data-autofocus>
            {words.keepStanding}
          </Button>
          <Button onClick={() => decide(conflict, 'mine')}>
            {isOwn ? words.takeYours : words.takeOf(conflict.by.name)}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

function Side({ title, text }: { title: string; text: string }) {
  return (
    <Paper withBorder p="sm">
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <Text className={classes.text}>{text}</Text>
    </Paper>
  );
}

/** Where it is; what is different stands below it, unless it can only be told. */
function headingOf(flow: FlowDefinition, change: FlowChange): string {
  const { nodeId, before, after } = change;
  const node = flow.nodes.find(({ id }) => id === nodeId);
  return node === undefined || before === undefined || after === undefined ? changeInWords(change) : nodeName(node);
}
