import { describe, expect, it } from '@jest/globals';
import { createResponse } from '../messages/create-response.js';
import { parseMessage } from '../messages/parse-message.js';
import { type SipRequest } from '../messages/message.js';
import { Dialog } from './dialog.js';

function invite(recordRoute: string): SipRequest {
  const lines = [
    'INVITE sip:b@192.0.2.2 SIP/2.0',
    'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKtest',
    ...(recordRoute === '' ? [] : [`Record-Route: ${recordRoute}`]),
    'From: "A" <sip:a@example.com>;tag=a',
    'To: <sip:b@example.com>',
    'Call-ID: test',
    'CSeq: 7 INVITE',
    'Contact: <sip:a@192.0.2.1:5070;transport=tcp>',
  ];
  return parseMessage(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)) as SipRequest;
}

function uac(recordRoute: string): Dialog {
  const request = invite('');
  const headers = { Contact: '<sip:b@192.0.2.2>', 'Record-Route': recordRoute };
  return Dialog.ofUac(request, createResponse(request, 200, { toTag: 'b', headers }));
}

describe('Dialog', () => {
  it('of the UAS keeps the route set in order, of the UAC reversed (§12.1)', () => {
    const routes = '<sip:p1.example.com;lr>, <sip:p2.example.com;lr>';
    const uas = Dialog.ofUas(invite(routes), 'b').createRequest('BYE').request;
    expect(uas.headers.getAll('route')).toEqual(['<sip:p1.example.com;lr>', '<sip:p2.example.com;lr>']);
    expect(uas.requestUri).toBe('sip:a@192.0.2.1:5070;transport=tcp');
    const ofUac = uac(routes).createRequest('BYE');
    expect(ofUac.request.headers.getAll('route')).toEqual(['<sip:p2.example.com;lr>', '<sip:p1.example.com;lr>']);
    expect(ofUac.nextHop.host).toBe('p2.example.com');
  });

  it('puts a strict router into the request line and the target last (§12.2.1.1, §16.12.1.2)', () => {
    const { request, nextHop } = uac('<sip:loose.example.com;lr>, <sip:strict.example.com>').createRequest('BYE');
    expect(request.requestUri).toBe('sip:strict.example.com');
    expect(request.headers.getAll('route')).toEqual(['<sip:loose.example.com;lr>', '<sip:b@192.0.2.2>']);
    expect(nextHop.host).toBe('strict.example.com');
  });

  it('swaps From and To for the UAS and numbers its requests, an ACK as its INVITE', () => {
    const dialog = Dialog.ofUas(invite(''), 'b');
    const first = dialog.createRequest('INVITE').request;
    expect(first.headers.get('from')).toBe('<sip:b@example.com>;tag=b');
    expect(first.headers.get('to')).toBe('"A" <sip:a@example.com>;tag=a');
    expect(first.headers.cseq.number).toBe(1);
    expect(dialog.createRequest('ACK', undefined, 1).request.headers.cseq.number).toBe(1);
    expect(dialog.createRequest('BYE').request.headers.cseq.number).toBe(2);
    expect(uac('<sip:p;lr>').createRequest('BYE').request.headers.cseq.number).toBe(8);
  });

  it('takes gaps in the peer’s sequence and refuses steps back (§12.2.2)', () => {
    const dialog = Dialog.ofUas(invite(''), 'b');
    const numbered = (number: number): SipRequest => {
      const request = invite('');
      request.headers.set('CSeq', `${number} BYE`);
      return request;
    };
    expect(dialog.acceptSequence(numbered(20))).toBe(true);
    expect(dialog.acceptSequence(numbered(19))).toBe(false);
    expect(dialog.acceptSequence(numbered(21))).toBe(true);
  });
});
