/**
 * Messages of RFC 4475 (SIP torture tests), written here with `\n` for CRLF; `clause` and `name` are the RFC's.
 * `LENGTH` stands for the right Content-Length.
 */
export interface TortureMessage {
  readonly clause: string;
  readonly name: string;
  readonly text: string;
}

const sdp = 'v=0\no=mhandley 29739 7272939 IN IP4 192.0.2.3\ns=-\nc=IN IP4 192.0.2.4\nt=0 0\nm=audio 49217 RTP/AVP 0\n';

/** The bytes as they go on the wire. */
export function wire(text: string): Buffer {
  const crlf = text.replaceAll('\n', '\r\n');
  const body = crlf.slice(crlf.indexOf('\r\n\r\n') + 4);
  return Buffer.from(crlf.replace('LENGTH', String(Buffer.byteLength(body))));
}

export const valid: readonly TortureMessage[] = [
  {
    clause: '3.1.1.1',
    name: 'wsinv: a short tortuous INVITE',
    text: `INVITE sip:vivekg@chair-dnrc.example.com;unknownparam SIP/2.0
TO :
 sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n
from   : "J Rosenberg \\\\\\""       <sip:jdrosen@example.com>
  ;
  tag = 98asjd8
MaX-fOrWaRdS: 0068
Call-ID: wsinv.ndaksdj@192.0.2.1
Content-Length   : LENGTH
cseq: 0009
  INVITE
Via  : SIP  /   2.0
 /UDP
    192.0.2.2;branch=390skdjuw
s :
NewFangledHeader:   newfangled value
 continued newfangled value
UnknownHeaderWithUnusualValue: ;;,,;;,;
Content-Type: application/sdp
Route:
 <sip:services.example.com;lr;unknownwith=value;unknown-no-value>
v:  SIP  / 2.0  / TCP     spindle.example.com   ;
  branch  =   z9hG4bK9ikj8  ,
 SIP  /    2.0   / UDP  192.168.255.111   ; branch=
 z9hG4bK30239
m:"Quoted string \\"\\"" <sip:jdrosen@example.com> ; newparam =
      newvalue ;
  secondparam ; q = 0.33

${sdp}`,
  },
  {
    clause: '3.1.1.2',
    name: 'intmeth: a wide range of valid characters',
    text: `!interesting-Method0123456789_*+\`.%indeed'~ sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com SIP/2.0
Via: SIP/2.0/TCP host1.example.com;branch=z9hG4bK-.!%66*_+\`'~
To: "BEL:\u0007 NUL:\u0001 DEL:\u007f" <sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*@example.com>
From: token1~\` token2'+_ token3*%!.- <sip:mundane@example.com>;fromParam''~+*_!.-%="\u{1d11e}";tag=_token~1'+\`*%!-.
Call-ID: intmeth.word%ZK-!.*_+'@word\`~)(><:\\/"][?}{
CSeq: 139122385 !interesting-Method0123456789_*+\`.%indeed'~
Max-Forwards: 255
extensionHeader-!.%*+_\`'~:\u{1f600}
Content-Length: 0

`,
  },
  {
    clause: '3.1.1.3',
    name: 'esc01: valid use of the % escaping mechanism',
    text: `INVITE sip:sips%3Auser%40example.com@example.net SIP/2.0
To: sip:%75se%72@example.com
From: <sip:I%20have%20spaces@example.net>;tag=938
Max-Forwards: 87
i: esc01.239409asdfakjkn23onasd0-3234
CSeq: 234234 INVITE
Via: SIP/2.0/UDP host5.example.net;branch=z9hG4bKkdjuw
C: application/sdp
Contact: <sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31>
Content-Length: LENGTH

${sdp}`,
  },
  {
    clause: '3.1.1.6',
    name: 'lwsdisp: no white space between display name and <',
    text: `OPTIONS sip:user@example.com SIP/2.0
To: sip:user@example.com
From: caller<sip:caller@example.com>;tag=323
Max-Forwards: 70
Call-ID: lwsdisp.1234abcd@funky.example.com
CSeq: 60 OPTIONS
Via: SIP/2.0/UDP funky.example.com;branch=z9hG4bKkdjuw
l: 0

`,
  },
  {
    clause: '3.1.1.9',
    name: 'semiuri: semicolon-separated parameters in the user part',
    text: `OPTIONS sip:user;par=u%40example.net@example.com SIP/2.0
To: sip:j_user@example.com
From: sip:caller@example.org;tag=33242
Max-Forwards: 3
Call-ID: semiuri.0ha0isndaksdj
CSeq: 8 OPTIONS
Accept: application/sdp, application/pkcs7-mime,
        multipart/mixed, multipart/signed,
        message/sip, message/sipfrag
Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bKkdjuw
l: 0

`,
  },
  {
    clause: '3.1.1.10',
    name: 'transports: varied and unknown transports',
    text: `OPTIONS sip:user@example.com SIP/2.0
To: sip:user@example.com
From: <sip:caller@example.com>;tag=323
Max-Forwards: 70
Call-ID:  transports.kijh4akdnaqjkwendsasfdj
Accept: application/sdp
CSeq: 60 OPTIONS
Via: SIP/2.0/UDP t1.example.com;branch=z9hG4bKkdjuw
Via: SIP/2.0/SCTP t2.example.com;branch=z9hG4bKklasjdhf
Via: SIP/2.0/TLS t3.example.com;branch=z9hG4bK2980unddj
Via: SIP/2.0/UNKNOWN t4.example.com;branch=z9hG4bKasd0f3en
Via: SIP/2.0/TCP t5.example.com;branch=z9hG4bK0a9idfnee
l: 0

`,
  },
  {
    clause: '3.1.1.12',
    name: 'unreason: an unusual reason phrase',
    text: `SIP/2.0 200 = 2**3 * 5**2 но сто девяносто девять - простое
Via: SIP/2.0/UDP 192.0.2.198;branch=z9hG4bK1324923
Call-ID: unreason.1234ksdfak3j2erwedfsASdf
CSeq: 35 INVITE
From: sip:user@example.com;tag=11141343
To: sip:user@example.edu;tag=2229
Content-Length: LENGTH
Content-Type: application/sdp
Contact: <sip:user@host198.example.com>

${sdp}`,
  },
  {
    clause: '3.1.1.13',
    name: 'noreason: an empty reason phrase',
    text: `SIP/2.0 100${' '}
Via: SIP/2.0/UDP 192.0.2.105;branch=z9hG4bK2398ndaoe
Call-ID: noreason.asndj203insdf99223ndf
CSeq: 35 INVITE
From: <sip:user@example.com>;tag=39ansfi3
To: <sip:user@example.edu>;tag=902jndnke3
Content-Length: 0
Contact: <sip:user@host105.example.com>

`,
  },
];

const head = `Max-Forwards: 70
To: sip:j.user@example.com
From: sip:caller@example.net;tag=134161461246
Via: SIP/2.0/UDP host.example.net;branch=z9hG4bK92398ndaoe
Contact: <sip:caller@host.example.net>`;

/** Requests that get an answer; 400 unless said otherwise. */
export const refused: readonly (TortureMessage & { readonly status?: number })[] = [
  {
    clause: '4.2 of RFC 5118',
    name: 'an IPv6 address without brackets',
    text: `REGISTER sip:2001:db8::10 SIP/2.0\nTo: sip:user@example.com\nFrom: sip:user@example.com;tag=81x2\nVia: SIP/2.0/UDP [2001:db8::9:1];branch=z9hG4bKas3-111\nCall-ID: SSG9559905523997077@hlau_4100\nMax-Forwards: 70\nContact: "Caller" <sip:caller@[2001:db8::1]>\nCSeq: 98176 REGISTER\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.1',
    name: 'badinv01: extraneous separators',
    text: `INVITE sip:user@example.com SIP/2.0
To: sip:j.user@example.com
From: sip:caller@example.net;tag=134161461246
Max-Forwards: 7
Call-ID: badinv01.0ha0isndaksdjasdf3234nas
CSeq: 8 INVITE
Via: SIP/2.0/UDP 192.0.2.15;;,;,,
Contact: "Joe" <sip:joe@example.org>;;;;
Content-Length: 0

`,
  },
  {
    clause: '3.1.2.2',
    name: 'clerr: Content-Length larger than the message',
    text: `INVITE sip:user@example.com SIP/2.0\n${head}\nCall-ID: clerr.0ha0isndaksdjweiafasdk3\nCSeq: 8 INVITE\nContent-Type: application/sdp\nContent-Length: 9999\n\n${sdp}`,
  },
  {
    clause: '3.1.2.3',
    name: 'ncl: negative Content-Length',
    text: `INVITE sip:user@example.com SIP/2.0\n${head}\nCall-ID: ncl.0ha0isndaksdj2193423r542w35\nCSeq: 0 INVITE\nContent-Type: application/sdp\nContent-Length: -999\n\n${sdp}`,
  },
  {
    clause: '3.1.2.4',
    name: 'scalar02: scalars too large',
    text: `OPTIONS sip:user@example.com SIP/2.0\nVia: SIP/2.0/TCP host129.example.com;branch=z9hG4bK342sdfoi3\nTo: <sip:user@example.com>\nFrom: <sip:user@example.com>;tag=239232jh3\nCSeq: 36893488147419103232 OPTIONS\nCall-ID: scalar02.23o0pd9vanlq3wnrlnewofjas9ui32\nMax-Forwards: 300\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.6',
    name: 'quotbal: unterminated quoted string',
    text: `INVITE sip:user@example.com SIP/2.0\nTo: "Mr. J. User <sip:j.user@example.com>\nFrom: sip:caller@example.net;tag=93334\nMax-Forwards: 10\nCall-ID: quotbal.aksdj\nContact: <sip:caller@host59.example.net>\nCSeq: 8 INVITE\nVia: SIP/2.0/UDP 192.0.2.59:5050;branch=z9hG4bKkdjuw39234\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.7',
    name: 'ltgtruri: Request-URI in angle brackets',
    text: `INVITE <sip:user@example.com> SIP/2.0\n${head}\nCall-ID: ltgtruri.1@192.0.2.5\nCSeq: 1 INVITE\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.8',
    name: 'lwsruri: white space within the Request-URI',
    text: `INVITE sip:user@example.com; lr SIP/2.0\n${head}\nCall-ID: lwsruri.asdfasdoeoi2323-asdfwrn23-asd834rk423\nCSeq: 2130706432 INVITE\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.9',
    name: 'lwsstart: more than one space in the request line',
    text: `INVITE  sip:user@example.com  SIP/2.0\n${head}\nCall-ID: lwsstart.dfknq234oi243099adsdfnawe3@example.com\nCSeq: 1893884 INVITE\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.10',
    name: 'trws: spaces at the end of the request line',
    text: `OPTIONS sip:remote-target@example.com SIP/2.0  \n${head}\nCall-ID: trws.oicu34958239neffasdhr2345r\nCSeq: 238923 OPTIONS\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.11',
    name: 'escruri: escaped headers in the Request-URI',
    text: `INVITE sip:user@example.com?Route=%3Csip:example.com%3E SIP/2.0\n${head}\nCall-ID: escruri.23940-asdfhj-aje3br-234q098w-fawerh2q-h4n5\nCSeq: 149209342 INVITE\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.13',
    name: 'regbadct: a Contact that needs angle brackets',
    text: `REGISTER sip:example.com SIP/2.0\nTo: sip:user@example.com\nFrom: sip:user@example.com;tag=998332\nMax-Forwards: 70\nCall-ID: regbadct.k345asrl3fdbv@10.0.0.1\nCSeq: 1 REGISTER\nVia: SIP/2.0/UDP 135.180.130.133:5060;branch=z9hG4bKkdjuw\nContact: sip:user@example.com?Route=%3Csip:sip.example.com%3E\nl: 0\n\n`,
  },
  {
    clause: '3.1.2.14',
    name: 'badaspec: spaces within an addr-spec',
    text: `OPTIONS sip:user@example.org SIP/2.0\nVia: SIP/2.0/UDP host4.example.com:5060;branch=z9hG4bKkdju43234\nMax-Forwards: 70\nFrom: "Bell, Alexander" <sip:a.g.bell@example.com>;tag=433423\nTo: "Watson, Thomas" < sip:t.watson@example.org >\nCall-ID: badaspec.sdf0234n2nds0a099u23h3hnnw009cdkne3\nAccept: application/sdp\nCSeq: 3923239 OPTIONS\nl: 0\n\n`,
  },
  {
    clause: '3.1.2.15',
    name: 'baddn: a display name that needs quotes',
    text: `OPTIONS sip:t.watson@example.org SIP/2.0\nVia: SIP/2.0/UDP c.example.com:5060;branch=z9hG4bKkdjuw\nMax-Forwards: 70\nFrom: Bell, Alexander <sip:a.g.bell@example.com>;tag=43\nTo: Watson, Thomas <sip:t.watson@example.org>\nCall-ID: baddn.31415@c.example.com\nAccept: application/sdp\nCSeq: 3923239 OPTIONS\nl: 0\n\n`,
  },
  {
    clause: '3.1.2.16',
    name: 'badvers: unknown protocol version',
    status: 505,
    text: `OPTIONS sip:t.watson@example.org SIP/7.0\nVia: SIP/7.0/UDP c.example.com;branch=z9hG4bKkdjuw\nMax-Forwards: 70\nFrom: A. Bell <sip:a.g.bell@example.com>;tag=qweoiqpe\nTo: T. Watson <sip:t.watson@example.org>\nCall-ID: badvers.31417@c.example.com\nCSeq: 1 OPTIONS\nl: 0\n\n`,
  },
  {
    clause: '3.1.2.17',
    name: 'mismatch01: CSeq names another method',
    text: `OPTIONS sip:user@example.com SIP/2.0\n${head}\nCall-ID: mismatch01.dj0234sxdfl3\nCSeq: 8 INVITE\nl: 0\n\n`,
  },
  {
    clause: '3.1.2.18',
    name: 'mismatch02: unknown method and CSeq of another',
    text: `NEWMETHOD sip:user@example.com SIP/2.0\n${head}\nCall-ID: mismatch02.dj0234sxdfl3\nCSeq: 8 INVITE\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.3.8',
    name: 'multi01: several values of single headers',
    text: `INVITE sip:user@company.com SIP/2.0\nContact: <sip:caller@host25.example.net>\nVia: SIP/2.0/UDP 192.0.2.25;branch=z9hG4bKkdjuw\nMax-Forwards: 70\nCSeq: 5 INVITE\nCall-ID: multi01.98asdh@192.0.2.1\nCSeq: 59 INVITE\nCall-ID: multi01.98asdh@192.0.2.2\nFrom: sip:caller@example.com;tag=3413415\nTo: sip:user@example.com\nTo: sip:other@example.net\nFrom: sip:caller@example.net;tag=2923420123\nl: LENGTH\nContact: <sip:caller@host36.example.net>\nMax-Forwards: 5\n\n${sdp}`,
  },
  {
    clause: '3.3.9',
    name: 'mcl01: several Content-Lengths',
    text: `OPTIONS sip:user@example.com SIP/2.0\n${head}\nCall-ID: mcl01.fhn2323orihawfdoa3o4r52o3irsdf\nCSeq: 15932 OPTIONS\nContent-Length: 13\nContent-Length: 5\n\nThere's no way to know how many octets are supposed to be here.\n`,
  },
];

/** Messages that can only be dropped. */
export const dropped: readonly TortureMessage[] = [
  {
    clause: '3.1.2.5',
    name: 'scalarlg: a response whose scalars are too large',
    text: `SIP/2.0 503 Service Unavailable\nVia: SIP/2.0/TCP host129.example.com;branch=z9hG4bKzzxdiwo34sw;received=192.0.2.129\nTo: <sip:user@example.com>\nFrom: <sip:other@example.net>;tag=2easdjfejw\nCSeq: 9292394834772304023312 OPTIONS\nCall-ID: scalarlg.noase0of0234hn2qofoaf0232aewf2394r\nRetry-After: 949302838503028349304023988\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.1.2.19',
    name: 'bigcode: an overlarge status code',
    text: `SIP/2.0 4294967301 better not break the receiver\nVia: SIP/2.0/UDP 192.0.2.105;branch=z9hG4bK2398ndaoe\nCall-ID: bigcode.asdof3uj203asdnf3429uasdhfas3ehjasdfas9i\nCSeq: 353494 INVITE\nFrom: <sip:user@example.com>;tag=39ansfi3\nTo: <sip:user@example.edu>;tag=902jndnke3\nContent-Length: 0\nContact: <sip:user@host105.example.com>\n\n`,
  },
  {
    clause: '3.3.1',
    name: 'insuf: required headers are missing',
    text: `INVITE sip:user@example.com SIP/2.0\nCSeq: 193942 INVITE\nVia: SIP/2.0/UDP 192.0.2.95;branch=z9hG4bKkdj.insuf\nContent-Type: application/sdp\nl: LENGTH\n\n${sdp}`,
  },
];

/** Well-formed requests that a UAS refuses for what they ask (RFC 3261 §8.2). */
export const unacceptable: readonly (TortureMessage & { readonly status: number })[] = [
  {
    clause: '3.3.2',
    name: 'unkscm: unknown Request-URI scheme',
    status: 416,
    text: `OPTIONS nobodyKnowsThisScheme:totallyopaquecontent SIP/2.0\n${head}\nCall-ID: unkscm.nasdfasser0q239nwsdfasdkl34\nCSeq: 3923423 OPTIONS\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.3.3',
    name: 'novelsc: known scheme that is none of SIP',
    status: 416,
    text: `OPTIONS soap.beep://192.0.2.103:3002 SIP/2.0\n${head}\nCall-ID: novelsc.asdfasser0q239nwsdfasdkl34\nCSeq: 3923423 OPTIONS\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.3.5',
    name: 'bext01: Require and Proxy-Require of unknown extensions',
    status: 420,
    text: `OPTIONS sip:user@example.com SIP/2.0\n${head}\nCall-ID: bext01.0ha0isndaksdj\nCSeq: 8 OPTIONS\nRequire: nothingSupportsThis, nothingSupportsThisEither\nProxy-Require: noProxiesSupportThis, norDoAnyProxiesSupportThis\nContent-Length: 0\n\n`,
  },
  {
    clause: '3.3.6',
    name: 'invut: unknown Content-Type',
    status: 415,
    text: `INVITE sip:user@example.com SIP/2.0\n${head}\nCall-ID: invut.0ha0isndaksdjadsfij34n23d\nCSeq: 235448 INVITE\nContent-Type: application/unknownformat\nContent-Length: LENGTH\n\n<audio>\n <pcmu port="443"/>\n</audio>\n`,
  },
  {
    clause: '3.3.15',
    name: 'sdp01: an answer in SDP is not acceptable',
    status: 406,
    text: `INVITE sip:user@example.com SIP/2.0\n${head}\nCall-ID: sdp01.ndaksdj9342dasdd\nAccept: text/nobodyKnowsThis\nCSeq: 8 INVITE\nContent-Length: LENGTH\nContent-Type: application/sdp\n\n${sdp}`,
  },
  {
    clause: '3.1.1.5',
    name: 'esc02: an unknown method',
    status: 405,
    text: `RE%47IST%45R sip:registrar.example.com SIP/2.0\nTo: "%Z%45" <sip:resource@example.com>\nFrom: "%Z%45" <sip:resource@example.com>;tag=f232jadfj23\nCall-ID: esc02.asdfnqwo34rq23i34jrjasdcnl23nrlknsdf\nVia: SIP/2.0/TCP host.example.com;branch=z9hG4bK209%fzsnel234\nCSeq: 29344 RE%47IST%45R\nMax-Forwards: 70\nContact: <sip:alias1@host1.example.com>\nl: 0\n\n`,
  },
];

/** IPv6 in the places where RFC 5118 puts it. */
export const ipv6: readonly TortureMessage[] = [
  {
    clause: '4.1',
    name: 'a valid message with an IPv6 reference',
    text: `REGISTER sip:[2001:db8::10] SIP/2.0\nTo: sip:user@example.com\nFrom: sip:user@example.com;tag=81x2\nVia: SIP/2.0/UDP [2001:db8::9:1];branch=z9hG4bKas3-111\nCall-ID: SSG9559905523997077@hlau_4100\nMax-Forwards: 70\nContact: "Caller" <sip:caller@[2001:db8::1]>\nCSeq: 98176 REGISTER\nContent-Length: 0\n\n`,
  },
  {
    clause: '4.3',
    name: 'port outside of the reference',
    text: `REGISTER sip:[2001:db8::10:5070] SIP/2.0\nTo: sip:user@example.com\nFrom: sip:user@example.com;tag=81x2\nVia: SIP/2.0/UDP [2001:db8::9:1]:6050;received=2001:db8:0:0::1;branch=z9hG4bKas3-111\nCall-ID: SSG95523997077@hlau_4100\nMax-Forwards: 70\nContact: "Caller" <sip:caller@[2001:db8::1]:5061>\nCSeq: 98176 REGISTER\nContent-Length: 0\n\n`,
  },
  {
    clause: '4.5',
    name: 'received with brackets, as some write it',
    text: `BYE sip:[2001:db8::10] SIP/2.0\nTo: sip:user@example.com;tag=bd76ya\nFrom: sip:user@example.com;tag=81x2\nVia: SIP/2.0/UDP [2001:db8::9:1];received=[2001:db8:0:0::255];branch=z9hG4bKas3-111\nCall-ID: SSG9559905523997077@hlau_4100\nMax-Forwards: 70\nCSeq: 321 BYE\nContent-Length: 0\n\n`,
  },
];
