import { type Socket } from 'node:dgram';

interface Slot {
  readonly bytes: Buffer;
  busy: boolean;
  readonly sent: (error: Error | null) => void;
}

/**
 * A few buffers that a session sends from again and again: none is written while the kernel may still read it. When all
 * are in use the network does not take packets, and the next one is dropped, as is right for sound.
 */
export class DatagramSlots {
  readonly #socket: Socket;
  readonly #slots: Slot[];
  #next = 0;
  /** Packets that were not sent: no free buffer, or refused by the system. */
  dropped = 0;

  constructor(socket: Socket, slots: number, bytesEach: number) {
    this.#socket = socket;
    this.#slots = Array.from({ length: slots }, () => {
      const slot: Slot = {
        bytes: Buffer.allocUnsafeSlow(bytesEach),
        busy: false,
        sent: (error) => {
          slot.busy = false;
          if (error !== null) this.dropped++;
        },
      };
      return slot;
    });
  }

  /** The buffer for the next packet; undefined (and counted as dropped) when none is free. */
  take(): Buffer | undefined {
    const slot = this.#slots[this.#next]!;
    if (!slot.busy) return slot.bytes;
    this.dropped++;
    return undefined;
  }

  /** Sends the first `length` bytes of the buffer that `take` gave. */
  send(length: number, port: number, address: string): void {
    const slot = this.#slots[this.#next]!;
    this.#next = (this.#next + 1) % this.#slots.length;
    slot.busy = true;
    this.#socket.send(slot.bytes, 0, length, port, address, slot.sent);
  }
}
