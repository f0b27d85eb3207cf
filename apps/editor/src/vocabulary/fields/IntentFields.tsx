import { TagsInput } from '@mantine/core';
import type { FlowDefinition, Intent } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { CareSelect } from './CareSelect.js';
import { PhraseList } from './PhraseList.js';

const MOST_TOPICS = 20;
const LONGEST_TOPIC = 80;

interface Props {
  flow: FlowDefinition;
  entry: Intent;
  onChange: (intent: Intent, part: string) => void;
}

/** What an intent is: how it is said, by which words its subject is known, and whether it asks for care. */
export function IntentFields({ flow, entry: intent, onChange }: Props) {
  const { care, ...plain } = intent;
  const changeTopic = (words: string[]) => {
    const topic = words.map((word) => word.trim().slice(0, LONGEST_TOPIC)).filter((word) => word !== '');
    onChange({ ...intent, topic }, 'topic');
  };
  return (
    <>
      <PhraseList flow={flow} intent={intent} onChange={(examples) => onChange({ ...intent, examples }, 'examples')} />
      <TagsInput
        label={texts.vocabulary.topic}
        description={texts.vocabulary.topicHint}
        value={intent.topic}
        maxTags={MOST_TOPICS}
        acceptValueOnBlur
        onChange={changeTopic}
      />
      <CareSelect
        label={texts.vocabulary.care}
        care={care}
        onChange={(mark) => onChange(mark === undefined ? plain : { ...plain, care: mark }, 'care')}
      />
    </>
  );
}
