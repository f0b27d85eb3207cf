import { NativeSelect } from '@mantine/core';
import { useOpenFlow } from '../../flow-page/open-flow.js';
import { texts } from '../../texts.js';

interface Props {
  label?: string;
  value: string;
  error?: string | undefined;
  onChange: (queue: string) => void;
}

/** One of the queues that exist. */
export function QueueSelect({ label = texts.logic.queue, value, error, onChange }: Props) {
  const { queues } = useOpenFlow();
  const isGone = !queues.includes(value);
  const data = [
    ...queues.map((queue) => ({ value: queue, label: queue })),
    ...(isGone ? [{ value, label: texts.logic.gone(value) }] : []),
  ];
  return (
    <NativeSelect
      label={label}
      data={data}
      value={value}
      error={error}
      description={queues.length === 0 ? texts.logic.noQueues : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
