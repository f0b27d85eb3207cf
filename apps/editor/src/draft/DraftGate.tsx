import { FailureNote, LoadingPage } from '@baton/web/components';
import { Container } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { sessionStore } from '../sign-in/session-store.js';
import { texts } from '../texts.js';
import { refusalWords } from './reason-words.js';
import { SharedDraftContext } from './shared-draft-context.js';
import { NotOpenedError, openSharedDraft, type SharedDraft } from './shared-draft.js';

interface Props {
  flowId: string;
  children: ReactNode;
}

type Opening = { phase: 'opening' } | { phase: 'open'; shared: SharedDraft } | { phase: 'failed'; reason: string };

/** Opens the draft of a flow for what is inside, for as long as that is shown. */
export function DraftGate({ flowId, children }: Props) {
  const [tries, setTries] = useState(0);
  const [opening, setOpening] = useState<Opening>({ phase: 'opening' });
  // The session may end and begin again while the page is open; whose work it is does not change.
  const [owner] = useState(() => signedIn(sessionStore.getState()));

  useEffect(() => {
    let isOver = false;
    const shared = openSharedDraft(flowId, owner);
    shared.then(
      (open) => {
        if (!isOver) setOpening({ phase: 'open', shared: open });
      },
      (error: unknown) => {
        const why = error instanceof NotOpenedError ? error.why : null;
        if (!isOver)
          setOpening({ phase: 'failed', reason: why === null ? texts.sharing.cannotOpen : refusalWords(why) });
      },
    );
    return () => {
      isOver = true;
      shared.then(
        (open) => open.stop(),
        () => undefined,
      );
    };
  }, [flowId, owner, tries]);

  const again = useCallback(() => {
    setOpening({ phase: 'opening' });
    setTries((present) => present + 1);
  }, []);

  if (opening.phase === 'opening') return <LoadingPage />;
  if (opening.phase === 'failed') {
    return (
      <Container size="sm" py={60}>
        <FailureNote reason={opening.reason} onTryAgain={again} />
      </Container>
    );
  }
  return <SharedDraftContext value={opening.shared}>{children}</SharedDraftContext>;
}

/** @throws Error when nobody is signed in: no flow is shown then */
function signedIn(session: ReturnType<typeof sessionStore.getState>) {
  if ('account' in session) return session.account;
  throw new Error('nobody is signed in');
}
