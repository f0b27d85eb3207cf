import { whenWords } from '@baton/web';
import type { Callback } from '../api/api-types.js';
import { EmptyList, ListEntry, ListTitle } from '../desk-list/ListEntry.js';
import { callerWords } from '../desk/caller-words.js';
import { show } from '../desk/desk-store.js';
import { useNow } from '../desk/use-now.js';
import { Mark } from '../left/Mark.js';
import { personWords } from '../left/person-words.js';
import { texts } from '../texts.js';
import { isOverdue, wantedWords } from './wanted-words.js';

interface Props {
  callbacks: Callback[];
  /** This agent's e-mail address. */
  own: string;
  shownId: string | null;
}

/** Whom to call back, the longest waiting first; then who was called. */
export function CallbackList({ callbacks, own, shownId }: Props) {
  const now = useNow();
  const entry = (callback: Callback) => {
    const { id, context, number, doneBy, doneAt } = callback;
    const who = callerWords(context, number);
    const when =
      doneAt === null
        ? texts.callback.wanted(wantedWords(callback, now))
        : texts.callback.doneBy(personWords(doneBy, own), whenWords(doneAt, now));
    const mark = doneAt !== null ? 'done' : isOverdue(callback, now) ? 'overdue' : 'open';
    return (
      <ListEntry
        key={id}
        {...{ who, context, when }}
        label={texts.list.open(who, when, texts.marks[mark])}
        badge={<Mark mark={mark} />}
        isShown={id === shownId}
        onOpen={() => show('callbacks', id)}
      />
    );
  };
  const open = callbacks.filter(({ doneAt }) => doneAt === null);
  const done = callbacks.filter(({ doneAt }) => doneAt !== null);
  return (
    <nav aria-label={texts.callback.title}>
      <ListTitle>{texts.callback.open}</ListTitle>
      {open.length === 0 && <EmptyList>{texts.callback.empty}</EmptyList>}
      {open.map(entry)}
      {done.length > 0 && <ListTitle>{texts.callback.done}</ListTitle>}
      {done.map(entry)}
    </nav>
  );
}
