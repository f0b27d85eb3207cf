import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DtmfReceiver } from './dtmf-receiver.js';
import { DtmfSender, type DtmfPacket } from './dtmf-sender.js';
import { eventOfDigit, isDtmfDigit, writeTelephoneEvent } from './telephone-event.js';

function receiver(): { heard: string[]; started: string[]; receiver: DtmfReceiver } {
  const heard: string[] = [];
  const started: string[] = [];
  const listener = {
    onKeyStart: (digit: string) => void started.push(digit),
    onKey: ({ digit, durationMs }: { digit: string; durationMs: number }) => void heard.push(`${digit} ${durationMs}`),
  };
  return { heard, started, receiver: new DtmfReceiver(listener) };
}

function payload(event: number, end: boolean, duration: number): Uint8Array {
  const bytes = new Uint8Array(4);
  writeTelephoneEvent(bytes, 0, event, end, 10, duration);
  return bytes;
}

function sendKeys(keys: [Parameters<DtmfSender['press']>[0], number][]): DtmfPacket[] {
  const sender = new DtmfSender();
  for (const [digit, ms] of keys) sender.press(digit, ms);
  const packets: DtmfPacket[] = [];
  for (let timestamp = 1000; sender.busy; timestamp += 160) {
    const packet = sender.tick(timestamp);
    if (packet !== undefined) packets.push(packet);
  }
  return packets;
}

const give = (to: DtmfReceiver, { event, end, duration, timestamp }: DtmfPacket) =>
  to.accept(payload(event, end, duration), 0, 4, timestamp);

describe('keys that are received', () => {
  it('is one key in spite of updates and three end packets', () => {
    const { heard, started, receiver: receives } = receiver();
    for (const packet of sendKeys([['5', 100]])) give(receives, packet);
    expect(started).toEqual(['5']);
    expect(heard).toEqual(['5 100']);
  });

  it('is one key whichever packets are lost, doubled or late', () => {
    const packets = sendKeys([
      ['7', 80],
      ['7', 80],
      ['#', 120],
    ]);
    const byKey = [...new Set(packets.map(({ timestamp }) => timestamp))].map((timestamp) =>
      packets.filter((packet) => packet.timestamp === timestamp),
    );
    const some = fc.tuple(...byKey.map((own) => fc.array(fc.constantFrom(...own), { minLength: 1, maxLength: 12 })));
    fc.assert(
      fc.property(some, (chosen) => {
        const { heard, started, receiver: receives } = receiver();
        for (const packet of chosen.flat()) give(receives, packet);
        for (let tick = 0; tick < 8; tick++) receives.tick();
        expect(started).toEqual(['7', '7', '#']);
        expect(heard.map((key) => key[0])).toEqual(['7', '7', '#']);
      }),
    );
  });

  it('finishes a key whose end is lost after 160 ms', () => {
    const { heard, receiver: receives } = receiver();
    receives.accept(payload(0, false, 480), 0, 4, 9);
    for (let tick = 0; tick < 7; tick++) receives.tick();
    expect(heard).toEqual([]);
    receives.tick();
    expect(heard).toEqual(['0 60']);
    receives.accept(payload(0, true, 640), 0, 4, 9);
    expect(heard).toHaveLength(1);
  });

  it('adds up the segments of a key that is held for longer than sixteen bits tell', () => {
    const { heard, started, receiver: receives } = receiver();
    receives.accept(payload(3, false, 0xffff), 0, 4, 100);
    receives.accept(payload(3, true, 8001), 0, 4, 100 + 0xffff);
    expect(started).toEqual(['3']);
    expect(heard).toEqual(['3 9192']);
  });

  it('hears no key in flash, other events or short payloads', () => {
    const { started, receiver: receives } = receiver();
    receives.accept(payload(16, true, 800), 0, 4, 1);
    receives.accept(payload(200, true, 800), 0, 4, 2);
    receives.accept(payload(1, true, 800), 0, 3, 3);
    expect(started).toEqual([]);
  });
});

describe('keys that are sent', () => {
  it('keep their timestamp, count up, carry the marker once and end three times', () => {
    expect(sendKeys([['9', 60]])).toEqual([
      { event: 9, end: false, marker: true, timestamp: 1000, duration: 160 },
      { event: 9, end: false, marker: false, timestamp: 1000, duration: 320 },
      { event: 9, end: true, marker: false, timestamp: 1000, duration: 480 },
      { event: 9, end: true, marker: false, timestamp: 1000, duration: 480 },
      { event: 9, end: true, marker: false, timestamp: 1000, duration: 480 },
    ]);
  });

  it('have timestamps of their own, with a pause between', () => {
    const packets = sendKeys([
      ['1', 40],
      ['1', 40],
    ]);
    const timestamps = [...new Set(packets.map(({ timestamp }) => timestamp))];
    expect(timestamps).toEqual([1000, 1000 + 6 * 160]);
  });

  it('are bounded in length and number', () => {
    const packets = sendKeys([['D', 1_000_000]]);
    expect(packets.at(-1)).toMatchObject({ event: 15, duration: 64000 });
    const sender = new DtmfSender();
    expect(Array.from({ length: 70 }, () => sender.press('1', 40)).filter(Boolean)).toHaveLength(64);
  });

  it('knows the sixteen keys', () => {
    expect([...'0123456789*#ABCD'].every(isDtmfDigit)).toBe(true);
    expect(['', 'E', '12', 'a'].some(isDtmfDigit)).toBe(false);
    expect(eventOfDigit('#')).toBe(11);
  });
});
