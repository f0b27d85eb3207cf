import { texts } from '../texts.js';

/** What a call came to: `table-booked`, an analyst's own name for it, reads "Table booked". */
export function resultWords(result: string): string {
  const plain = result.replaceAll('-', ' ');
  return texts.calls.results[result] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
