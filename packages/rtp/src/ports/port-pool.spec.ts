import { describe, expect, it } from '@jest/globals';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { SimulatedTime } from '../playout/simulated-time.js';
import { NoFreePortError } from './no-free-port-error.js';
import { PortPool } from './port-pool.js';

describe('the port pool', () => {
  it('binds an even port and the odd one above it, and none twice', async () => {
    const pool = new PortPool(47501, 47507, '127.0.0.1');
    const pairs = await Promise.all([pool.allocate(), pool.allocate(), pool.allocate()]);
    expect(pairs.map(({ rtpPort, rtcpPort }) => [rtpPort, rtcpPort]).sort()).toEqual([
      [47502, 47503],
      [47504, 47505],
      [47506, 47507],
    ]);
    expect(pairs.every(({ rtp, rtpPort }) => rtp.address().port === rtpPort)).toBe(true);
    await expect(pool.allocate()).rejects.toThrow(NoFreePortError);
    await expect(pool.allocate()).rejects.toMatchObject({ code: 'NO_FREE_PORT' });
    await Promise.all(pairs.map((pair) => pair.release()));
  });

  it('lets freed ports rest before they are given out again', async () => {
    const time = new SimulatedTime();
    const pool = new PortPool(47510, 47511, '127.0.0.1', { time, quarantineMs: 500 });
    const pair = await pool.allocate();
    await Promise.all([pair.release(), pair.release()]);
    expect(pool.counts()).toEqual({ total: 1, inUse: 0, quarantined: 1 });
    await expect(pool.allocate()).rejects.toThrow(NoFreePortError);
    time.advance(500);
    const again = await pool.allocate();
    expect(again.rtpPort).toBe(47510);
    await again.release();
  });

  it('passes over a pair of which somebody else holds one port', async () => {
    const other = createSocket('udp4').bind({ port: 47521, address: '127.0.0.1', exclusive: true });
    await once(other, 'listening');
    const pool = new PortPool(47520, 47523, '127.0.0.1');
    const pair = await pool.allocate();
    expect(pair.rtpPort).toBe(47522);
    expect(pool.counts()).toEqual({ total: 2, inUse: 1, quarantined: 0 });
    await pair.release();
    await new Promise<void>((resolve) => void other.close(() => resolve()));
  });

  it('refuses a range without a pair', () => {
    expect(() => new PortPool(40001, 40002, '127.0.0.1')).toThrow(RangeError);
    expect(() => new PortPool(65000, 70000, '127.0.0.1')).toThrow(RangeError);
  });

  it('says at once when the address is none of this machine', async () => {
    const pool = new PortPool(47530, 47533, '192.0.2.1');
    await expect(pool.allocate()).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
    expect(pool.counts().inUse).toBe(0);
  });
});
