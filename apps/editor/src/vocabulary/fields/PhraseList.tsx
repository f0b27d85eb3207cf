import { Text, Textarea } from '@mantine/core';
import type { FlowDefinition, Intent } from '@baton/flow-schema';
import { useState } from 'react';
import { texts } from '../../texts.js';
import { entryWords } from '../entry-words.js';
import { phraseLines, phrasesOf, samePhrases } from '../phrases.js';

const MOST = 200;
/** From so many on an intent is heard well. */
const ENOUGH = 10;

interface Props {
  flow: FlowDefinition;
  intent: Intent;
  onChange: (examples: string[]) => void;
}

/** The ways of saying an intent, one a line. What is typed is tidied up when one leaves the field. */
export function PhraseList({ flow, intent, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const count = intent.examples.length;
  const change = (lines: string) => {
    setTyped(lines);
    const phrases = phrasesOf(lines).slice(0, MOST);
    if (phrases.length > 0) onChange(phrases);
  };
  const fromTyped = typed === null ? [] : phrasesOf(typed).slice(0, MOST);
  const isEmpty = typed !== null && fromTyped.length === 0;
  // As it was typed, unless the phrases have changed otherwise: by undo, or by somebody else.
  const isTyped = isEmpty || (typed !== null && fromTyped.join('\n') === intent.examples.join('\n'));
  return (
    <div>
      <Textarea
        label={texts.vocabulary.phrases}
        description={texts.vocabulary.phrasesHint}
        value={isTyped ? typed : intent.examples.join('\n')}
        autosize
        minRows={4}
        maxRows={14}
        error={isEmpty ? texts.vocabulary.needsPhrase : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {texts.vocabulary.phraseCount(count)}
        {count > 0 && count < ENOUGH ? ` · ${texts.vocabulary.fewPhrases}` : ''}
      </Text>
      <DoubledPhrases flow={flow} intent={isTyped ? { ...intent, examples: phraseLines(typed) } : intent} />
    </div>
  );
}

/** Phrases of this intent that another one has, too. */
function DoubledPhrases({ flow, intent }: { flow: FlowDefinition; intent: Intent }) {
  const others = flow.intents.filter(({ name }) => name !== intent.name);
  const doubled = samePhrases([...others, intent]).filter(({ intents }) => intents.includes(intent.name));
  if (doubled.length === 0) return null;
  return (
    <Text size="xs" c="var(--mantine-color-error)" mt={4} role="note">
      {doubled.map(({ phrase, intents }) => {
        const elsewhere = intents.filter((name) => name !== intent.name);
        return (
          <span key={phrase} style={{ display: 'block' }}>
            {elsewhere.length === 0
              ? texts.vocabulary.doubled(phrase)
              : texts.vocabulary.alsoIn(phrase, elsewhere.map((name) => entryWords(flow, 'intent', name)).join(', '))}
          </span>
        );
      })}
    </Text>
  );
}
