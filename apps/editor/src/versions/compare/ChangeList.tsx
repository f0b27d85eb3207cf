import { Stack, Text, UnstyledButton } from '@mantine/core';
import type { FlowChange } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { changeInWords } from './change-words.js';
import classes from './Compare.module.css';
import { TextDifference } from './TextDifference.js';

interface Props {
  changes: readonly FlowChange[];
  /** Called with the node that a change is in; without it the words are no buttons. */
  onNode?: ((nodeId: string) => void) | undefined;
}

/** Every change in words: first what a caller or an agent can notice, then the rest. */
export function ChangeList({ changes, onNode }: Props) {
  if (changes.length === 0) return <Text c="dimmed">{texts.compare.same}</Text>;
  const groups = [
    { title: texts.compare.noticed, changes: changes.filter(({ behaviour }) => behaviour) },
    { title: texts.compare.notNoticed, changes: changes.filter(({ behaviour }) => !behaviour) },
  ];
  return (
    <Stack gap="lg">
      {groups
        .filter((group) => group.changes.length > 0)
        .map((group) => (
          <section key={group.title} aria-label={group.title}>
            <Text component="h3" size="sm" fw={650} mb={6}>
              {group.title}
            </Text>
            <ul className={classes.changes}>
              {group.changes.map((change, index) => (
                <li key={index} className={classes.change} data-kind={kindOf(change)}>
                  <Change change={change} onNode={onNode} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </Stack>
  );
}

function Change({ change, onNode }: { change: FlowChange; onNode: Props['onNode'] }) {
  const { nodeId, before, after } = change;
  const message = changeInWords(change);
  return (
    <>
      {nodeId === undefined || onNode === undefined ? (
        <Text size="sm">{message}</Text>
      ) : (
        <UnstyledButton className={classes.place} onClick={() => onNode(nodeId)}>
          {message}
        </UnstyledButton>
      )}
      {before !== undefined && after !== undefined && <TextDifference before={before} after={after} />}
    </>
  );
}

function kindOf({ code }: FlowChange): 'added' | 'removed' | 'changed' {
  if (code.endsWith('-added')) return 'added';
  return code.endsWith('-removed') ? 'removed' : 'changed';
}
