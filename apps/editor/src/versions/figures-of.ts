import type { VersionNumbers } from '../api/versions-api.js';

export interface Figure {
  name: keyof VersionNumbers &
    ('calls' | 'containment' | 'handedOver' | 'failedTransfers' | 'failures' | 'misunderstandings' | 'averageSeconds');
  value: string;
}

/** The figures of a version as they are read: counts with their share of the calls, or of the transfers. */
export function figuresOf(numbers: VersionNumbers, locale: string): Figure[] {
  const { calls, transfers } = numbers;
  if (calls === 0) return [];
  const count = (value: number) => value.toLocaleString(locale);
  const share = (part: number) => part.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  const ofCalls = (value: number, all = calls) =>
    all === 0 ? count(value) : `${count(value)} (${share(value / all)})`;
  return [
    { name: 'calls', value: count(calls) },
    { name: 'containment', value: share(numbers.containment ?? 0) },
    { name: 'handedOver', value: ofCalls(numbers.handedOver) },
    { name: 'failedTransfers', value: ofCalls(numbers.failedTransfers, transfers) },
    { name: 'failures', value: ofCalls(numbers.failures) },
    { name: 'misunderstandings', value: ofCalls(numbers.misunderstandings) },
    { name: 'averageSeconds', value: minutesAndSeconds(numbers.averageSeconds ?? 0) },
  ];
}

function minutesAndSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
