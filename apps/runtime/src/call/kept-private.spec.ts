import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EngineEvent } from '@baton/flow-engine';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LEAVE, leavingFlow } from './testing/leaving-flow.js';
import { Phone, type Line } from './testing/phone.js';
import { Switchboard } from './testing/switchboard.js';
import { until } from './testing/until.js';

describe('what is personal in a call', () => {
  let board: Switchboard;
  let caller: Phone;
  let crm: Server;
  let line: Line;

  beforeEach(async () => {
    crm = createServer((_request, response) => response.end(JSON.stringify({ surname: 'Abernathy' })));
    await new Promise<void>((resolve) => crm.listen(0, '127.0.0.1', resolve));
    const { port } = crm.address() as AddressInfo;
    const flow = leavingFlow({ crm: `http://127.0.0.1:${port}` });
    [caller, board] = await Promise.all([Phone.start(), new Switchboard({ flow }).start()]);
    line = await caller.dial(board.uri());
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), board.stop()]);
    crm.closeAllConnections();
    await new Promise((resolve) => crm.close(resolve));
  });

  const endsWith = async (result: string) => {
    await line.ended;
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result, endReason: 'flow' });
    return (await board.traced()).rows;
  };
  const exactly = (sealed: string | undefined) =>
    JSON.parse(sealed?.split(' ').slice(2).join(' ') ?? 'null') as EngineEvent;

  it('is masked in its trace, exactly sealed beside it, and run again from what was exact', async () => {
    await line.press(LEAVE.code);
    await line.hears('the question', (level) => level > 4_000);
    for (const key of '4711') await line.press(key);
    const rows = await endsWith('ok');
    expect(JSON.stringify(rows.map(({ body }) => body))).not.toContain('4711');
    const sealed = rows.filter((row) => row.sealed !== undefined);
    expect(sealed.map(({ body, seq, callId, sealed: text }) => [body, text?.startsWith(`${callId} ${seq} `)])).toEqual([
      [expect.objectContaining({ type: 'keys', keys: '***' }), true],
    ]);
    expect(exactly(sealed[0]?.sealed)).toMatchObject({ type: 'keys', keys: '4711' });
    await until('the replay', () => board.replays.length > 0);
    expect(board.replays).toEqual(['same']);
    expect(board.logged.join()).not.toContain('4711');
  });

  it('is masked where another system told it', async () => {
    await line.press(LEAVE.record);
    const rows = await endsWith('ok');
    expect(JSON.stringify(rows.map(({ body }) => body))).not.toContain('Abernathy');
    const answered = rows.find(({ body }) => (body as EngineEvent).type === 'request-answered');
    expect(answered?.body).toMatchObject({ status: 200, values: { surname: '•••' } });
    expect(exactly(answered?.sealed)).toMatchObject({ values: { surname: 'Abernathy' } });
    expect(board.logged.join()).not.toContain('Abernathy');
  });
});
