import { locale } from '@baton/web';
import type { CallSetting } from '../lab/simulated-call.js';
import { texts } from '../texts.js';

/** "Monday, 23 November, 10:00, from +44…" */
export function settingWords({ localTime, caller }: Pick<CallSetting, 'localTime' | 'caller'>): string {
  return texts.simulator.setting.words(localTimeWords(localTime), caller ?? texts.simulator.setting.withheld);
}

/** A wall clock without a zone, as people say it. */
export function localTimeWords(localTime: string): string {
  const instant = new Date(`${localTime}Z`);
  if (Number.isNaN(instant.getTime())) return localTime;
  return instant.toLocaleString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  });
}
