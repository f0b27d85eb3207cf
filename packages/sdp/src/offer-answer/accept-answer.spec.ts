import { describe, expect, it } from '@jest/globals';
import { parseSdp } from '../session-description/parse-sdp.js';
import { acceptAnswer } from './accept-answer.js';
import { createAnswer } from './create-answer.js';
import { createOffer, type OfferOptions } from './create-offer.js';

const OFFER: OfferOptions = { address: '192.0.2.9', rtpPort: 40000, sessionId: 77, version: 3 };

function answer(...mediaLines: string[]): ReturnType<typeof parseSdp> {
  return parseSdp(
    ['v=0', 'o=- 5 5 IN IP4 198.51.100.1', 's=-', 'c=IN IP4 198.51.100.1', 't=0 0', ...mediaLines].join('\n'),
  );
}

describe('createOffer and acceptAnswer', () => {
  it('agree with createAnswer from both sides', () => {
    const offer = createOffer(OFFER);
    const far = createAnswer(offer, { address: '198.51.100.1', rtpPort: 5004, sessionId: 1 });
    const near = acceptAnswer(offer, far.answer);
    expect(near).toMatchObject({ remoteAddress: '198.51.100.1', remotePort: 5004, codec: 'PCMU', payloadType: 0 });
    expect(far.media).toMatchObject({ remoteAddress: '192.0.2.9', remotePort: 40000, codec: 'PCMU' });
    expect(near.telephoneEventPayloadType).toBe(101);
    expect(near.receivePayloadTypes).toEqual(far.media.receivePayloadTypes);
  });

  it('offers its codecs in its own order', () => {
    const offer = createOffer({ ...OFFER, codecs: ['PCMA', 'PCMU'], direction: 'sendonly', ptimeMs: 30 });
    expect(offer.media[0]!.formats).toEqual(['8', '0', '101']);
    expect(offer.origin.sessionVersion).toBe('3');
  });

  it('sends with the numbers of the answer and is sent those of the offer', () => {
    const media = acceptAnswer(
      createOffer(OFFER),
      answer('m=audio 5004 RTP/AVP 8 96', 'a=rtpmap:96 telephone-event/8000', 'a=ptime:40'),
    );
    expect(media).toMatchObject({ codec: 'PCMA', payloadType: 8, telephoneEventPayloadType: 96, ptimeMs: 40 });
    expect(media.receivePayloadTypes).toContainEqual({ payloadType: 101, codec: 'telephone-event' });
    expect(media.receivePayloadTypes).toContainEqual({ payloadType: 96, codec: 'telephone-event' });
  });

  it('understands an answer that names a number of the offer without an rtpmap', () => {
    const media = acceptAnswer(createOffer(OFFER), answer('m=audio 5004 RTP/AVP 0 101'));
    expect(media.telephoneEventPayloadType).toBe(101);
  });

  it('sends no keys to a peer that takes none', () => {
    const media = acceptAnswer(createOffer(OFFER), answer('m=audio 5004 RTP/AVP 0'));
    expect(media).not.toHaveProperty('telephoneEventPayloadType');
  });

  it('knows who is heard when one side holds the other', () => {
    const held = acceptAnswer(
      createOffer({ ...OFFER, direction: 'sendonly' }),
      answer('m=audio 5004 RTP/AVP 0', 'a=recvonly'),
    );
    expect(held).toMatchObject({ weSend: true, weReceive: false, onHold: false });
    const holding = acceptAnswer(createOffer(OFFER), answer('m=audio 5004 RTP/AVP 0', 'a=sendonly'));
    expect(holding).toMatchObject({ weSend: false, weReceive: true, onHold: true });
  });

  it('keeps the streams and raises the version in a further offer', () => {
    const previous = createAnswer(answer('m=video 6000 RTP/AVP 99', 'm=audio 5004 RTP/AVP 0'), OFFER).answer;
    const next = createOffer({ ...OFFER, previous, direction: 'sendonly' });
    expect(next.media.map(({ media, port }) => [media, port])).toEqual([
      ['video', 0],
      ['audio', 40000],
    ]);
    expect(next.origin.sessionVersion).toBe('4');
    expect(createOffer({ ...OFFER, previous: next, direction: 'sendonly' })).toEqual(next);
  });

  it('keeps the number that the peer gave to telephone events in a further offer', () => {
    const theirs = answer('m=audio 5004 RTP/AVP 0 96', 'a=rtpmap:96 telephone-event/8000');
    const previous = createAnswer(theirs, OFFER).answer;
    expect(createOffer({ ...OFFER, previous }).media[0]!.formats).toEqual(['0', '8', '96']);
  });

  it.each([
    ['MISMATCHED_ANSWER', []],
    ['MISMATCHED_ANSWER', ['m=video 5004 RTP/AVP 99']],
    ['NO_AUDIO', ['m=audio 0 RTP/AVP 0']],
    ['UNSUPPORTED_TRANSPORT', ['m=audio 5004 RTP/SAVP 0']],
    ['NO_COMMON_CODEC', ['m=audio 5004 RTP/AVP 18']],
    ['NO_COMMON_CODEC', ['m=audio 5004 RTP/AVP 101']],
  ])('refuses with %s an answer of %j', (code, lines) => {
    expect(() => acceptAnswer(createOffer(OFFER), answer(...lines))).toThrow(expect.objectContaining({ code }));
  });

  it('takes no codec from an answer that was not offered', () => {
    const offer = createOffer({ ...OFFER, codecs: ['PCMA'] });
    expect(() => acceptAnswer(offer, answer('m=audio 5004 RTP/AVP 0'))).toThrow(
      expect.objectContaining({ code: 'NO_COMMON_CODEC' }),
    );
  });
});
