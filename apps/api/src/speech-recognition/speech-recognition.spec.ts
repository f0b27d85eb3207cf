import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concatAudio, phrasesToGrammar } from '@baton/speech';
import { EmbeddedSynthesizer } from '@baton/speech-embedded';
import { newFlow } from '../drafts/new-flow.js';
import type { ApiClient } from '../testing/api-client.js';
import { runningApi, type RunningApi } from '../testing/running-api.js';
import { HEARD_PER_MINUTE } from './caller-hearing.js';

const grammar = phrasesToGrammar(['book a table', 'cancel my booking', 'speak to a person']);

let api: RunningApi;
let viewer: ApiClient;
let path: string;
let spoken: string;
beforeAll(async () => {
  api = await runningApi();
  const analyst = await api.signedIn('analyst');
  viewer = await api.signedIn('viewer');
  const { body } = await analyst.send('POST', '/api/flows', { name: 'Heard', definition: newFlow('Heard') });
  path = `/api/flows/${String(body['id'])}/hear`;
  spoken = await say('cancel my booking');
}, 60_000);
afterAll(() => api.stop());

async function say(text: string): Promise<string> {
  const synthesizer = new EmbeddedSynthesizer();
  try {
    const chunks: Int16Array[] = [];
    const voice = { text, voice: 'slt', language: 'en-GB', tone: 'neutral' } as const;
    for await (const chunk of synthesizer.synthesize(voice)) chunks.push(chunk);
    const samples = concatAudio(chunks);
    return Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).toString('base64');
  } finally {
    await synthesizer.close();
  }
}

const hear = async (more: object = {}) => {
  const { status, body } = await viewer.send('POST', path, { language: 'en-GB', grammar, audio: spoken, ...more });
  return { status, ...body };
};

describe('what is said into the simulator', () => {
  it('is recognised against what can be said there', async () => {
    expect(await hear()).toEqual({
      status: 200,
      text: 'cancel my booking',
      confidence: expect.any(Number),
      accepted: 'take',
    });
  }, 30_000);

  it('is nothing when it is silence', async () => {
    const silence = Buffer.alloc(16_000).toString('base64');
    expect(await hear({ audio: silence })).toMatchObject({ status: 200, text: '', accepted: 'reject' });
  }, 30_000);

  it('is one utterance at a time', async () => {
    const both = await Promise.all([hear(), hear()]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 429]);
    expect(both).toContainEqual(expect.objectContaining({ code: 'hearing-busy' }));
  }, 30_000);

  it('is refused in another language, without a grammar that holds, too long, or as garbage', async () => {
    expect(await hear({ language: 'fr-FR' })).toMatchObject({ status: 422, code: 'language-not-heard' });
    const endless = {
      ...grammar,
      rules: [{ name: grammar.root, alternatives: [{ tokens: [{ rule: grammar.root }] }] }],
    };
    expect(await hear({ grammar: { ...endless, id: 'endless' } })).toMatchObject({
      status: 422,
      code: 'wrong-grammar',
    });
    let deep: object = { optional: ['table'] };
    for (let level = 0; level < 200; level += 1) deep = { optional: [deep] };
    const rules = [{ name: grammar.root, alternatives: [{ tokens: [deep] }] }];
    expect(await hear({ grammar: { ...grammar, rules } })).toMatchObject({ status: 422, code: 'wrong-grammar' });
    expect(await hear({ grammar: { rules: 'all' } })).toMatchObject({ status: 422, code: 'wrong-grammar' });
    const long = Buffer.alloc(16_000 * 21).toString('base64');
    for (const more of [{ audio: long }, { audio: '…' }, { audio: '' }]) {
      expect(await hear(more)).toMatchObject({ status: 422, code: 'wrong-request' });
    }
  }, 30_000);

  it('is so much a minute, and goes on after it', async () => {
    api.clock.offsetMs += 60_000;
    const quiet = { audio: Buffer.alloc(100).toString('base64') };
    for (let count = 0; count < HEARD_PER_MINUTE; count += 1) await hear(quiet);
    expect(await hear(quiet)).toMatchObject({ status: 429, code: 'too-many-attempts' });
    api.clock.offsetMs += 60_000;
    expect((await hear(quiet)).status).toBe(200);
  }, 30_000);

  it('belongs to a flow', async () => {
    const body = { language: 'en-GB', grammar, audio: spoken };
    const { status } = await viewer.send('POST', '/api/flows/00000000-0000-4000-8000-000000000000/hear', body);
    expect(status).toBe(404);
  });
});
