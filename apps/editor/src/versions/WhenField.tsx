import { SegmentedControl, Stack, TextInput } from '@mantine/core';
import { texts } from '../texts.js';
import type { When } from './when.js';

interface Props {
  when: When;
  problem: boolean;
  onChange: (when: When) => void;
}

/** Of whoever looks at the page, as `datetime-local` is read. */
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

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
          description={texts.run.zone(zone.replaceAll('_', ' '))}
          value={when.local}
          error={problem ? texts.run.inPast : undefined}
          onChange={(event) => onChange({ kind: 'at', local: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}
