import { Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { HandoffOnDesk } from '../api/api-types.js';
import { deskApi } from '../api/desk-api.js';
import { callerWords, wayWords } from '../desk/caller-words.js';
import { handoffPhase, wayThatAsks } from '../desk/handoff-phase.js';
import { useNow } from '../desk/use-now.js';
import { texts } from '../texts.js';
import { CallerStory } from './CallerStory.js';
import classes from './ScreenPop.module.css';
import { StateBadge } from './StateBadge.js';
import { stateClock } from './state-clock.js';
import { TakeCall } from './TakeCall.js';

/** Everything the agent needs to pick up where the assistant left off, the most urgent first. */
export function ScreenPop({ handoff }: { handoff: HandoffOnDesk }) {
  const { context, queue, ways } = handoff;
  const asking = wayThatAsks(handoff);
  useMarkSeen(handoff);
  return (
    <article className={classes.pop} aria-label={texts.pop.label} data-state={handoffPhase(handoff)}>
      <Head handoff={handoff} />
      {/* Another way that asks is another question: a call that was taken and missed can be taken again. */}
      {asking !== undefined && <TakeCall key={asking.startedMs} handoffId={handoff.id} />}
      <CallerStory context={context} queue={queue} attempts={ways.map(wayWords)} />
    </article>
  );
}

function Head({ handoff }: { handoff: HandoffOnDesk }) {
  const now = useNow();
  const { context } = handoff;
  const who = callerWords(context);
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
        <StateBadge phase={handoffPhase(handoff)}>{stateClock(handoff, now)}</StateBadge>
      </span>
    </header>
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
