import { type Calendar, type OpenSpan, type Weekday, weekdaySchema } from '@baton/flow-schema';

/** The hours of each day by themselves, as a grid shows them. */
export type Week = Record<Weekday, OpenSpan[]>;

/** The week of a calendar; entries for the same day add up, in the order of the clock. */
export function weekOf({ weekly }: Pick<Calendar, 'weekly'>): Week {
  const hours = (day: Weekday) =>
    weekly.flatMap(({ days, spans }) => (days.includes(day) ? spans : [])).sort((a, b) => (a.from < b.from ? -1 : 1));
  return Object.fromEntries(weekdaySchema.options.map((day) => [day, hours(day)])) as Week;
}

/** A week as a calendar keeps it: days with the same hours together, closed days left out. */
export function weeklyOf(week: Week): Calendar['weekly'] {
  const together = new Map<string, Calendar['weekly'][number]>();
  for (const day of weekdaySchema.options) {
    const spans = week[day];
    if (spans.length === 0) continue;
    const key = JSON.stringify(spans);
    const same = together.get(key);
    if (same === undefined) together.set(key, { days: [day], spans });
    else same.days.push(day);
  }
  return [...together.values()];
}

/** A span to add to a day: after its last one, else office hours. */
export function nextSpan(spans: readonly OpenSpan[]): OpenSpan {
  const last = spans.at(-1);
  if (last === undefined) return { from: '09:00', to: '17:00' };
  const hour = Number(last.to.slice(0, 2));
  if (hour >= 22 || last.to <= last.from) return { from: '00:00', to: '01:00' };
  const two = (value: number) => String(value).padStart(2, '0');
  return { from: `${two(hour + 1)}:00`, to: `${two(Math.min(hour + 4, 24))}:00` };
}

/** The hours of one day for all the others that are named. */
export const copiedTo = (week: Week, day: Weekday, to: readonly Weekday[]): Week => ({
  ...week,
  ...Object.fromEntries(to.map((other) => [other, week[day].map((span) => ({ ...span }))])),
});
