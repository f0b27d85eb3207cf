import { describe, expect, it } from '@jest/globals';
import { NonInviteClientTransaction } from './non-invite-client-transaction.js';
import { requestOf, responseTo, trial, type TransactionTrial } from './test-transaction.js';

function start(reliable = false): TransactionTrial & {
  transaction: NonInviteClientTransaction;
  told: (number | string)[];
} {
  const made = trial(reliable);
  const told: (number | string)[] = [];
  const transaction = new NonInviteClientTransaction(requestOf('BYE'), made.context, {
    onResponse: (response) => told.push(response.status),
    onFailure: (error) => told.push(error.code),
    onTerminated: () => told.push('terminated'),
  });
  transaction.start();
  return { ...made, transaction, told };
}

describe('NonInviteClientTransaction', () => {
  it('retransmits doubling up to T2 and gives up after 64·T1 (timers E, F)', () => {
    const { clock, times, told } = start();
    clock.advance(32_000);
    expect(times()).toEqual([0, 500, 1500, 3500, 7500, 11_500, 15_500, 19_500, 23_500, 27_500, 31_500]);
    expect(told).toEqual(['TIMEOUT', 'terminated']);
    expect(clock.timers).toBe(0);
  });

  it('retransmits every T2 once a provisional came, and still gives up', () => {
    const { clock, transaction, times, told } = start();
    transaction.receive(responseTo(transaction.request, 100));
    clock.advance(32_000);
    expect(times().slice(0, 4)).toEqual([0, 500, 4500, 8500]);
    expect(told).toEqual([100, 'TIMEOUT', 'terminated']);
  });

  it('takes the first final response and absorbs the rest for T4 (timer K)', () => {
    const { clock, transaction, told } = start();
    transaction.receive(responseTo(transaction.request, 200));
    transaction.receive(responseTo(transaction.request, 200));
    clock.advance(4999);
    expect(told).toEqual([200]);
    clock.advance(1);
    expect(told).toEqual([200, 'terminated']);
    expect(clock.timers).toBe(0);
  });

  it('is gone at once over a stream', () => {
    const { clock, transaction, told, times } = start(true);
    clock.advance(10_000);
    expect(times()).toEqual([0]);
    transaction.receive(responseTo(transaction.request, 200));
    clock.advance(0);
    expect(told).toEqual([200, 'terminated']);
  });
});
