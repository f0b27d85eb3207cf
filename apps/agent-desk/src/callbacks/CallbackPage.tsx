import { whenWords } from '@baton/web';
import { CalendarClock } from 'lucide-react';
import type { Callback } from '../api/api-types.js';
import { callerWords, nameWords } from '../desk/caller-words.js';
import { useNow } from '../desk/use-now.js';
import { DialButton } from '../left/DialButton.js';
import classes from '../left/Left.module.css';
import { LeftHead } from '../left/LeftHead.js';
import { Mark } from '../left/Mark.js';
import { CallerStory } from '../screen-pop/CallerStory.js';
import pop from '../screen-pop/ScreenPop.module.css';
import { texts } from '../texts.js';
import { MarkDone } from './MarkDone.js';
import { isOverdue, wantedWords } from './wanted-words.js';

/** Whom to call, when they want it, and what they told the assistant. `own`: this agent's e-mail address. */
export function CallbackPage({ callback, own }: { callback: Callback; own: string }) {
  const now = useNow();
  const { context, number, queue, bookedAt, doneAt } = callback;
  const mark = doneAt !== null ? 'done' : isOverdue(callback, now) ? 'overdue' : 'open';
  return (
    <article className={pop.pop} aria-label={texts.callback.label}>
      <LeftHead
        who={callerWords(context, number)}
        about={texts.callback.booked(whenWords(bookedAt, now), nameWords(queue))}
        mark={<Mark mark={mark} />}
      >
        <div className={classes.wanted}>
          <CalendarClock size={20} aria-hidden />
          {texts.callback.wanted(wantedWords(callback, now))}
        </div>
        <MarkDone callback={callback} own={own} dial={<DialButton number={number} />} />
      </LeftHead>
      <CallerStory context={context} queue={queue} />
    </article>
  );
}
