import { describe, expect, it } from '@jest/globals';
import { NonInviteServerTransaction } from './non-invite-server-transaction.js';
import { requestOf, responseTo, trial, type TransactionTrial } from './test-transaction.js';

function start(reliable = false): TransactionTrial & { transaction: NonInviteServerTransaction; told: string[] } {
  const made = trial(reliable);
  const told: string[] = [];
  const transaction = new NonInviteServerTransaction(requestOf('BYE'), made.context);
  transaction.user = { onTerminated: () => told.push('terminated') };
  transaction.start();
  return { ...made, transaction, told };
}

describe('NonInviteServerTransaction', () => {
  it('repeats its answer for each retransmission until timer J', () => {
    const { clock, transaction, names, told } = start();
    transaction.receive();
    expect(names()).toEqual([]);
    transaction.respond(responseTo(transaction.request, 200));
    transaction.receive();
    clock.advance(31_999);
    transaction.receive();
    expect(names()).toEqual(['200', '200', '200']);
    clock.advance(1);
    expect(told).toEqual(['terminated']);
    expect(clock.timers).toBe(0);
  });

  it('is gone at once over a stream', () => {
    const { clock, transaction, told } = start(true);
    transaction.respond(responseTo(transaction.request, 200));
    clock.advance(0);
    expect(told).toEqual(['terminated']);
  });

  it('does not stay for ever when nobody answers', () => {
    const { clock, told } = start();
    clock.advance(64_000);
    expect(told).toEqual(['terminated']);
    expect(clock.timers).toBe(0);
  });
});
