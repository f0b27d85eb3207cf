import { NativeSelect, Progress, Stack, Text, TextInput } from '@mantine/core';
import type { EntityValue } from '@baton/flow-engine';
import type { FlowDefinition } from '@baton/flow-schema';
import { locale } from '@baton/web';
import { useState } from 'react';
import { nodeName } from '../../node-forms/node-forms.js';
import { texts } from '../../texts.js';
import { entryWords } from '../entry-words.js';
import { ConfusedPhrases } from './ConfusedPhrases.js';
import { listens } from './expectation-at.js';
import type { Band, HeardPhrase } from './heard-phrase.js';
import classes from './PhraseTester.module.css';
import { useTester } from './use-tester.js';

const bandWords: Record<Band, string> = {
  sure: texts.tester.sure,
  likely: texts.tester.likely,
  'would-ask': texts.tester.wouldAsk,
  'not-understood': texts.tester.notUnderstood,
};

/** A phrase is typed, and what the assistant would make of it is said at once. */
export function PhraseTester({ flow }: { flow: FlowDefinition }) {
  const [phrase, setPhrase] = useState('');
  const [nodeId, setNodeId] = useState('');
  const { phase, heard, confused } = useTester(flow, phrase, nodeId === '' ? null : nodeId);
  const places = flow.nodes.filter(listens).map((node) => ({ value: node.id, label: nodeName(node) }));
  return (
    <section className={classes.tester} aria-label={texts.tester.title}>
      <Text component="h3" size="sm" fw={600}>
        {texts.tester.title}
      </Text>
      <TextInput
        aria-label={texts.tester.phrase}
        placeholder={texts.tester.example}
        value={phrase}
        maxLength={500}
        onChange={(event) => setPhrase(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        aria-label={texts.tester.at}
        value={nodeId}
        data={[{ value: '', label: texts.tester.anywhere }, ...places]}
        onChange={(event) => setNodeId(event.currentTarget.value)}
      />
      <div role="status" aria-live="polite">
        {phase === 'learning' && heard === null && <Remark words={texts.tester.learning} />}
        {phase === 'unsupported' && <Remark words={texts.tester.cannot(flow.language)} />}
        {phase === 'failed' && <Remark words={texts.tester.failed} />}
        {heard !== null && phrase.trim() !== '' && <Heard flow={flow} heard={heard} />}
      </div>
      <ConfusedPhrases flow={flow} confused={confused} />
    </section>
  );
}

const Remark = ({ words }: { words: string }) => (
  <Text size="xs" c="dimmed">
    {words}
  </Text>
);

function Heard({
  flow,
  heard: { band, intent, isTaken, meaning, entities },
}: {
  flow: FlowDefinition;
  heard: HeardPhrase;
}) {
  const percent = Math.round((intent?.confidence ?? 0) * 100);
  const others = [
    meaning.topic === null || isTaken ? '' : texts.tester.topic(meaning.topic.word),
    meaning.answer === null ? '' : texts.tester[meaning.answer],
    meaning.wantsPerson ? texts.tester.person : '',
    meaning.holdOn ? texts.tester.holdOn : '',
    meaning.repeat ? texts.tester.repeat : '',
  ].filter((words) => words !== '');
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600} className={classes.band} data-band={band}>
        {bandWords[band]}
      </Text>
      {intent !== null && (
        <div>
          <Text size="sm">
            {(isTaken ? texts.tester.wants : texts.tester.nearest)(entryWords(flow, 'intent', intent.name))}
          </Text>
          <div className={classes.measure}>
            <Progress
              value={percent}
              size="sm"
              flex={1}
              color={isTaken ? undefined : 'gray'}
              aria-label={texts.tester.confidence}
            />
            <Text size="xs" c="dimmed">
              {texts.tester.percent(percent)}
            </Text>
          </div>
        </div>
      )}
      {others.map((words) => (
        <Text key={words} size="sm">
          {words}
        </Text>
      ))}
      {entities.length > 0 && (
        <dl className={classes.entities}>
          {entities.map(({ name, value }) => (
            <div key={name}>
              <dt>{entryWords(flow, 'entity', name)}</dt>
              <dd>{valueWords(value)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Stack>
  );
}

/** A value as people write it: dates with the day of the week. */
function valueWords(value: EntityValue): string {
  if (typeof value === 'boolean') return texts.yesNo(value);
  if (typeof value === 'number') return value.toLocaleString(locale);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const day = new Date(`${value}T12:00:00Z`);
  return day.toLocaleDateString(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
}
