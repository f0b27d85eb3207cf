import { clockWords, whenWords } from '@baton/web';
import type { Voicemail } from '../api/api-types.js';
import { EmptyList, ListEntry, ListTitle } from '../desk-list/ListEntry.js';
import { callerWords } from '../desk/caller-words.js';
import { show } from '../desk/desk-store.js';
import { useNow } from '../desk/use-now.js';
import { Mark } from '../left/Mark.js';
import { texts } from '../texts.js';

interface Props {
  voicemails: Voicemail[];
  shownId: string | null;
}

/** Messages that nobody has listened to, then the others; the newest first. */
export function VoicemailList({ voicemails, shownId }: Props) {
  const now = useNow();
  const entry = ({ id, context, recordedAt, durationMs, heardAt }: Voicemail) => {
    const who = callerWords(context);
    const when = texts.message.whenAndLength(whenWords(recordedAt, now), clockWords(durationMs));
    const mark = heardAt === null ? 'unheard' : 'heard';
    return (
      <ListEntry
        key={id}
        {...{ who, context, when }}
        label={texts.list.open(who, when, texts.marks[mark])}
        badge={<Mark mark={mark} />}
        isShown={id === shownId}
        onOpen={() => show('voicemails', id)}
      />
    );
  };
  const unheard = voicemails.filter(({ heardAt }) => heardAt === null);
  const heard = voicemails.filter(({ heardAt }) => heardAt !== null);
  return (
    <nav aria-label={texts.message.title}>
      <ListTitle>{texts.message.unheard}</ListTitle>
      {unheard.length === 0 && <EmptyList>{texts.message.empty}</EmptyList>}
      {unheard.map(entry)}
      {heard.length > 0 && <ListTitle>{texts.message.heard}</ListTitle>}
      {heard.map(entry)}
    </nav>
  );
}
