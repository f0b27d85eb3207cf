import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { publish } from '../testing/publish.js';
import { smallFlow } from '../testing/small-flow.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';
import { CallOutcomes1764000001001 } from './1764000001001-call-outcomes.js';
import { Environments1764000001000 } from './1764000001000-environments.js';
import { ReviewsAndSchedule1764000001002 } from './1764000001002-reviews-and-schedule.js';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
}, 60_000);
afterAll(() => temporary.remove());

const ours = [new Environments1764000001000(), new CallOutcomes1764000001001(), new ReviewsAndSchedule1764000001002()];

async function withRunner(work: (runner: QueryRunner) => Promise<void>): Promise<void> {
  await temporary.database.withDataSource(async (dataSource) => {
    const runner = dataSource.createQueryRunner();
    try {
      await work(runner);
    } finally {
      await runner.release();
    }
  });
}

describe('a database of a Baton that knew no environments', () => {
  it('keeps what is published, its numbers and its calls, on the way up and on the way down', async () => {
    const { database } = temporary;
    const flowId = await database.flows.create({ definition: smallFlow('kept'), by: null });
    const { versionId } = await publish(database, flowId, 1);
    await database.numberBindings.bind('100', flowId);
    await database.numberBindings.bind('200', flowId, 'test');
    const calls = [{ endedAt: 2_000, result: 'done', endReason: 'flow' }].map((end) => ({
      id: randomUUID(),
      sipCallId: 'x',
      flowId,
      versionId,
      dialled: '100',
      caller: null,
      startedAt: 1_000,
      ...end,
    }));
    await database.callTraces.write({ calls, events: [], handoffs: [] });

    await withRunner(async (runner) => {
      for (const migration of [...ours].reverse()) await migration.down(runner);
      expect(await runner.query('SELECT id, current_version FROM flows')).toEqual([
        { id: flowId, current_version: versionId },
      ]);
      expect(await runner.query('SELECT number FROM number_bindings')).toEqual([{ number: '100' }]);
      for (const migration of ours) await migration.up(runner);
    });

    expect(await database.publishedFlows.loadAll()).toMatchObject({
      flows: [{ flowId, versionId }],
      environments: [{ flowId, environment: 'production', versionId, canary: null }],
      bindings: [{ number: '100', flowId, environment: 'production' }],
    });
    const [version] = (await database.flowVersions.withFigures(flowId)).items;
    expect(version?.figures).toMatchObject({ calls: 1, contained: 1, averageSeconds: 1 });
  });
});
