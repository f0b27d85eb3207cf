import { whenWords } from '@baton/web';
import { Check } from 'lucide-react';
import type { Voicemail } from '../api/api-types.js';
import { callerWords, nameWords } from '../desk/caller-words.js';
import { useNow } from '../desk/use-now.js';
import { DialButton } from '../left/DialButton.js';
import classes from '../left/Left.module.css';
import { LeftHead } from '../left/LeftHead.js';
import { Mark } from '../left/Mark.js';
import { personWords } from '../left/person-words.js';
import { CallerStory } from '../screen-pop/CallerStory.js';
import pop from '../screen-pop/ScreenPop.module.css';
import { texts } from '../texts.js';
import { MessagePlayer } from './MessagePlayer.js';

/** A message to listen to, and what its caller told the assistant. `own`: this agent's e-mail address. */
export function VoicemailPage({ voicemail, own }: { voicemail: Voicemail; own: string }) {
  const now = useNow();
  const { context, queue, recordedAt, heardBy, heardAt } = voicemail;
  const who = callerWords(context);
  return (
    <article className={pop.pop} aria-label={texts.message.label}>
      <LeftHead
        who={who}
        about={texts.message.left(whenWords(recordedAt, now), nameWords(queue))}
        mark={<Mark mark={heardAt === null ? 'unheard' : 'heard'} />}
      >
        <MessagePlayer voicemail={voicemail} who={who} />
        {heardAt !== null && (
          <div className={classes.settled} role="status">
            <Check size={18} aria-hidden />
            {texts.message.heardBy(personWords(heardBy, own), whenWords(heardAt, now))}
          </div>
        )}
        <div className={classes.actions}>
          <DialButton number={context.caller} />
        </div>
      </LeftHead>
      <CallerStory context={context} queue={queue} />
    </article>
  );
}
