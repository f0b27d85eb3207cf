import { z } from 'zod';
import type { Entry } from './presence-relay.js';

/** PostgreSQL takes less than 8,000 bytes in a notice. */
const LONGEST_NOTICE = 7_500;

const noticeSchema = z.strictObject({
  /** Which process says it. */
  process: z.string(),
  flow: z.string(),
  /**
   * - `ask`: somebody has the draft open here now; who else is there?
   * - `here`: these people have it open here, or do not any more
   * - `end`: nobody has it open here any more
   */
  says: z.enum(['ask', 'here', 'end']),
  people: z.array(
    z.tuple([
      z.int(),
      z.int(),
      z
        .object({
          node: z.string().nullish(),
          cursor: z.object({ x: z.number(), y: z.number() }).nullish(),
          person: z.object({ id: z.string(), name: z.string() }),
        })
        .nullable(),
    ]),
  ),
});

/** What one process of the api tells the others about who has a draft open. */
export type PresenceNotice = z.infer<typeof noticeSchema>;

/** Null for what a newer process may have said. */
export function readNotice(payload: string): PresenceNotice | null {
  try {
    return noticeSchema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

/** As many notices as are needed. Who does not fit into one alone, by an endless name, is not told of. */
export function writeNotices(notice: Omit<PresenceNotice, 'people'>, people: readonly Entry[]): string[] {
  const size = (part: readonly Entry[]): number => Buffer.byteLength(JSON.stringify({ ...notice, people: part }));
  const parts: Entry[][] = [[]];
  for (const entry of people) {
    if (size([entry]) > LONGEST_NOTICE) continue;
    const last = parts.at(-1) ?? [];
    if (size([...last, entry]) > LONGEST_NOTICE) parts.push([entry]);
    else last.push(entry);
  }
  return parts.map((part) => JSON.stringify({ ...notice, people: part }));
}
