import {
  phrasesToGrammar,
  type Recognition,
  type SpeechRecognizer,
  type SpeechSynthesizer,
  type VoiceActivityDetector,
} from '@baton/speech';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Listener, type ListenRequest } from './listener.js';
import { Speaker } from './speaker.js';

const QUIET = new Int16Array(160);
const SPEECH = new Int16Array(160).fill(1_000);

/** Any sound is speech, decided at once. */
const detector: VoiceActivityDetector = {
  open({ onDecision }) {
    let index = 0;
    return {
      write(frame) {
        const speech = frame[0] !== 0;
        onDecision({ index: index++, frame, speech, probability: speech ? 1 : 0 });
      },
      close: () => undefined,
    };
  },
};

const recognized: Recognition = { text: 'a table', confidence: 0.9, accepted: 'take', durationMs: 0 };

const longPrompt: SpeechSynthesizer = {
  capabilities: { languages: ['en'], voices: ['a'], tones: ['neutral'], offline: true },
  async *synthesize() {
    yield new Int16Array(160 * 200).fill(7);
  },
};

const request = (settings: Partial<ListenRequest> = {}): ListenRequest => ({
  listenId: 'l1',
  nodeId: 'n1',
  noInputMs: 5_000,
  endOfSpeechMs: 600,
  longestUtteranceMs: 3_000,
  bargeInSpeechMs: 240,
  keypad: { immediate: ['0'], maxDigits: 0, interDigitMs: 3_000, endKey: '#' },
  expect: {
    intents: [],
    watchedIntents: [],
    entities: [],
    askedEntity: null,
    yesNo: false,
    topic: null,
    personPhrases: [],
  },
  language: 'en',
  grammar: phrasesToGrammar(['a table']),
  ...settings,
});

describe('the listener', () => {
  let told: string[];
  let opened: { frames: number; cancelled: boolean }[];
  let result: Promise<Recognition>;
  let speaker: Speaker;
  let listener: Listener;

  const recognizer: SpeechRecognizer = {
    capabilities: { languages: ['en'], grammarBound: true, offline: true },
    prepare: () => undefined,
    open: () => {
      const stream = { frames: 0, cancelled: false };
      opened.push(stream);
      return {
        write: () => (stream.frames += 1),
        finish: () => result,
        cancel: () => (stream.cancelled = true),
      };
    },
  };

  beforeEach(() => {
    told = [];
    opened = [];
    result = Promise.resolve(recognized);
    speaker = new Speaker(longPrompt, {
      onPromptEnded: (_id, reason) => told.push(`prompt ${reason}`),
      onIdle: () => undefined,
      onSynthesisFailed: () => undefined,
    });
    listener = new Listener(recognizer, detector, speaker, {
      onUtterance: (_request, { text }, speechMs) => told.push(`"${text}" ${speechMs}`),
      onKeys: (_request, keys) => told.push(`keys ${keys}`),
      onNoInput: () => told.push('no input'),
      onRecognitionFailed: () => told.push('recognition failed'),
    });
  });

  const hear = (frame: Int16Array, ms: number) => {
    for (let at = 0; at < ms; at += 20) {
      speaker.nextFrame();
      listener.hear(frame);
    }
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const sayLongPrompt = async (bargeIn = true) => {
    speaker.speak({
      promptId: 'p1',
      text: 'x',
      tone: 'neutral',
      language: 'en',
      voice: 'a',
      bargeInByVoice: bargeIn,
      bargeInByKey: bargeIn,
    });
    await settled();
  };

  it('recognises what is said between two silences, once', async () => {
    listener.listen(request());
    hear(QUIET, 1_000);
    hear(SPEECH, 800);
    hear(QUIET, 600);
    await settled();
    hear(QUIET, 10_000);
    expect(told).toEqual(['"a table" 800']);
    expect(opened[0]?.frames).toBeGreaterThanOrEqual(40);
  });

  it('tells of silence after the timeout, once', () => {
    listener.listen(request());
    hear(QUIET, 4_980);
    expect(told).toEqual([]);
    hear(QUIET, 10_000);
    expect(told).toEqual(['no input']);
  });

  it('begins to count silence when the prompt has ended', async () => {
    await sayLongPrompt();
    listener.listen(request());
    hear(QUIET, 8_000);
    expect(told).toEqual(['prompt finished']);
    hear(QUIET, 1_100);
    expect(told).toEqual(['prompt finished', 'no input']);
  });

  it('lets the caller interrupt', async () => {
    await sayLongPrompt();
    listener.listen(request());
    hear(QUIET, 400);
    hear(SPEECH, 500);
    expect(told).toEqual(['prompt barge-in']);
    hear(QUIET, 600);
    await settled();
    expect(told).toEqual(['prompt barge-in', '"a table" 500']);
  });

  it('holds the prompt on suspicion and goes on with it when it was a cough', async () => {
    await sayLongPrompt();
    listener.listen(request());
    hear(QUIET, 400);
    hear(SPEECH, 120);
    expect(speaker.nextFrame()).toBeUndefined();
    hear(QUIET, 400);
    expect(speaker.nextFrame()).toBeDefined();
    expect(told).toEqual([]);
  });

  it('does not let a text be interrupted that must be heard', async () => {
    await sayLongPrompt(false);
    listener.listen(request());
    hear(SPEECH, 1_000);
    listener.press('0');
    expect(told).toEqual([]);
    expect(opened).toEqual([]);
  });

  it('takes a key at once and interrupts by it', async () => {
    await sayLongPrompt();
    listener.listen(request());
    listener.press('0');
    expect(told).toEqual(['prompt barge-in', 'keys 0']);
  });

  it('takes digits after a pause, and is not silent meanwhile', () => {
    listener.listen(request({ keypad: { immediate: [], maxDigits: 4, interDigitMs: 3_000, endKey: '#' } }));
    hear(QUIET, 4_000);
    listener.press('4');
    hear(QUIET, 2_000);
    listener.press('2');
    hear(QUIET, 3_000);
    expect(told).toEqual(['keys 42']);
  });

  it('ignores keys and speech when nobody asked', async () => {
    listener.press('5');
    hear(SPEECH, 1_000);
    hear(QUIET, 1_000);
    await settled();
    expect(told).toEqual([]);
  });

  it('hears what was begun before it was asked', async () => {
    hear(SPEECH, 600);
    await sayLongPrompt();
    listener.listen(request());
    hear(SPEECH, 400);
    hear(QUIET, 600);
    await settled();
    expect(told).toEqual(['prompt barge-in', '"a table" 1000']);
  });

  it('goes on with the next prompt when a suspicion from before it turns out to be false', async () => {
    listener.listen(request());
    hear(SPEECH, 500);
    hear(QUIET, 600);
    hear(SPEECH, 80);
    await settled();
    await sayLongPrompt();
    listener.listen(request({ listenId: 'l2' }));
    hear(QUIET, 400);
    expect(speaker.nextFrame()).toBeDefined();
  });

  it('says the next prompt although something was heard while the answer was being recognised', async () => {
    listener.listen(request());
    hear(SPEECH, 500);
    hear(QUIET, 600);
    hear(SPEECH, 160);
    hear(QUIET, 700);
    await settled();
    await sayLongPrompt();
    listener.listen(request({ listenId: 'l2' }));
    expect(speaker.nextFrame()).toBeDefined();
  });

  it('tells of a recognition that failed', async () => {
    result = Promise.reject(new Error('worker died'));
    listener.listen(request());
    hear(SPEECH, 500);
    hear(QUIET, 700);
    await settled();
    expect(told).toEqual(['recognition failed']);
  });

  it('cuts an utterance that never ends', async () => {
    listener.listen(request());
    hear(SPEECH, 3_100);
    await settled();
    expect(told).toEqual(['"a table" 3000']);
  });

  it('forgets an utterance when it is told to stop', async () => {
    listener.listen(request());
    hear(SPEECH, 500);
    listener.stop();
    hear(QUIET, 1_000);
    await settled();
    expect(told).toEqual([]);
    expect(opened[0]?.cancelled).toBe(true);
  });
});
