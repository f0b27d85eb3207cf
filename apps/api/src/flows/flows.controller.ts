import { Controller, Delete, HttpCode, HttpStatus, Inject, Param } from '@nestjs/common';
import type { Database } from '@baton/persistence';
import { Access } from '../accounts/access.decorator.js';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.js';
import { Audited } from '../audit/audited.decorator.js';
import { DATABASE } from '../config/tokens.js';
import { Answers } from '../http/answers.decorator.js';

/** Flows as a whole; what is drawn in them is a draft's. */
@Controller('api/flows')
export class FlowsController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /** Only one that was never published and that no number leads to: 409 `flow-in-use` otherwise. */
  @Delete(':id')
  @Audited('flow.deleted')
  @Access('analyst')
  @HttpCode(HttpStatus.NO_CONTENT)
  @Answers(undefined, { status: 204 })
  async remove(@Param('id') id: string, @SignedIn() { email }: SignedInAccount): Promise<void> {
    await this.database.transaction(async ({ flows, audit }) => {
      const { name } = await flows.byId(id);
      await flows.remove(id);
      await audit.record({ account: email, action: 'flow.deleted', subject: id, detail: { name } });
    });
  }
}
