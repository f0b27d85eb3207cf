import {
  Controller,
  Get,
  Header,
  HttpCode,
  HttpStatus,
  Inject,
  Param,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import type { Callback, Database, Voicemail } from '@baton/persistence';
import { z } from 'zod';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { AuditedIfChanged, NotAudited } from '../audit/audited.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';
import { pageAnswer, Paged, pageQuery } from '../http/paging.js';
import { callbacksAnswer, voicemailsAnswer } from './desk-answers.js';

const seconds = z.string().regex(/^-?\d{1,12}(\.\d{1,6})?$/);
const id = z.string().max(300);
const callbacksQuery = z.strictObject(pageQuery(z.tuple([z.boolean(), seconds, id])));
const voicemailsQuery = z.strictObject(pageQuery(id));

/** What callers left for the people of the queues: call backs that they booked, and messages. */
@Controller('api/desk')
@Access('agent', 'admin')
export class LeftForQueueController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Open ones first, the longest waiting at the top. */
  @Get('callbacks')
  @Paged()
  @Answers(callbacksAnswer)
  async callbacks(
    @Query({ schema: callbacksQuery }) { limit, cursor }: z.infer<typeof callbacksQuery>,
  ): Promise<{ callbacks: Callback[]; next: string | null }> {
    return pageAnswer('callbacks', await this.database.callbacks.page({ limit, after: cursor }));
  }

  /** Somebody has called back. `was`: it was open until now; else somebody else was first. */
  @Post('callbacks/:id/done')
  @AuditedIfChanged('callback.done')
  @Answers(z.strictObject({ was: z.enum(['open', 'done']) }))
  @HttpCode(HttpStatus.OK)
  async done(@Param('id') id: string, @SignedIn() { email }: SignedInAccount): Promise<{ was: 'open' | 'done' }> {
    return this.database.transaction(async ({ callbacks, audit }) => {
      const wasOpen = await callbacks.markDone(id, email);
      if (wasOpen) await audit.record({ account: email, action: 'callback.done', subject: id });
      return { was: wasOpen ? 'open' : 'done' };
    });
  }

  /** Newest first. */
  @Get('voicemails')
  @Paged()
  @Answers(voicemailsAnswer)
  async voicemails(
    @Query({ schema: voicemailsQuery }) { limit, cursor }: z.infer<typeof voicemailsQuery>,
  ): Promise<{ voicemails: Voicemail[]; next: string | null }> {
    return pageAnswer('voicemails', await this.database.voicemails.page({ limit, after: cursor }));
  }

  /** The message's sound. A caller's voice stays in no cache. */
  @Get('voicemails/:id/audio')
  @Answers(undefined, { description: 'A WAVE file', produces: 'audio/wav' })
  @Header('Cache-Control', 'no-store')
  async audio(@Param('id') id: string): Promise<StreamableFile> {
    const audio = await this.database.voicemails.audio(id);
    return new StreamableFile(audio, { type: 'audio/wav', length: audio.length, disposition: 'inline' });
  }

  @Post('voicemails/:id/heard')
  @NotAudited('who has heard it stands at the message')
  @Answers(undefined, { status: 204 })
  @HttpCode(HttpStatus.NO_CONTENT)
  async heard(@Param('id') id: string, @SignedIn() { email }: SignedInAccount): Promise<void> {
    await this.database.voicemails.markHeard(id, email);
  }
}
