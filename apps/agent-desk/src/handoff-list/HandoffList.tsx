import { whenWords } from '@baton/web';
import type { HandoffOnDesk } from '../api/api-types.js';
import { EmptyList, ListEntry, ListTitle } from '../desk-list/ListEntry.js';
import { callerWords } from '../desk/caller-words.js';
import { show } from '../desk/desk-store.js';
import { handoffPhase } from '../desk/handoff-phase.js';
import { useNow } from '../desk/use-now.js';
import { StateBadge } from '../screen-pop/StateBadge.js';
import { texts } from '../texts.js';

interface Props {
  handoffs: HandoffOnDesk[];
  shownId: string | null;
}

/** The calls of this desk, newest first. */
export function HandoffList({ handoffs, shownId }: Props) {
  const now = useNow();
  return (
    <nav aria-label={texts.list.title}>
      <ListTitle>{texts.list.title}</ListTitle>
      {handoffs.length === 0 && <EmptyList>{texts.list.empty}</EmptyList>}
      {handoffs.map((handoff) => {
        const { id, context } = handoff;
        const who = callerWords(context);
        const when = whenWords(handoff.startedAt, now);
        const phase = handoffPhase(handoff);
        return (
          <ListEntry
            key={id}
            {...{ who, context, when }}
            label={texts.list.open(who, when, texts.states[phase])}
            badge={<StateBadge phase={phase} />}
            isShown={id === shownId}
            onOpen={() => show('handoffs', id)}
          />
        );
      })}
    </nav>
  );
}
