import { Text } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { entryWords } from '../entry-words.js';
import type { ConfusedPhrase } from './confused-phrases.js';
import classes from './PhraseTester.module.css';

/** More than these are no hint any more. */
const SHOWN = 20;

/** Phrases of the flow that sound like another of its intents. */
export function ConfusedPhrases({ flow, confused }: { flow: FlowDefinition; confused: readonly ConfusedPhrase[] }) {
  const there = confused.filter(({ takenFor }) => flow.intents.some(({ name }) => name === takenFor));
  if (there.length === 0) return null;
  const worst = there.toSorted((a, b) => b.confidence - a.confidence).slice(0, SHOWN);
  return (
    <details className={classes.confused}>
      <summary>{texts.tester.confused(there.length)}</summary>
      <Text size="xs" c="dimmed" my={4}>
        {texts.tester.confusedHint}
      </Text>
      <ul>
        {worst.map(({ phrase, intent, takenFor }) => (
          <li key={`${intent}/${phrase}`}>{texts.tester.takenFor(phrase, entryWords(flow, 'intent', takenFor))}</li>
        ))}
      </ul>
    </details>
  );
}
