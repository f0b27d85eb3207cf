import { SegmentedControl, Stack, TextInput } from '@mantine/core';
import { texts } from '../texts.js';

/** Now, or a local date and time as the browser's own field writes it (`2026-12-24T18:30`). */
export type When = { kind: 'now' } | { kind: 'at'; local: string };

/** ISO 8601 in UTC; undefined for now. Null: no time to come was chosen. */
export function instantOf(when: When, now: number): string | undefined | null {
  if (when.kind === 'now') return undefined;
  const chosen = new Date(when.local);
  return Number.isNaN(chosen.getTime()) || chosen.getTime() <= now ? null : chosen.toISOString();
}

interface Props {
  when: When;
  problem: boolean;
  onChange: (when: When) => void;
}

/** Whether something happens now or at a time. */
export function WhenField({ when, problem, onChange }: Props) {
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={texts.run.when}
        value={when.kind}
        onChange={(kind) => onChange(kind === 'now' ? { kind: 'now' } : { kind: 'at', local: '' })}
        data={[
          { value: 'now', label: texts.run.now },
          { value: 'at', label: texts.run.atTime },
        ]}
      />
      {when.kind === 'at' && (
        <TextInput
          type="datetime-local"
          label={texts.run.when}
          value={when.local}
          error={problem ? texts.run.inPast : undefined}
          onChange={(event) => onChange({ kind: 'at', local: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}
