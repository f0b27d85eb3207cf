import { Paper, Text, Title } from '@mantine/core';
import { HeartHandshake, Quote } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { HandoffOnDesk } from '../api/api-types.js';
import { deskApi } from '../api/desk-api.js';
import { callerWords, languageWords, nameWords } from '../desk/caller-words.js';
import { useNow } from '../desk/use-now.js';
import { texts } from '../texts.js';
import classes from './ScreenPop.module.css';
import { StateBadge } from './StateBadge.js';
import { stateClock } from './state-clock.js';
import { Transcript } from './Transcript.js';

/** Everything the agent needs to pick up where the assistant left off, the most urgent first. */
export function ScreenPop({ handoff }: { handoff: HandoffOnDesk }) {
  const { context } = handoff;
  useMarkSeen(handoff);
  return (
    <article className={classes.pop} aria-label={texts.pop.label} data-state={handoff.state}>
      <Head handoff={handoff} />
      {context.care !== null && <Care care={context.care} />}
      <div className={classes.columns}>
        <div className={classes.column}>
          <Why handoff={handoff} />
          <Section title={texts.pop.collected}>
            {context.collected.length === 0 ? (
              <Text c="dimmed">{texts.pop.nothingCollected}</Text>
            ) : (
              <dl className={classes.details}>
                {context.collected.map((entry) => (
                  <div key={entry.name}>
                    <dt>{entry.label}</dt>
                    <dd>{entry.spoken}</dd>
                  </div>
                ))}
              </dl>
            )}
          </Section>
          <Background handoff={handoff} />
        </div>
        <Section title={texts.pop.transcript}>
          <Transcript entries={context.transcript} />
        </Section>
      </div>
    </article>
  );
}

function Head({ handoff }: { handoff: HandoffOnDesk }) {
  const now = useNow();
  const { context } = handoff;
  const who = callerWords(handoff);
  return (
    <header className={classes.head}>
      <div>
        <Title order={1}>{who}</Title>
        <Text c="dimmed">
          {who !== context.caller && context.caller !== null ? `${context.caller}, ` : ''}
          {texts.pop.dialled(context.dialled)}
        </Text>
      </div>
      <span className={classes.state}>
        <StateBadge state={handoff.state}>{stateClock(handoff, now)}</StateBadge>
      </span>
    </header>
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

function Why({ handoff: { context } }: { handoff: HandoffOnDesk }) {
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

function Background({ handoff }: { handoff: HandoffOnDesk }) {
  const { context } = handoff;
  return (
    <Section title={texts.pop.background}>
      <dl className={classes.details}>
        <Detail term={texts.pop.rule}>{context.rule?.label ?? texts.pop.flowItself}</Detail>
        {context.tried.length > 0 && <Detail term={texts.pop.tried}>{context.tried.join(', ')}</Detail>}
        <Detail term={texts.pop.flow}>{context.flow}</Detail>
        {handoff.queue !== null && <Detail term={texts.pop.queue}>{nameWords(handoff.queue)}</Detail>}
        {handoff.ways.length > 0 && <Detail term={texts.pop.attempts}>{handoff.ways.map(wayWords).join('; ')}</Detail>}
      </dl>
    </Section>
  );
}

function wayWords({ way, outcome }: HandoffOnDesk['ways'][number]): string {
  const words = texts.pop.ways[way] ?? way;
  return outcome === null ? words : `${words}: ${texts.pop.outcomes[outcome] ?? outcome}`;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" withBorder radius="lg" p="lg" aria-label={title}>
      <Text component="h2" size="sm" fw={650} c="dimmed" mb={8}>
        {title}
      </Text>
      {children}
    </Paper>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Tells the others that this call is on somebody's screen. */
function useMarkSeen({ id, state, seenBy }: HandoffOnDesk): void {
  const due = seenBy === null && (state === 'ringing' || state === 'connected');
  useEffect(() => {
    // Not worth a word when it fails: the screen shows the call all the same.
    if (due) deskApi.markSeen(id).catch(() => undefined);
  }, [id, due]);
}
