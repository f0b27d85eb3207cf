import { createBatonClient, type operations } from '@baton/api-client';
import { apiFetch } from '@baton/web';

/** Asks the api; paths, parameters, bodies and answers are those that the api itself describes. */
export const client = createBatonClient({ fetch: apiFetch });

/** What an operation answers when all goes well, `Flows.byId` for instance. */
export type AnswerTo<Name extends keyof operations, Status extends number = 200> = operations[Name] extends {
  responses: Record<Status, { content: { 'application/json': infer Answer } }>;
}
  ? Answer
  : never;

/** The answer alone. @throws ApiError for every other one */
export async function answer<Data>(asked: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  // Whatever is no success was thrown by apiFetch; where there is no body nobody looks at it.
  return (await asked).data as NonNullable<Data>;
}

/** As `answer`, where there is no body. @throws ApiError */
export async function done(asked: Promise<unknown>): Promise<void> {
  await asked;
}

const PAGE = 200;

/** A list whole, page by page. @throws ApiError */
export async function everyPage<Page extends { next: string | null }, Item>(
  ask: (page: { limit: number; cursor?: string }) => Promise<{ data?: Page }>,
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
