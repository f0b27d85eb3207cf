import { describe, expect, it } from '@jest/globals';
import { SipError } from '../sip-error.js';
import { InviteClientTransaction } from './invite-client-transaction.js';
import { requestOf, responseTo, trial, type TransactionTrial } from './test-transaction.js';

function start(
  reliable = false,
): TransactionTrial & { transaction: InviteClientTransaction; told: (number | string)[] } {
  const made = trial(reliable);
  const told: (number | string)[] = [];
  const transaction = new InviteClientTransaction(requestOf('INVITE'), made.context, {
    onResponse: (response) => told.push(response.status),
    onFailure: (error) => told.push(error.code),
    onTerminated: () => told.push('terminated'),
  });
  transaction.start();
  return { ...made, transaction, told };
}

describe('InviteClientTransaction', () => {
  it('retransmits at T1, doubling without bound, and gives up after 64·T1 (timers A, B)', () => {
    const { clock, times, told } = start();
    clock.advance(32_000);
    expect(times()).toEqual([0, 500, 1500, 3500, 7500, 15_500, 31_500]);
    expect(told).toEqual(['TIMEOUT', 'terminated']);
    expect(clock.timers).toBe(0);
  });

  it('does not retransmit over a stream', () => {
    const { clock, times } = start(true);
    clock.advance(31_999);
    expect(times()).toEqual([0]);
  });

  it('stops retransmitting at a provisional and then waits as long as it takes', () => {
    const { clock, transaction, times, told } = start();
    clock.advance(600);
    transaction.receive(responseTo(transaction.request, 180));
    clock.advance(180_000);
    expect(times()).toEqual([0, 500]);
    expect(told).toEqual([180]);
    expect(clock.timers).toBe(0);
  });

  it('acknowledges a failure, and again each time it comes, until timer D', () => {
    const { clock, transaction, names, told, sent } = start();
    transaction.receive(responseTo(transaction.request, 486));
    transaction.receive(responseTo(transaction.request, 486));
    expect(names()).toEqual(['INVITE', 'ACK', 'ACK']);
    expect(told).toEqual([486]);
    const ack = sent[1]?.message;
    expect(ack?.headers.get('via')).toBe(transaction.request.headers.get('via'));
    expect(ack?.headers.toTag).toBe('b');
    expect(ack?.headers.cseq).toEqual({ number: 7, method: 'ACK' });
    expect(ack?.headers.getAll('route')).toEqual(['<sip:proxy.example.com;lr>']);
    clock.advance(31_999);
    expect(told).toEqual([486]);
    clock.advance(1);
    expect(told).toEqual([486, 'terminated']);
  });

  it('passes on every 2xx for 64·T1 without acknowledging it itself (RFC 6026, timer M)', () => {
    const { clock, transaction, names, told } = start();
    transaction.receive(responseTo(transaction.request, 200));
    clock.advance(1000);
    transaction.receive(responseTo(transaction.request, 200));
    transaction.receive(responseTo(transaction.request, 200, 'other'));
    clock.advance(31_000);
    expect(told).toEqual([200, 200, 200, 'terminated']);
    expect(names()).toEqual(['INVITE']);
    expect(clock.timers).toBe(0);
  });

  it('ignores a failure after a success, and a success after a failure', () => {
    const { transaction, told } = start();
    transaction.receive(responseTo(transaction.request, 200));
    transaction.receive(responseTo(transaction.request, 486));
    expect(told).toEqual([200]);
    const other = start();
    other.transaction.receive(responseTo(other.transaction.request, 486));
    other.transaction.receive(responseTo(other.transaction.request, 200));
    expect(other.told).toEqual([486]);
  });

  it('tells a transport failure once and leaves no timer', () => {
    const { clock, transaction, told } = start();
    transaction.transportFailed(new SipError('TRANSPORT', 'gone', 503));
    transaction.transportFailed(new SipError('TRANSPORT', 'gone', 503));
    expect(told).toEqual(['TRANSPORT', 'terminated']);
    expect(clock.timers).toBe(0);
  });
});
