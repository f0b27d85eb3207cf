import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import type { AuditEntry, Database } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { nextAnswer, pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { instant } from '../openapi/answer-schemas.js';
import { csvHead, csvLine } from './audit-csv.js';

const word = z.string().max(120).optional();
const filters = {
  account: z.string().max(254).optional(),
  action: z.string().max(80).optional(),
  subject: z.string().max(300).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  words: word,
};
const exportQuery = z.strictObject(filters);
const searchQuery = z.strictObject({
  ...filters,
  ...pageQuery(z.int().min(1), 100),
});

const auditAnswer = z.strictObject({
  entries: z.array(
    z.strictObject({
      id: z.int(),
      at: instant,
      account: z.string().nullable(),
      accountName: z.string().nullable(),
      action: z.string(),
      subject: z.string(),
      subjectName: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
    }),
  ),
  next: nextAnswer,
});
const choicesAnswer = z.strictObject({ accounts: z.array(z.string()), actions: z.array(z.string()) });

const PAGE = 500;

/** Who changed what, and when. */
@Controller('api/audit')
@Access('admin')
export class AuditController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Newest first. `words`: all of them occur in the entry. */
  @Get()
  @Paged()
  @Answers(auditAnswer)
  async search(
    @Query({ schema: searchQuery }) query: z.infer<typeof searchQuery>,
  ): Promise<{ entries: AuditEntry[]; next: string | null }> {
    const { limit, cursor, ...rest } = query;
    const { entries, next } = await this.database.audit.search({ limit, before: cursor, ...wanted(rest) });
    return pageAnswer('entries', { items: entries, next });
  }

  /** Accounts and actions that occur, to choose from. */
  @Get('choices')
  @Answers(choicesAnswer)
  choices(): Promise<{ accounts: string[]; actions: string[] }> {
    return this.database.audit.choices();
  }

  /** All that a search finds, as a file for a spreadsheet. */
  @Get('export')
  @Answers(undefined, { description: 'A table, one line for each entry', produces: 'text/csv' })
  export(@Query({ schema: exportQuery }) query: z.infer<typeof exportQuery>): StreamableFile {
    return new StreamableFile(Readable.from(this.#lines(wanted(query))), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="baton-audit.csv"',
    });
  }

  async *#lines(search: ReturnType<typeof wanted>): AsyncGenerator<string> {
    yield csvHead;
    for (let before: number | null | undefined; before !== null;) {
      const { entries, next } = await this.database.audit.search({ limit: PAGE, before, ...search });
      yield entries.map(csvLine).join('');
      before = next;
    }
  }
}

function wanted({ from, to, words, ...rest }: z.infer<typeof exportQuery>) {
  return {
    ...rest,
    from: from === undefined ? undefined : new Date(from),
    to: to === undefined ? undefined : new Date(to),
    words: words?.split(/\s+/u).filter((part) => part !== ''),
  };
}
