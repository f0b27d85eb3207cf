import type { HandoffContext } from '@baton/flow-engine';
import { Text } from '@mantine/core';
import { HeartHandshake, Quote } from 'lucide-react';
import { languageWords, nameWords } from '../desk/caller-words.js';
import { texts } from '../texts.js';
import classes from './ScreenPop.module.css';
import { Detail, Section } from './Section.js';
import { Transcript } from './Transcript.js';

interface Props {
  context: HandoffContext;
  queue: string | null;
  /** How it was tried to reach somebody, in words. */
  attempts?: string[];
}

/** What the assistant knows of a caller: of one who is handed over, and of one who left something. */
export function CallerStory({ context, queue, attempts = [] }: Props) {
  return (
    <>
      {context.care !== null && <Care care={context.care} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <Why context={context} />
          <Section title={texts.pop.collected}>
            {context.collected.length === 0 ? (
              <Text c="dimmed">{texts.pop.nothingCollected}</Text>
            ) : (
              <dl className={classes.details}>
                {context.collected.map(({ name, label, spoken }) => (
                  <Detail key={name} term={label}>
                    {spoken}
                  </Detail>
                ))}
              </dl>
            )}
          </Section>
          <Section title={texts.pop.background}>
            <dl className={classes.details}>
              <Detail term={texts.pop.rule}>{context.rule?.label ?? texts.pop.flowItself}</Detail>
              {context.tried.length > 0 && <Detail term={texts.pop.tried}>{context.tried.join(', ')}</Detail>}
              <Detail term={texts.pop.flow}>{context.flow}</Detail>
              {queue !== null && <Detail term={texts.pop.queue}>{nameWords(queue)}</Detail>}
              {attempts.length > 0 && <Detail term={texts.pop.attempts}>{attempts.join('; ')}</Detail>}
            </dl>
          </Section>
        </div>
        <Section title={texts.pop.transcript}>
          <Transcript entries={context.transcript} />
        </Section>
      </div>
    </>
  );
}

function Care({ care }: { care: 'vulnerable' | 'sensitive' }) {
  return (
    <div className={classes.care} role="note">
      <HeartHandshake size={30} aria-hidden />
      <div>
        <Text component="h2" fw={700} size="lg">
          {texts.pop.care[care].title}
        </Text>
        <Text>{texts.pop.care[care].text}</Text>
      </div>
    </div>
  );
}

function Why({ context }: { context: HandoffContext }) {
  const { intent, topic, words } = context.reason;
  return (
    <Section title={texts.pop.summary}>
      {context.summary !== '' && <Text size="lg">{context.summary}</Text>}
      {words !== null && words !== '' && (
        <figure className={classes.quote}>
          <Quote size={18} aria-hidden />
          <div>
            <figcaption>{texts.pop.words}</figcaption>
            <blockquote>{words}</blockquote>
          </div>
        </figure>
      )}
      {intent === null && topic === null && context.summary === '' && !words && (
        <Text c="dimmed">{texts.pop.noReason}</Text>
      )}
      <dl className={classes.details}>
        {intent !== null && <Detail term={texts.pop.wants}>{nameWords(intent)}</Detail>}
        {topic !== null && <Detail term={texts.pop.about}>{topic}</Detail>}
        <Detail term={texts.pop.promised}>
          {context.promisedWaitMinutes === null
            ? texts.pop.nothingPromised
            : texts.pop.minutes(context.promisedWaitMinutes)}
        </Detail>
        <Detail term={texts.pop.language}>{languageWords(context.language)}</Detail>
      </dl>
    </Section>
  );
}
