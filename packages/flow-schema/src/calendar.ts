import { z } from 'zod';
import { identifierSchema } from './vocabulary.js';

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time, like 09:30');

/** A stretch of a day. One that ends at or before its beginning goes on into the next day. */
export const openSpanSchema = z.strictObject({ from: clockTime, to: clockTime });
export type OpenSpan = z.infer<typeof openSpanSchema>;

export const weekdaySchema = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export type Weekday = z.infer<typeof weekdaySchema>;

/**
 * Opening hours with holidays, in the flow's time zone. Expressions ask `open.name`. An exception replaces the hours of
 * its day; without spans that day is closed.
 */
export const calendarSchema = z.strictObject({
  name: identifierSchema,
  label: z.string().max(80).optional(),
  weekly: z
    .array(z.strictObject({ days: z.array(weekdaySchema).min(1).max(7), spans: z.array(openSpanSchema).max(10) }))
    .max(14),
  exceptions: z
    .array(
      z.strictObject({
        date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, like 2026-12-25'),
        label: z.string().max(80).default(''),
        spans: z.array(openSpanSchema).max(10).default([]),
      }),
    )
    .max(500)
    .default([]),
});
export type Calendar = z.infer<typeof calendarSchema>;
