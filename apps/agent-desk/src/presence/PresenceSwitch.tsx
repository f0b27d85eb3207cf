import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { Presence } from '../api/api-types.js';
import { changePresence } from '../desk/desk-store.js';
import { texts } from '../texts.js';
import classes from './PresenceSwitch.module.css';

const states = (['available', 'away'] as const).map((value) => ({ value, label: texts.presence[value] }));

/** Available or away: only who is available is called. */
export function PresenceSwitch({ presence }: { presence: Presence | null }) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const change = async (wanted: Presence) => {
    setBusy(true);
    setProblem(null);
    try {
      await changePresence(wanted);
    } catch (error) {
      setProblem(texts.presence.failed(error instanceof Error ? error.message : texts.failed));
    }
    setBusy(false);
  };

  return (
    <div className={classes.presence} data-presence={presence ?? undefined}>
      <SegmentedControl<Presence>
        aria-label={texts.presence.label}
        classNames={{ indicator: classes.indicator ?? '', label: classes.label ?? '' }}
        data={states}
        value={presence ?? 'away'}
        disabled={busy || presence === null}
        onChange={(wanted) => void change(wanted)}
      />
      {problem !== null && (
        <Text role="alert" size="xs" c="red" className={classes.problem}>
          {problem}
        </Text>
      )}
    </div>
  );
}
