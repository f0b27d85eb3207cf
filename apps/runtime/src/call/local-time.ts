/**
 * The wall clock in a time zone, `YYYY-MM-DDTHH:MM:SS`: what "tomorrow" and opening hours are read by. An unknown zone is
 * read as UTC.
 */
export function localTime(at: Date, timeZone: string): string {
  try {
    return format(at, timeZone);
  } catch {
    return format(at, 'UTC');
  }
}

function format(at: Date, timeZone: string): string {
  // The Swedish way of writing a date is ISO 8601's.
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
    .format(at)
    .replace(' ', 'T');
}
