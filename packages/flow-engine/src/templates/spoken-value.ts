import type { Variable } from '@baton/flow-schema';
import { parseCivilDate, weekdayOf } from '../civil-time/civil-date.js';
import type { EntityValue } from '../events/meaning.js';
import type { EngineTexts } from '../texts/engine-texts.js';

/** A value as it is said on the phone: "Friday the 27th of November", "7:30 pm", a telephone number digit by digit. */
export function spokenValue(value: EntityValue, type: Variable['type'], texts: EngineTexts): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return String(value);
  if (type === 'phone') return [...value.replace(/[^0-9+]/g, '').replace('+', '')].join(' ');
  // A card's last digits are no quantity: "one two three four".
  if (type === 'string' && /^\d{3,}$/.test(value)) return [...value].join(' ');
  if (type === 'date') {
    const date = parseCivilDate(value);
    return date ? texts.date({ weekday: weekdayOf(date), day: date.day, month: date.month }) : value;
  }
  const clock = type === 'time' ? /^(\d{2}):(\d{2})$/.exec(value) : null;
  return clock ? texts.time({ hour: Number(clock[1]), minute: Number(clock[2]) }) : value;
}
