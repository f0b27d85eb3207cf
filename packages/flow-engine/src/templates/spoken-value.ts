import type { Variable } from '@baton/flow-schema';
import { parseCivilDate, weekdayOf } from '../civil-time/civil-date.js';
import type { EntityValue } from '../events/meaning.js';
import { listEntries } from '../state/kept-list.js';
import type { EngineTexts } from '../texts/engine-texts.js';

const MOST_DECIMALS = 6;

/**
 * A value as it is said on the phone: "Friday the 27th of November", "7:30 pm", a telephone number digit by digit, a
 * list as "a, b and c".
 */
export function spokenValue(value: EntityValue, type: Variable['type'], texts: EngineTexts): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  // 0.1 + 0.2 is 0.30000000000000004 to a computer only.
  if (typeof value === 'number') return texts.number(Number(value.toFixed(MOST_DECIMALS)));
  if (type === 'list') {
    return spokenList(
      listEntries(value).map((entry) => spokenEntry(String(entry), texts)),
      texts,
    );
  }
  if (type === 'phone') return [...value.replace(/[^0-9+]/g, '').replace('+', '')].join(' ');
  // A card's last digits are no quantity: "one two three four".
  if (type === 'string' && /^\d{3,}$/.test(value)) return [...value].join(' ');
  return (type === 'date' ? spokenDate(value, texts) : type === 'time' ? spokenTime(value, texts) : null) ?? value;
}

/** "a, b and c". */
export function spokenList(values: readonly string[], { and }: EngineTexts): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** The entries of a list have no type of their own: what is written like a date or a time is one. */
const spokenEntry = (entry: string, texts: EngineTexts): string =>
  spokenDate(entry, texts) ?? spokenTime(entry, texts) ?? entry;

function spokenDate(value: string, texts: EngineTexts): string | null {
  const date = parseCivilDate(value);
  return date && texts.date({ weekday: weekdayOf(date), day: date.day, month: date.month });
}

function spokenTime(value: string, texts: EngineTexts): string | null {
  const clock = /^(\d{2}):(\d{2})$/.exec(value);
  return clock && texts.time({ hour: Number(clock[1]), minute: Number(clock[2]) });
}
