import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { PLAYED_PER_MINUTE } from './prompt-voice.js';
import { LONGEST_TEXT } from './speech.controller.js';

let api: RunningApi;
let analyst: ApiClient;
beforeAll(async () => {
  api = await runningApi();
  analyst = await api.signedIn('analyst');
}, 60_000);
afterAll(() => api.stop());

async function played(body: Record<string, unknown>) {
  const json = { 'Content-Type': 'application/json' };
  const response = await analyst.open('POST', '/api/speech', JSON.stringify(body), json);
  const bytes = await response.arrayBuffer();
  const loudest = (): number => {
    const samples = new Int16Array(bytes.slice(44, bytes.byteLength - (bytes.byteLength % 2)));
    return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  };
  return { response, bytes, loudest };
}

const refusal = async (body: Record<string, unknown>) => {
  const { response, bytes } = await played(body);
  const { code, detail } = JSON.parse(new TextDecoder().decode(bytes)) as { code: string; detail: string };
  return { status: response.status, code, detail };
};

describe('the voices', () => {
  it('are those that callers hear, and a flow that names another one is told so, with what is heard instead', async () => {
    const { voices } = (await analyst.send('GET', '/api/voices')).body as {
      voices: { name: string; languages: string[] }[];
    };
    expect(voices[0]).toEqual({ name: 'slt', languages: expect.arrayContaining(['en-GB']) as unknown });
    const created = await analyst.send('POST', '/api/flows', { name: 'Voices' });
    const id = String(created.body['id']);
    const { draft } = (await analyst.send('GET', `/api/flows/${id}`)).body as { draft: { definition: object } };
    const problems = async (voice: string) =>
      (await analyst.send('POST', `/api/flows/${id}/validate`, { definition: { ...draft.definition, voice } })).body[
        'problems'
      ] as { code: string; severity: string }[];
    expect(await problems('of another system')).toContainEqual(
      expect.objectContaining({ code: 'unknown-voice', severity: 'warning', path: ['voice'] }),
    );
    for (const { name } of voices)
      expect((await problems(name)).map(({ code }) => code)).not.toContain('unknown-voice');
  });
});

describe('a prompt that is played', () => {
  it('is sound that can be heard', async () => {
    const { response, bytes, loudest } = await played({ text: 'Hello. How can I help?', voice: 'slt' });
    expect(response.headers.get('content-type')).toBe('audio/wav');
    expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('RIFF');
    expect(bytes.byteLength).toBeGreaterThan(16_000);
    expect(loudest()).toBeGreaterThan(1_000);
  }, 30_000);

  it('sounds otherwise in another tone', async () => {
    const text = 'Hey… are you there?';
    const [neutral, uncertain] = [await played({ text }), await played({ text, tone: 'uncertain' })];
    expect(uncertain.bytes.byteLength).not.toBe(neutral.bytes.byteLength);
  }, 30_000);

  it('is refused in words where nothing can be said', async () => {
    expect(await refusal({ text: 'Bonjour', language: 'fr-FR' })).toEqual({
      status: 422,
      code: 'no-voice',
      detail: 'There is no voice here that speaks fr-FR',
    });
    expect(await refusal({ text: '…' })).toMatchObject({ status: 422, code: 'nothing-to-say' });
  });

  it('is refused where it is too long, empty, or no text at all', async () => {
    for (const body of [
      { text: 'a'.repeat(LONGEST_TEXT + 1) },
      { text: ' ' },
      { text: 7 },
      { text: 'a', tone: 'rude' },
    ]) {
      expect(await refusal(body)).toMatchObject({ status: 422, code: 'wrong-request' });
    }
  });

  it('is refused with a time to wait to who asks for many at once, and not to somebody else', async () => {
    api.clock.offsetMs += 60_000;
    const viewer = await api.signedIn('viewer');
    const long = (at: number) => `${'This takes a while to say. '.repeat(30)} ${at}`;
    const many = Array.from({ length: 12 }, (_, at) => played({ text: long(at) }));
    const calm = await viewer.open('POST', '/api/speech', JSON.stringify({ text: 'Hello.' }), {
      'Content-Type': 'application/json',
    });
    await calm.body?.cancel();
    expect(calm.status).toBe(200);
    const refused = (await Promise.all(many)).filter(({ response }) => response.status === 429);
    expect(refused.length).toBeGreaterThan(0);
    for (const { response } of refused) expect(response.headers.get('retry-after')).toBe('2');
  }, 60_000);

  it('is one of so many a minute', async () => {
    api.clock.offsetMs += 60_000;
    for (let count = 0; count < PLAYED_PER_MINUTE; count += 1) await played({ text: 'Hello.' });
    expect(await refusal({ text: 'Hello.' })).toMatchObject({ status: 429, code: 'too-many-attempts' });
    api.clock.offsetMs += 60_000;
    expect((await played({ text: 'Hello.' })).response.status).toBe(200);
  }, 30_000);
});
