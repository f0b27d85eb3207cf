import { createSocket, type Socket } from 'node:dgram';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Phone } from '../call/testing/phone.js';
import { Switchboard, type SwitchboardOptions } from '../call/testing/switchboard.js';
import { until } from '../call/testing/until.js';

/** A caller that sends just what it is told, and answers nothing by itself but a BYE. */
class BareCaller {
  readonly received: string[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly port: number,
  ) {
    socket.on('message', (bytes) => {
      const text = bytes.toString();
      this.received.push(text);
      if (!text.startsWith('BYE ')) return;
      const copied = text.split('\r\n').filter((line) => /^(Via|From|To|Call-ID|CSeq):/i.test(line));
      socket.send(['SIP/2.0 200 OK', ...copied, 'Content-Length: 0', '', ''].join('\r\n'), port, '127.0.0.1');
    });
  }

  static async start(port: number): Promise<BareCaller> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return new BareCaller(socket, port);
  }

  send(method: string, more: { toTag?: string; sequence?: number; body?: string } = {}): void {
    const { toTag, sequence = 1, body = '' } = more;
    const at = `127.0.0.1:${this.socket.address().port}`;
    const lines = [
      `${method} sip:100@127.0.0.1:${this.port} SIP/2.0`,
      `Via: SIP/2.0/UDP ${at};branch=z9hG4bK${method}${sequence};rport`,
      'Max-Forwards: 70',
      'From: <sip:bare@127.0.0.1>;tag=from',
      `To: <sip:100@127.0.0.1>${toTag ? `;tag=${toTag}` : ''}`,
      `Call-ID: bare-${at}`,
      `CSeq: ${sequence} ${method}`,
      `Contact: <sip:bare@${at}>`,
      ...(body ? ['Content-Type: application/sdp'] : []),
      `Content-Length: ${body.length}`,
    ];
    this.socket.send(`${lines.join('\r\n')}\r\n\r\n${body}`, this.port, '127.0.0.1');
  }

  /** Waits for a message and gives the To tag in it. */
  async receives(firstLine: RegExp): Promise<string> {
    await until(String(firstLine), () => this.received.some((text) => firstLine.test(text)));
    const text = this.received.find((message) => firstLine.test(message)) ?? '';
    return /^To:.*;tag=([^\s;]+)/im.exec(text)?.[1] ?? '';
  }

  stop(): void {
    this.socket.close();
  }
}

const offer = [
  'v=0',
  'o=- 1 1 IN IP4 127.0.0.1',
  's=-',
  'c=IN IP4 127.0.0.1',
  't=0 0',
  'm=audio 9 RTP/AVP 0',
  'a=rtpmap:0 PCMU/8000',
  '',
].join('\r\n');

describe('answering the phone', () => {
  let board: Switchboard;
  let caller: Phone;

  const begin = async (options: SwitchboardOptions = {}) => {
    board = await new Switchboard(options).start();
  };
  const refusal = async (to = board.uri()) =>
    caller.dial(to).then(
      () => 'answered',
      (error: unknown) => (error as Error).message,
    );
  const bareCaller = () => BareCaller.start(board.userAgent.address('udp').port);

  beforeEach(async () => {
    caller = await Phone.start();
  });
  afterEach(async () => {
    await Promise.all([caller.stop(), board.stop()]);
  });

  it('refuses a number that nobody bound', async () => {
    await begin();
    expect(await refusal(board.uri('999'))).toBe('404');
    await board.nothingLeft();
    expect(board.refused).toEqual([404]);
  });

  it('takes no new calls while it drains, and says so to whoever asks', async () => {
    await begin();
    const line = await caller.dial(board.uri());
    board.signaling.drain();
    const { invite } = await caller.ring(board.uri());
    const response = await new Promise<{ status: number; retryAfter: string | undefined }>((resolve) => {
      invite.on('rejected', ({ status, headers }) => resolve({ status, retryAfter: headers.get('retry-after') }));
    });
    expect(response).toEqual({ status: 503, retryAfter: '5' });
    expect(line.isOver).toBe(false);
    await line.bye();
    await board.nothingLeft();
    await expect(board.calls.emptied(0)).resolves.toBe(true);
  });

  it('refuses one call more than it may have', async () => {
    await begin({ maxCalls: 1 });
    const line = await caller.dial(board.uri());
    expect(await refusal()).toBe('503');
    await line.bye();
    await board.nothingLeft();
    await (await caller.dial(board.uri())).bye();
    await board.nothingLeft();
  });

  it('refuses a call for which there is no port', async () => {
    await begin({ portPairs: 1 });
    const line = await caller.dial(board.uri());
    expect(await refusal()).toBe('503');
    await line.bye();
    await board.nothingLeft();
  });

  it.each([
    ['no codec in common', offer.replace('AVP 0', 'AVP 9').replace('0 PCMU', '9 G722')],
    ['no audio', offer.replace('m=audio', 'm=video')],
    ['no SDP at all', 'hello'],
  ])('refuses an offer with %s', async (_what, body) => {
    await begin();
    const bare = await bareCaller();
    bare.send('INVITE', { body });
    await bare.receives(/^SIP\/2\.0 488/);
    bare.stop();
    await board.nothingLeft();
    expect(board.refused).toEqual([488]);
  });

  it('makes the offer itself for a caller who brings none', async () => {
    await begin();
    const line = await caller.dial(board.uri(), { lateOffer: true });
    await line.hears('the prompt', (level) => level > 4_000);
    await line.bye();
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result: 'abandoned', endReason: 'caller' });
  });

  it('ends a call whose answer to its offer makes no sense', async () => {
    await begin();
    const bare = await bareCaller();
    bare.send('INVITE');
    const toTag = await bare.receives(/^SIP\/2\.0 200/);
    bare.send('ACK', { toTag, body: 'nonsense' });
    await bare.receives(/^BYE /);
    bare.stop();
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result: 'abandoned', endReason: 'error' });
  });

  it('frees the port that it was binding when the caller gave up', async () => {
    await begin();
    let open: () => void = () => undefined;
    board.media.gate = new Promise((resolve) => (open = resolve));
    const { invite } = await caller.ring(board.uri());
    const cancelled = new Promise<void>((resolve) => invite.on('cancelled', () => resolve()));
    await until('the INVITE', () => board.calls.size === 1);
    invite.cancel();
    await cancelled;
    open();
    await board.nothingLeft();
    expect((await board.traced()).calls).toEqual([]);
  });

  it('ends a call that is never acknowledged', async () => {
    await begin();
    const bare = await bareCaller();
    bare.send('INVITE', { body: offer });
    await bare.receives(/^BYE /);
    bare.stop();
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result: 'abandoned', endReason: 'error' });
    expect((await board.traced()).events).toEqual(['hung-up']);
  });

  it('ends a call whose caller hangs up instead of acknowledging it', async () => {
    await begin();
    const bare = await bareCaller();
    bare.send('INVITE', { body: offer });
    const toTag = await bare.receives(/^SIP\/2\.0 200/);
    bare.send('BYE', { toTag, sequence: 2 });
    await bare.receives(/^SIP\/2\.0 200 OK[^]*CSeq: 2 BYE/);
    bare.stop();
    await board.nothingLeft();
    expect(await board.outcome()).toEqual({ result: 'abandoned', endReason: 'caller' });
  });

  it.each([
    ['"Ann" <sip:+44-20-7946.0018@trunk.example>', '+442079460018'],
    ['<sip:%2B4420;phone-context=example.com@trunk.example>', '+4420'],
    ['<sip:anonymous@anonymous.invalid>', null],
    ['<sip:trunk.example>', null],
    ['<sip:a%0d%0aX-Evil:%00@trunk.example>', 'aX-Evil'],
  ])('knows the caller of From %s as %s', async (from, known) => {
    await begin();
    await (await caller.dial(board.uri(), { from })).bye();
    await board.nothingLeft();
    expect((await board.traced()).calls[0]?.caller).toBe(known);
  });

  it('leaves nothing behind, transactions included', async () => {
    await begin();
    await (await caller.dial(board.uri())).bye();
    await board.nothingLeft();
    const open = () => Object.values(board.userAgent.openCounts()).every((count) => count === 0);
    await until('the end of all transactions', open);
  });
});
