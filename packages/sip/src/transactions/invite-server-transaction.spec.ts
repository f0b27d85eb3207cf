import { describe, expect, it } from '@jest/globals';
import { InviteServerTransaction } from './invite-server-transaction.js';
import { requestOf, responseTo, trial, type TransactionTrial } from './test-transaction.js';

function start(reliable = false): TransactionTrial & { transaction: InviteServerTransaction; told: string[] } {
  const made = trial(reliable);
  const told: string[] = [];
  const transaction = new InviteServerTransaction(requestOf('INVITE'), made.context);
  transaction.user = {
    onAck: () => told.push('ack'),
    onFailure: (error) => told.push(error.code),
    onTerminated: () => told.push('terminated'),
  };
  transaction.start();
  return { ...made, transaction, told };
}

describe('InviteServerTransaction', () => {
  it('sends 100 after 200 ms if its user says nothing, and repeats it for a retransmission', () => {
    const { clock, transaction, names, times } = start();
    transaction.receive(transaction.request);
    expect(names()).toEqual([]);
    clock.advance(200);
    transaction.receive(transaction.request);
    expect(names()).toEqual(['100', '100']);
    expect(times()).toEqual([200, 200]);
  });

  it('repeats a failure up to T2 apart until the ACK, and ends T4 after it (timers G, I)', () => {
    const { clock, transaction, times, told } = start();
    transaction.respond(responseTo(transaction.request, 486));
    clock.advance(8000);
    transaction.receive(requestOf('ACK'));
    clock.advance(4999);
    expect(times()).toEqual([0, 500, 1500, 3500, 7500]);
    expect(told).toEqual([]);
    clock.advance(1);
    expect(told).toEqual(['terminated']);
    expect(clock.timers).toBe(0);
  });

  it('gives up on the ACK after 64·T1 (timer H)', () => {
    const { clock, transaction, told } = start();
    transaction.respond(responseTo(transaction.request, 486));
    clock.advance(32_000);
    expect(told).toEqual(['TIMEOUT', 'terminated']);
    expect(clock.timers).toBe(0);
  });

  it('absorbs retransmissions in the accepted state and ends after 64·T1 (RFC 6026, timer L)', () => {
    const { clock, transaction, names, told } = start();
    transaction.respond(responseTo(transaction.request, 200));
    transaction.receive(transaction.request);
    expect(names()).toEqual(['200']);
    transaction.respond(responseTo(transaction.request, 200)); // its user repeats the 2xx
    expect(names()).toEqual(['200', '200']);
    clock.advance(32_000);
    expect(told).toEqual(['terminated']);
    expect(clock.timers).toBe(0);
  });

  it('refuses a second final response', () => {
    const { transaction } = start();
    transaction.respond(responseTo(transaction.request, 486));
    expect(() => transaction.respond(responseTo(transaction.request, 200))).toThrow(
      expect.objectContaining({ code: 'WRONG_STATE' }),
    );
  });
});
