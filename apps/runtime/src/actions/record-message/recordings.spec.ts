import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { HandoffContext } from '@baton/flow-engine';
import { pino } from 'pino';
import type { SpooledVoicemail } from '../../call-events/trace-line.js';
import type { Attendant } from '../../conversation/listener.js';
import type { CallEvent } from '../../flow-runner/flow-runner.js';
import { Recordings, type RecordingParts } from './recordings.js';

const FRAME = new Int16Array(160).fill(5_000);
const effect = {
  type: 'record-message' as const,
  recordingId: 'recording-1',
  nodeId: 'n1',
  queue: 'desk',
  longestMs: 2_000,
  silenceMs: 400,
  endKey: '#',
  context: {} as HandoffContext,
};

describe('the recording of a message', () => {
  let folder: string;
  let path: string;
  let told: CallEvent[];
  let rows: SpooledVoicemail[];
  let written: boolean;
  let attendant: Attendant | undefined;
  let quiet: (() => void) | undefined;
  let tone: (() => void) | undefined;
  let recordings: Recordings;

  const begin = () => {
    recordings.start(effect);
    quiet?.();
    tone?.();
  };
  /** Speech or silence for so long. */
  const hear = (ms: number, speech: boolean) => {
    for (let at = 0; at < ms; at += 20) {
      attendant?.onFrame({
        index: 0,
        frame: speech ? FRAME : new Int16Array(160),
        speech,
        probability: Number(speech),
      });
    }
  };
  const settled = async () => {
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    return told;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baton-recording-'));
    path = join(folder, 'c1.recording-1.wav');
    told = [];
    rows = [];
    written = true;
    attendant = quiet = tone = undefined;
    const parts: Omit<RecordingParts, 'audio' | 'listener'> = {
      callId: 'c1',
      trace: {
        audioFile: (id) => ({ name: `c1.${id}.wav`, path: join(folder, `c1.${id}.wav`) }),
        voicemail: (row) => {
          rows.push(row);
          return Promise.resolve(written);
        },
      },
      log: pino({ level: 'silent' }),
      whenQuiet: (then) => (quiet = then),
      dispatch: (event) => told.push(event),
    };
    recordings = new Recordings({
      ...parts,
      audio: { playTone: (then) => (tone = then), stopTone: () => undefined },
      listener: { attend: (to) => (attendant = to) },
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('waits for quiet, then for the end of the tone', () => {
    recordings.start(effect);
    expect([tone, attendant]).toEqual([undefined, undefined]);
    quiet?.();
    expect(attendant).toBeUndefined();
    tone?.();
    expect(attendant).toBeDefined();
  });

  it('ends by silence and counts what was spoken, not how long it took', async () => {
    begin();
    hear(300, true);
    hear(200, false);
    hear(100, true);
    hear(400, false);
    expect(await settled()).toEqual([
      { type: 'message-recorded', recordingId: 'recording-1', spokenMs: 400, reason: 'silence' },
    ]);
    expect(rows).toMatchObject([
      { id: 'c1.recording-1', durationMs: 1_000, spokenMs: 400, audio: 'c1.recording-1.wav' },
    ]);
    expect(readFileSync(path)).toHaveLength(44 + 2 * 8_000);
    expect(attendant).toBeUndefined();
  });

  it('ends when it is long enough', async () => {
    begin();
    hear(3_000, true);
    expect(await settled()).toMatchObject([{ spokenMs: 2_000, reason: 'longest' }]);
    expect(readFileSync(path)).toHaveLength(44 + 2 * 16_000);
  });

  it('takes a click for nothing', async () => {
    begin();
    hear(60, true);
    hear(400, false);
    expect(await settled()).toMatchObject([{ spokenMs: 0, reason: 'silence' }]);
    expect(rows).toEqual([]);
    expect(existsSync(path)).toBe(false);
  });

  it('is thrown away when it is cancelled, and never heard of again', () => {
    begin();
    hear(300, true);
    recordings.cancel('recording-0');
    expect(existsSync(path)).toBe(true);
    recordings.cancel('recording-1');
    hear(800, false);
    expect(existsSync(path)).toBe(false);
    expect([told, rows, attendant]).toEqual([[], [], undefined]);
    expect(recordings.callerGone()).toBe(false);
  });

  it('is not begun when it is cancelled before the tone', () => {
    recordings.start(effect);
    recordings.cancel('recording-1');
    quiet?.();
    tone?.();
    expect(attendant).toBeUndefined();
  });

  it('tells that it failed when it cannot be kept', async () => {
    written = false;
    begin();
    hear(300, true);
    attendant?.onKey('#');
    expect(await settled()).toMatchObject([{ spokenMs: 0, reason: 'failed' }]);
    expect(existsSync(path)).toBe(false);
  });

  it('tells that it failed when there is no place for it', async () => {
    rmSync(folder, { recursive: true });
    begin();
    expect(await settled()).toMatchObject([{ spokenMs: 0, reason: 'failed' }]);
    folder = mkdtempSync(join(tmpdir(), 'baton-recording-'));
  });

  it('is kept when the caller has gone, once', () => {
    begin();
    hear(300, true);
    expect(recordings.callerGone()).toBe(true);
    expect(recordings.callerGone()).toBe(true);
    recordings.close();
    expect(rows).toHaveLength(1);
    expect(readFileSync(path)).toHaveLength(44 + 2 * 2_400);
    expect(told).toEqual([]);
  });
});
