import { clockWords } from '@baton/web';
import { Button, Group, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import type { Voicemail } from '../api/api-types.js';
import { deskApi } from '../api/desk-api.js';
import classes from '../left/Left.module.css';
import { texts } from '../texts.js';
import { useMessageSound } from './use-message-sound.js';

/** Plays a message with the browser's own controls; who begins to listen has heard it. */
export function MessagePlayer({ voicemail, who }: { voicemail: Voicemail; who: string }) {
  const { id, durationMs, heardAt } = voicemail;
  const { sound, tryAgain } = useMessageSound(id);
  const [cannotPlay, setCannotPlay] = useState(false);

  // Not worth a word when it fails: it stays unheard, and the next who listens has heard it.
  const playing = () => {
    if (heardAt === null) deskApi.markHeard(id).catch(() => undefined);
  };

  if (sound.state === 'loading') {
    return (
      <Group gap="sm" role="status" h={54}>
        <Loader size="sm" aria-hidden />
        <Text c="dimmed">{texts.message.loading}</Text>
      </Group>
    );
  }
  if (sound.state === 'problem' || cannotPlay) {
    const reason = sound.state === 'problem' ? sound.reason : texts.message.cannotPlay;
    return (
      <Group gap="sm">
        <Text role="alert" className={classes.problem}>
          {texts.message.notLoaded(reason)}
        </Text>
        <Button
          variant="default"
          size="compact-md"
          onClick={() => {
            setCannotPlay(false);
            tryAgain();
          }}
        >
          {texts.left.tryAgain}
        </Button>
      </Group>
    );
  }
  return (
    <audio
      controls
      className={classes.player}
      src={sound.url}
      aria-label={texts.message.player(who, clockWords(durationMs))}
      onPlay={playing}
      onError={() => setCannotPlay(true)}
    />
  );
}
