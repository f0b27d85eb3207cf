import { describe, expect, it } from '@jest/globals';
import { parseSdp } from '../session-description/parse-sdp.js';
import { writeSdp } from '../session-description/write-sdp.js';
import { createAnswer } from './create-answer.js';
import { type LocalAudio } from './local-audio.js';
import { NegotiationError, NoCommonCodecError } from './negotiation-error.js';

const LOCAL: LocalAudio = { address: '192.0.2.9', rtpPort: 40000, sessionId: 77 };

function offer(...mediaLines: string[]): ReturnType<typeof parseSdp> {
  return parseSdp(
    ['v=0', 'o=- 5 5 IN IP4 198.51.100.1', 's=-', 'c=IN IP4 198.51.100.1', 't=0 0', ...mediaLines].join('\n'),
  );
}

describe('createAnswer', () => {
  it('answers a usual phone', () => {
    const { answer, media } = createAnswer(
      offer(
        'm=audio 5004 RTP/AVP 9 8 0 96',
        'a=rtpmap:9 G722/8000',
        'a=rtpmap:96 telephone-event/8000',
        'a=fmtp:96 0-15',
        'a=ptime:20',
      ),
      LOCAL,
    );
    expect(writeSdp(answer)).toBe(
      [
        'v=0',
        'o=- 77 1 IN IP4 192.0.2.9',
        's=-',
        'c=IN IP4 192.0.2.9',
        't=0 0',
        'm=audio 40000 RTP/AVP 8 0 96',
        'a=rtpmap:8 PCMA/8000',
        'a=rtpmap:0 PCMU/8000',
        'a=rtpmap:96 telephone-event/8000',
        'a=fmtp:96 0-16',
        'a=ptime:20',
        'a=sendrecv',
        '',
      ].join('\r\n'),
    );
    expect(media).toEqual({
      remoteAddress: '198.51.100.1',
      remotePort: 5004,
      remoteRtcpAddress: '198.51.100.1',
      remoteRtcpPort: 5005,
      rtcpMux: false,
      codec: 'PCMA',
      payloadType: 8,
      receivePayloadTypes: [
        { payloadType: 8, codec: 'PCMA' },
        { payloadType: 0, codec: 'PCMU' },
        { payloadType: 96, codec: 'telephone-event' },
      ],
      telephoneEventPayloadType: 96,
      ptimeMs: 20,
      weSend: true,
      weReceive: true,
      onHold: false,
    });
  });

  it('understands numbers without an rtpmap, and an rtpmap that gives a number another meaning', () => {
    expect(createAnswer(offer('m=audio 5004 RTP/AVP 0'), LOCAL).media).toMatchObject({ codec: 'PCMU', payloadType: 0 });
    const remapped = offer('m=audio 5004 RTP/AVP 0 97', 'a=rtpmap:0 G729/8000', 'a=rtpmap:97 pcma/8000/1');
    const { media } = createAnswer(remapped, LOCAL);
    expect(media).toMatchObject({ codec: 'PCMA', payloadType: 97 });
    expect(media.receivePayloadTypes).toEqual([{ payloadType: 97, codec: 'PCMA' }]);
  });

  it('takes telephone events at 8000 Hz only', () => {
    const both = offer(
      'm=audio 5004 RTP/AVP 0 100 101',
      'a=rtpmap:100 telephone-event/16000',
      'a=rtpmap:101 telephone-event/8000',
    );
    expect(createAnswer(both, LOCAL).media.telephoneEventPayloadType).toBe(101);
    const none = createAnswer(offer('m=audio 5004 RTP/AVP 0 100', 'a=rtpmap:100 telephone-event/16000'), LOCAL);
    expect(none.media.telephoneEventPayloadType).toBeUndefined();
    expect(none.answer.media[0]!.formats).toEqual(['0']);
  });

  it.each([
    [['a=ptime:10'], 10],
    [['a=ptime:30'], 30],
    [['a=ptime:60'], 60],
    [['a=ptime:25'], 20],
    [['a=ptime:5'], 20],
    [['a=ptime:500'], 20],
    [['a=ptime:x'], 20],
    [['a=ptime:40', 'a=maxptime:30'], 30],
    [['a=maxptime:10'], 10],
    [[], 20],
  ])('answers %j with packets of %i ms', (lines, ptimeMs) => {
    const { answer, media } = createAnswer(offer('m=audio 5004 RTP/AVP 0', ...lines), LOCAL);
    expect(media.ptimeMs).toBe(ptimeMs);
    expect(writeSdp(answer)).toContain(`a=ptime:${ptimeMs}\r\n`);
  });

  it.each([
    [['a=sendrecv'], 'sendrecv', { weSend: true, weReceive: true, onHold: false }],
    [['a=sendonly'], 'recvonly', { weSend: false, weReceive: true, onHold: true }],
    [['a=recvonly'], 'sendonly', { weSend: true, weReceive: false, onHold: false }],
    [['a=inactive'], 'inactive', { weSend: false, weReceive: false, onHold: true }],
    [['c=IN IP4 0.0.0.0'], 'recvonly', { weSend: false, weReceive: true, onHold: true }],
    [['c=IN IP4 0.0.0.0', 'a=sendonly'], 'recvonly', { weSend: false, weReceive: true, onHold: true }],
    [['c=IN IP4 0.0.0.0', 'a=inactive'], 'inactive', { weSend: false, weReceive: false, onHold: true }],
    [['c=IN IP6 ::'], 'recvonly', { weSend: false, weReceive: true, onHold: true }],
  ])('answers %j with %s', (lines, direction, flags) => {
    const { answer, media } = createAnswer(offer('m=audio 5004 RTP/AVP 0', ...lines), LOCAL);
    expect(answer.media[0]!.attributes.at(-1)).toEqual({ name: direction });
    expect(media).toMatchObject(flags);
  });

  it('takes the direction of the whole session where the stream has none', () => {
    const { media } = createAnswer(offer('a=inactive', 'm=audio 5004 RTP/AVP 0'), LOCAL);
    expect(media.onHold).toBe(true);
    const own = createAnswer(offer('a=inactive', 'm=audio 5004 RTP/AVP 0', 'a=sendrecv'), LOCAL);
    expect(own.media.onHold).toBe(false);
  });

  it('never claims more than the offer allows', () => {
    const sendonly = createAnswer(offer('m=audio 5004 RTP/AVP 0', 'a=sendonly'), LOCAL, { direction: 'sendonly' });
    expect(sendonly.answer.media[0]!.attributes.at(-1)).toEqual({ name: 'inactive' });
    const held = createAnswer(offer('m=audio 5004 RTP/AVP 0'), LOCAL, { direction: 'sendonly' });
    expect(held.media).toMatchObject({ weSend: true, weReceive: false, onHold: false });
  });

  it('refuses further streams with port 0 and answers the audio where it stands', () => {
    const { answer, media } = createAnswer(
      offer('m=video 6000 RTP/AVP 99', 'm=audio 0 RTP/AVP 0', 'm=audio 5004 RTP/AVP 18', 'm=audio 5006 RTP/AVP 0'),
      LOCAL,
    );
    expect(answer.media.map(({ media: kind, port }) => [kind, port])).toEqual([
      ['video', 0],
      ['audio', 0],
      ['audio', 0],
      ['audio', 40000],
    ]);
    expect(answer.media[0]!.formats).toEqual(['99']);
    expect(media.remotePort).toBe(5006);
  });

  it('takes the RTCP address and rtcp-mux when they are offered, and answers mux only then', () => {
    const own = createAnswer(offer('m=audio 5004 RTP/AVP 0', 'a=rtcp:53020 IN IP4 198.51.100.2'), LOCAL);
    expect(own.media).toMatchObject({ remoteRtcpAddress: '198.51.100.2', remoteRtcpPort: 53020, rtcpMux: false });
    expect(writeSdp(own.answer)).not.toContain('rtcp-mux');
    const mux = createAnswer(offer('m=audio 5004 RTP/AVP 0', 'a=rtcp:53020', 'a=rtcp-mux'), LOCAL);
    expect(mux.media).toMatchObject({ remoteRtcpPort: 5004, rtcpMux: true });
    expect(writeSdp(mux.answer)).toContain('a=rtcp-mux\r\n');
  });

  it('raises the version when, and only when, the description changes', () => {
    const first = createAnswer(offer('m=audio 5004 RTP/AVP 0'), LOCAL).answer;
    const same = createAnswer(offer('m=audio 5004 RTP/AVP 0'), { ...LOCAL, previous: first }).answer;
    expect(writeSdp(same)).toBe(writeSdp(first));
    const held = createAnswer(offer('m=audio 5004 RTP/AVP 0', 'a=sendonly'), { ...LOCAL, previous: same }).answer;
    expect(held.origin).toMatchObject({ sessionId: '77', sessionVersion: '2' });
  });

  it.each([
    ['NO_COMMON_CODEC', ['m=audio 5004 RTP/AVP 18 9']],
    ['NO_COMMON_CODEC', ['m=audio 5004 RTP/AVP 96 101', 'a=rtpmap:96 PCMU/16000', 'a=rtpmap:101 telephone-event/8000']],
    ['NO_COMMON_CODEC', ['m=audio 5004 RTP/AVP 96', 'a=rtpmap:96 PCMU/8000/2']],
    ['UNSUPPORTED_TRANSPORT', ['m=audio 5004 RTP/SAVP 0']],
    ['UNSUPPORTED_TRANSPORT', ['m=audio 5004 UDP/TLS/RTP/SAVPF 0']],
    ['NO_AUDIO', ['m=video 5004 RTP/AVP 99']],
    ['NO_AUDIO', ['m=audio 0 RTP/AVP 0']],
    ['NO_AUDIO', []],
  ])('refuses with %s what it cannot speak: %j', (code, lines) => {
    let thrown: unknown;
    try {
      createAnswer(offer(...lines), LOCAL);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(NegotiationError);
    expect(thrown).toMatchObject({ code });
    expect(thrown instanceof NoCommonCodecError).toBe(code === 'NO_COMMON_CODEC');
  });

  it('refuses an offer that says nowhere where its audio goes', () => {
    const nowhere = parseSdp('v=0\no=- 5 5 IN IP4 198.51.100.1\nm=audio 5004 RTP/AVP 0\n');
    expect(() => createAnswer(nowhere, LOCAL)).toThrow(expect.objectContaining({ code: 'NO_ADDRESS' }));
  });

  it('writes IPv6 addresses as such', () => {
    const { answer } = createAnswer(offer('m=audio 5004 RTP/AVP 0'), { ...LOCAL, address: '2001:db8::1' });
    expect(writeSdp(answer)).toContain('c=IN IP6 2001:db8::1\r\n');
  });
});
