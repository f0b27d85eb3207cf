import type { operations } from './api-types.js';

/** What an operation answers when all goes well: `AnswerTo<'Drafts.byId'>`. */
export type AnswerTo<Name extends keyof operations, Status extends number = 200> = operations[Name] extends {
  responses: Record<Status, { content: { 'application/json': infer Answer } }>;
}
  ? Answer
  : never;

interface Asked<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The api has refused; `cause` is the problem (RFC 9457) as it was sent. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}

/** The answer alone; undefined where there is no body. @throws RefusedError */
export async function answer<Data>(asked: Promise<Asked<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new RefusedError(`The api has refused: ${response.status}`, { cause: error });
  return data as NonNullable<Data>;
}

/** As `answer`, of which nobody reads the body. @throws RefusedError */
export async function done(asked: Promise<Asked<unknown>>): Promise<void> {
  await answer(asked);
}

const PAGE = 200;

/** A list whole, page by page. @throws RefusedError */
export async function everyPage<Page extends { next: string | null }, Item>(
  ask: (page: { limit: number; cursor?: string }) => Promise<Asked<Page>>,
  itemsOf: (page: Page) => Item[],
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Page = await answer(ask({ limit: PAGE, ...(cursor !== undefined && { cursor }) }));
    items.push(...itemsOf(page));
    cursor = page.next;
  }
  return items;
}
