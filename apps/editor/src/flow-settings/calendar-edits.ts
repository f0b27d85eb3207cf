import type { Calendar, FlowDefinition, Group } from '@baton/flow-schema';
import type { Edit } from '../draft/edits.js';

/** Puts a calendar in the place of the one at `index`. */
export const changeCalendar =
  (index: number, calendar: Calendar): Edit =>
  (flow) => ({ ...flow, calendars: flow.calendars.map((present, at) => (at === index ? calendar : present)) });

/** A new calendar with office hours, under a name that is free. */
export const addCalendar =
  (label: string): Edit =>
  (flow) => ({
    ...flow,
    calendars: [
      ...flow.calendars,
      {
        name: freeName(
          'hours',
          flow.calendars.map(({ name }) => name),
        ),
        label,
        weekly: [
          { days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], spans: [{ from: '09:00', to: '17:00' }] },
        ],
        exceptions: [],
      },
    ],
  });

export const removeCalendar =
  (index: number): Edit =>
  (flow) => ({ ...flow, calendars: flow.calendars.filter((_, at) => at !== index) });

/** Whether a condition of the flow asks for a calendar. */
export const isCalendarUsed = (flow: FlowDefinition, name: string): boolean =>
  new RegExp(`\\bopen\\s*(\\.\\s*${name}\\b|\\[\\s*["']${name}["'])`).test(
    JSON.stringify(flow.nodes).replaceAll('\\"', '"'),
  );

export const changeGroup =
  (index: number, group: Group): Edit =>
  (flow) => ({ ...flow, groups: flow.groups.map((present, at) => (at === index ? group : present)) });

function freeName(stem: string, taken: readonly string[]): string {
  if (!taken.includes(stem)) return stem;
  let number = 2;
  while (taken.includes(`${stem}_${number}`)) number += 1;
  return `${stem}_${number}`;
}
