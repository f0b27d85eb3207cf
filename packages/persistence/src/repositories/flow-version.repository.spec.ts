import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FlowDefinition } from '@baton/flow-schema';
import { DraftChangedError, NotFoundError, TextNotStorableError } from '../database/database-errors.js';
import { openDatabase } from '../database/open-database.js';
import { smallFlow } from '../testing/small-flow.js';
import { publish as publishIn } from '../testing/publish.js';
import { temporaryDatabase, type TemporaryDatabase } from '../testing/temporary-database.js';
import { contentAddress } from './stored-flow.js';

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await temporaryDatabase();
}, 60_000);
afterAll(() => temporary.remove());

const create = (name: string) => temporary.database.flows.create({ definition: smallFlow(name), by: 'a@baton.local' });
const publish = (flowId: string, draftRevision: number) => publishIn(temporary.database, flowId, draftRevision);

/** Until a statement waits for what another transaction holds. */
async function untilSomebodyWaits(): Promise<void> {
  await temporary.database.withDataSource(async (dataSource) => {
    for (;;) {
      const waiting = await dataSource.query<unknown[]>('SELECT 1 FROM pg_locks WHERE NOT granted');
      if (waiting.length > 0) return;
    }
  });
}

it('pins the flows that a version runs: they are part of what it is called by', async () => {
  const { flowVersions, flowEnvironments, publishedFlows } = temporary.database;
  const flowId = await create('runs another');
  const { library: _none, testCases: _tests, ...inner } = smallFlow('inner');
  const publishWith = async (library: FlowDefinition['library']) => {
    const version = await flowVersions.add({ flowId, of: { draftRevision: 1 }, library, note: '', by: null });
    await flowEnvironments.change({ flowId, environment: 'production', versionId: version.versionId, by: null });
    return version;
  };
  const first = await publishWith({ inner });
  const second = await publishWith({ inner: { ...inner, voice: 'rms' } });
  expect(second.versionId).not.toBe(first.versionId);
  expect((await publishWith({ inner })).number).toBe(first.number);
  expect((await flowVersions.byId(first.versionId)).definition.library).toEqual({ inner });
  const [current, ...others] = await publishedFlows.byIds([flowId, flowId, 'no uuid', flowId.replace(/^./, '0')]);
  expect(others).toEqual([]);
  expect(current).toMatchObject({ flowId, versionId: first.versionId });
  expect(await publishedFlows.byIds([])).toEqual([]);
});

describe('drafts', () => {
  it('takes a new name with the definition and counts its revisions', async () => {
    const { flows } = temporary.database;
    const flowId = await create('before');
    const revision = await flows.saveDraft({ flowId, revision: 1, definition: smallFlow('after'), by: null });
    expect(revision).toBe(2);
    expect(await flows.byId(flowId)).toMatchObject({ name: 'after', draft: { revision: 2, updatedBy: null } });
  });

  it('lets exactly one of many who saved from the same revision win', async () => {
    const flowId = await create('raced');
    const saves = Array.from({ length: 8 }, (_, i) =>
      temporary.database.flows.saveDraft({ flowId, revision: 1, definition: smallFlow(`raced ${i}`), by: null }),
    );
    const results = await Promise.allSettled(saves);
    const lost = results.filter((result) => result.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(lost).toHaveLength(7);
    for (const reason of lost) expect(reason).toEqual(new DraftChangedError(2));
  });

  it('knows no flow by another name than a uuid', async () => {
    await expect(temporary.database.flows.byId(`'; DROP TABLE flows; --`)).rejects.toBeInstanceOf(NotFoundError);
    await expect(publish('00000000-0000-4000-8000-000000000000', 1)).rejects.toBeInstanceOf(NotFoundError);
  });

  it('says that a text cannot be stored, and not what it was', async () => {
    const flowId = await create('plain');
    for (const text of ['secret \u0000', 'secret \ud800']) {
      const definition = { ...smallFlow('plain'), name: text };
      const saving = temporary.database.flows.saveDraft({ flowId, revision: 1, definition, by: null });
      await expect(saving).rejects.toEqual(new TextNotStorableError());
    }
    expect((await temporary.database.flows.byId(flowId)).draft.revision).toBe(1);
  });
});

describe('published versions', () => {
  it('are named after their content and numbered within the flow', async () => {
    const { flows, flowVersions } = temporary.database;
    const flowId = await create('first');
    const first = await publish(flowId, 1);
    expect(first).toMatchObject({ versionId: contentAddress(smallFlow('first')), number: 1, isNew: true });
    await flows.saveDraft({ flowId, revision: 1, definition: smallFlow('second'), by: null });
    expect(await publish(flowId, 2)).toMatchObject({ number: 2, isNew: true });
    await flows.saveDraft({ flowId, revision: 2, definition: smallFlow('first'), by: null });
    expect(await publish(flowId, 3)).toEqual({ ...first, isNew: false });
    expect((await flowVersions.ofFlow(flowId)).map(({ number, runsIn }) => [number, runsIn])).toEqual([
      [2, []],
      [1, ['production']],
    ]);
    expect((await flowVersions.byId(first.versionId)).definition).toEqual(smallFlow('first'));
  });

  it('are what was checked: a draft that changed meanwhile is refused', async () => {
    const flowId = await create('checked');
    await temporary.database.flows.saveDraft({ flowId, revision: 1, definition: smallFlow('unchecked'), by: null });
    await expect(publish(flowId, 1)).rejects.toEqual(new DraftChangedError(2));
  });

  it('come out as one when ten publish the same draft at once', async () => {
    const flowId = await create('raced');
    const versions = await Promise.all(Array.from({ length: 10 }, () => publish(flowId, 1)));
    expect(new Set(versions.map(({ versionId, number }) => `${versionId} ${number}`)).size).toBe(1);
    expect(versions.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('get numbers of their own when one is published while another is not committed yet', async () => {
    const { database } = temporary;
    const flowId = await create('one');
    let second: Promise<{ number: number }> | undefined;
    await database.transaction(async ({ flowVersions }) => {
      await flowVersions.add({ flowId, of: { draftRevision: 1 }, note: '', by: null });
      second = database.flows
        .saveDraft({ flowId, revision: 1, definition: smallFlow('two'), by: null })
        .then((revision) => publish(flowId, revision));
      await untilSomebodyWaits();
    });
    expect((await second)?.number).toBe(2);
  });

  it('wait for a save that is going on, and then publish nothing that is no longer the draft', async () => {
    const { database } = temporary;
    const flowId = await create('old');
    let refused: Promise<unknown> | undefined;
    await database.transaction(async ({ flows }) => {
      await flows.saveDraft({ flowId, revision: 1, definition: smallFlow('new'), by: null });
      refused = publish(flowId, 1).catch((error: unknown) => error);
      await untilSomebodyWaits();
    });
    expect(await refused).toEqual(new DraftChangedError(2));
    expect(await database.flowVersions.ofFlow(flowId)).toEqual([]);
  });

  it.each([
    `UPDATE flow_versions SET note = 'altered'`,
    `DELETE FROM flow_versions`,
    `TRUNCATE flow_versions CASCADE`,
    `SET session_replication_role = replica; DELETE FROM flow_versions`,
  ])('cannot be altered by anyone, not even a superuser: %s', async (statement) => {
    const flowId = await create('kept');
    const { versionId } = await publish(flowId, 1);
    const url = temporary.superuserUrl;
    const superusers = openDatabase({ url, poolSize: 1, applicationName: 'superuser', connectTimeoutMs: 2000 });
    try {
      const refusal = 'A published version cannot be altered or deleted';
      await superusers.withDataSource(async (dataSource) => {
        await expect(dataSource.query(statement)).rejects.toThrow(refusal);
      });
    } finally {
      await superusers.close();
    }
    expect((await temporary.database.flowVersions.byId(versionId)).note).toBe('why');
  });

  it('are loaded with every number bound to their flow, and one that is unreadable spoils no other', async () => {
    const { numberBindings, publishedFlows } = temporary.database;
    const flowId = await create('answered');
    const { versionId } = await publish(flowId, 1);
    await numberBindings.bind('2000', flowId);
    const broken = await create('broken');
    await temporary.database.withDataSource(async (dataSource) => {
      await dataSource.query(
        `INSERT INTO flow_versions (flow_id, version_id, number, definition) VALUES ($1, repeat('0', 64), 1, '{}')`,
        [broken],
      );
      await dataSource.query(
        `INSERT INTO flow_environments (flow_id, environment, current_version) VALUES ($1, 'production', repeat('0', 64))`,
        [broken],
      );
    });
    const loaded = await publishedFlows.loadAll();
    expect(loaded.flows).toContainEqual({ flowId, versionId, number: 1, definition: smallFlow('answered') });
    expect(loaded.environments).toContainEqual({ flowId, environment: 'production', versionId, canary: null });
    expect(loaded.bindings).toEqual([{ number: '2000', flowId, environment: 'production' }]);
    expect(loaded.unreadable).toEqual([{ flowId: broken, versionId: '0'.repeat(64) }]);
    expect((await temporary.database.flows.all()).find(({ id }) => id === flowId)?.numbers).toEqual(['2000']);
  });
});
