import { useCallback, useEffect, useState } from 'react';
import { deskApi } from '../api/desk-api.js';
import { texts } from '../texts.js';

type Sound = { state: 'loading' } | { state: 'ready'; url: string } | { state: 'problem'; reason: string };

/** A message's sound while its page is open; a caller's voice stays nowhere after it. */
export function useMessageSound(id: string): { sound: Sound; tryAgain: () => void } {
  const [attempt, setAttempt] = useState(0);
  const [sound, setSound] = useState<Sound>({ state: 'loading' });

  useEffect(() => {
    let isOpen = true;
    let url: string | null = null;
    deskApi.voicemailSound(id).then(
      (blob) => {
        if (!isOpen) return;
        url = URL.createObjectURL(blob);
        setSound({ state: 'ready', url });
      },
      (error: unknown) => {
        if (isOpen) setSound({ state: 'problem', reason: error instanceof Error ? error.message : texts.failed });
      },
    );
    return () => {
      isOpen = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [id, attempt]);

  const tryAgain = useCallback(() => {
    setSound({ state: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { sound, tryAgain };
}
