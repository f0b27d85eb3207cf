import { describe, expect, it } from '@jest/globals';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { SimulatedTime } from '../playout/simulated-time.js';
import { NoFreePortError } from './no-free-port-error.js';
import { PortPool } from './port-pool.js';

/** An even port from which on `count` ports are free, outside of those that the system hands out by itself. */
async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = 10_000 + 2 * Math.floor(Math.random() * 10_000);
    const sockets = Array.from({ length: count }, () => createSocket('udp4'));
    const bound = await Promise.all(
      sockets.map(async (socket, index) => {
        socket.bind({ port: first + index, address: '127.0.0.1', exclusive: true });
        return once(socket, 'listening').then(
          () => true,
          () => false,
        );
      }),
    );
    await Promise.all(sockets.map((socket) => new Promise<void>((resolve) => void socket.close(() => resolve()))));
    if (bound.every(Boolean)) return first;
  }
}

describe('the port pool', () => {
  it('binds an even port and the odd one above it, and none twice', async () => {
    const first = await freePorts(8);
    const pool = new PortPool(first + 1, first + 7, '127.0.0.1');
    const pairs = await Promise.all([pool.allocate(), pool.allocate(), pool.allocate()]);
    expect(pairs.map(({ rtpPort, rtcpPort }) => [rtpPort, rtcpPort]).sort()).toEqual([
      [first + 2, first + 3],
      [first + 4, first + 5],
      [first + 6, first + 7],
    ]);
    expect(pairs.every(({ rtp, rtpPort }) => rtp.address().port === rtpPort)).toBe(true);
    await expect(pool.allocate()).rejects.toThrow(NoFreePortError);
    await expect(pool.allocate()).rejects.toMatchObject({ code: 'NO_FREE_PORT' });
    await Promise.all(pairs.map((pair) => pair.release()));
  });

  it('lets freed ports rest before they are given out again', async () => {
    const time = new SimulatedTime();
    const first = await freePorts(2);
    const pool = new PortPool(first, first + 1, '127.0.0.1', { time, quarantineMs: 500 });
    const pair = await pool.allocate();
    await Promise.all([pair.release(), pair.release()]);
    expect(pool.counts()).toEqual({ total: 1, inUse: 0, quarantined: 1 });
    await expect(pool.allocate()).rejects.toThrow(NoFreePortError);
    time.advance(500);
    const again = await pool.allocate();
    expect(again.rtpPort).toBe(first);
    await again.release();
  });

  it('passes over a pair of which somebody else holds one port', async () => {
    const first = await freePorts(4);
    const other = createSocket('udp4').bind({ port: first + 1, address: '127.0.0.1', exclusive: true });
    await once(other, 'listening');
    const pool = new PortPool(first, first + 3, '127.0.0.1');
    const pair = await pool.allocate();
    expect(pair.rtpPort).toBe(first + 2);
    expect(pool.counts()).toEqual({ total: 2, inUse: 1, quarantined: 0 });
    await pair.release();
    await new Promise<void>((resolve) => void other.close(() => resolve()));
  });

  it('refuses a range without a pair', () => {
    expect(() => new PortPool(40001, 40002, '127.0.0.1')).toThrow(RangeError);
    expect(() => new PortPool(65000, 70000, '127.0.0.1')).toThrow(RangeError);
  });

  it('says at once when the address is none of this machine', async () => {
    const pool = new PortPool(20000, 20003, '192.0.2.1');
    await expect(pool.allocate()).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
    expect(pool.counts().inUse).toBe(0);
  });
});
