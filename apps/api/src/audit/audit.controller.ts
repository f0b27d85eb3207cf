import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import type { AuditEntry, Database } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
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
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
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
  next: z.int().nullable(),
});
const choicesAnswer = z.strictObject({ accounts: z.array(z.string()), actions: z.array(z.string()) });

const PAGE = 500;

/** Who changed what, and when. */
@Controller('api/audit')
@Access('admin')
export class AuditController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Newest first; `next` is the `before` of the following page. `words`: all of them occur in the entry. */
  @Get()
  @Answers(auditAnswer)
  search(
    @Query({ schema: searchQuery }) query: z.infer<typeof searchQuery>,
  ): Promise<{ entries: AuditEntry[]; next: number | null }> {
    const { limit, before, ...rest } = query;
    return this.database.audit.search({ limit, before, ...wanted(rest) });
  }

  /** Accounts and actions that occur, to choose from. */
  @Get('choices')
  @Answers(choicesAnswer)
  choices(): Promise<{ accounts: string[]; actions: string[] }> {
    return this.database.audit.choices();
  }

  /** All that a search finds, as a file for a spreadsheet. */
  @Get('export')
  @Answers(undefined, { description: 'text/csv' })
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
