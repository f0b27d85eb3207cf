import { LabError } from '../lab-error.js';
import type { LabReason, Meanwhile } from '../lab-reason.js';
import { answer } from './answers.js';
import { pressKey } from './keypad.js';
import { saidWithin, utteranceMs } from './speech-time.js';
import type { VirtualCall } from './virtual-call.js';
import type { OpenOf } from './world.js';

export type HeardAs = 'clearly' | 'unsurely' | 'not-at-all';

/** How sure the recogniser is. */
const RECOGNISED = {
  clearly: { confidence: 0.95, accepted: 'take' },
  unsurely: { confidence: 0.5, accepted: 'confirm' },
  'not-at-all': { confidence: 0.1, accepted: 'reject' },
} as const;

/** Between two keys that a caller presses. */
const BETWEEN_KEYS_MS = 300;

/** The caller lets the assistant finish, then speaks. */
export function callerSays(call: VirtualCall, text: string, heard: HeardAs): void {
  letFinish(call);
  const recording = recordingOf(call);
  if (recording) return leaveMessage(call, recording, utteranceMs(text));
  expectListening(call, null);
  speak(call, text, heard);
}

/** The caller speaks into what is being said, `afterMs` after it began. */
export function callerInterrupts(call: VirtualCall, text: string, afterMs: number): void {
  intoPrompt(call, afterMs);
  const request = expectListening(call, null);
  const [prompt] = call.world.prompts;
  // A legal text is played to its end, whatever is said meanwhile; so is one into which less than a word is said.
  if (!prompt?.effect.bargeInByVoice || utteranceMs(text) < request.bargeInSpeechMs) return;
  const noticed = call.world.at + request.bargeInSpeechMs;
  call.change({ callerSpeaks: true });
  call.runTo(noticed);
  call.stopSpeaking('barge-in');
  speak(call, text, 'clearly', request.bargeInSpeechMs);
}

/** The caller lets the no-input time pass. */
export function callerSaysNothing(call: VirtualCall, times: number): void {
  for (let time = 0; time < times; time += 1) {
    letFinish(call);
    const { listening } = call.world;
    if (listening === null && !recordingOf(call)) throw cannot({ why: 'nobody-waits', meanwhile: meanwhile(call) });
    const recording = recordingOf(call);
    const waited = () => call.world.listening?.request !== listening?.request || recordingOf(call) !== recording;
    call.runUntil(() => waited() || call.world.over !== null);
  }
}

/** The caller presses keys: when everything has been said, or `afterMs` into what is being said. */
export function callerPresses(call: VirtualCall, keys: string, afterMs: number | undefined): void {
  if (afterMs === undefined) letFinish(call);
  else intoPrompt(call, afterMs);
  const recording = recordingOf(call);
  if (recording) return endMessageByKey(call, recording, keys);
  for (const [index, key] of [...keys].entries()) {
    if (index > 0) call.runTo(call.world.at + BETWEEN_KEYS_MS);
    press(call, key);
  }
  const { listening } = call.world;
  if (listening && listening.digits !== '') call.runTo(listening.lastKeyAt + listening.request.keypad.interDigitMs);
}

export function callerHangsUp(call: VirtualCall): void {
  call.send({ type: 'hung-up', cause: 'caller' });
}

function press(call: VirtualCall, key: string): void {
  expectListening(call, key);
  const [prompt] = call.world.prompts;
  if (prompt && !prompt.effect.bargeInByKey) return;
  call.stopSpeaking('barge-in');
  const { listening } = call.world;
  if (!listening) return;
  const pressed = pressKey(listening, key);
  if ('answer' in pressed) return call.sendKeys(pressed.answer);
  call.change({ listening: { ...listening, digits: pressed.digits, lastKeyAt: call.world.at } });
}

function speak(call: VirtualCall, text: string, heard: HeardAs, alreadyMs = 0): void {
  const { listening } = call.world;
  if (!listening) return;
  const { request } = listening;
  const said = saidWithin(text, request.longestUtteranceMs);
  const durationMs = Math.min(utteranceMs(text), request.longestUtteranceMs);
  call.change({ callerSpeaks: true });
  call.runTo(call.world.at + Math.max(0, durationMs - alreadyMs) + request.endOfSpeechMs);
  call.change({ callerSpeaks: false });
  // A rule may have interrupted meanwhile: then nobody listens to it any more.
  if (call.world.listening?.request !== request) return;
  call.change({ listening: null });
  const meaning = call.understand(said, request);
  const { listenId } = request;
  call.send({ type: 'utterance', listenId, text: said, ...RECOGNISED[heard], meaning, durationMs });
}

/** Waits until nothing is being said any more. */
function letFinish(call: VirtualCall): void {
  call.runUntil(() => call.world.prompts.length === 0);
  expectGoingOn(call);
}

/** Waits until so long after what is being said began. */
function intoPrompt(call: VirtualCall, afterMs: number): void {
  expectGoingOn(call);
  const { prompts, promptSince } = call.world;
  if (prompts.length === 0) throw cannot({ why: 'nothing-said' });
  const lastsMs = prompts.reduce((sum, { durationMs }) => sum + durationMs, 0);
  if (afterMs >= lastsMs) throw cannot({ why: 'said-before', lastsMs, afterMs });
  call.runTo(promptSince + afterMs);
}

export function expectGoingOn(call: VirtualCall): void {
  if (call.world.over !== null) throw cannot({ why: 'call-over', result: call.world.over.result });
}

/** @param key null: to what the caller says */
function expectListening(call: VirtualCall, key: string | null) {
  const { listening } = call.world;
  if (listening === null) throw cannot({ why: 'nobody-listens', key, meanwhile: meanwhile(call) });
  return listening.request;
}

const cannot = (reason: LabReason) => new LabError('cannot-happen', reason);

/** Why nobody listens, as far as it can be told. */
function meanwhile(call: VirtualCall): Meanwhile {
  if (call.world.over !== null) return 'over';
  if (call.world.joined) return 'with-agent';
  return call.world.open[0]?.kind ?? null;
}

const recordingOf = (call: VirtualCall) => call.world.open.find((asked) => asked.kind === 'recording');

/** Speaks a message and falls silent. */
export function leaveMessage(call: VirtualCall, recording: OpenOf<'recording'>, spokenMs: number): void {
  const { longestMs, silenceMs } = recording.effect;
  const longest = spokenMs >= longestMs;
  const ends = call.world.at + (longest ? longestMs : spokenMs + silenceMs);
  answer(call, recording.id, ends, {
    type: 'message-recorded',
    recordingId: recording.id,
    spokenMs: Math.min(spokenMs, longestMs),
    reason: longest ? 'longest' : 'silence',
  });
}

function endMessageByKey(call: VirtualCall, recording: OpenOf<'recording'>, keys: string): void {
  const { endKey } = recording.effect;
  if (endKey === null || !keys.includes(endKey)) throw cannot({ why: 'key-ends-nothing' });
  answer(call, recording.id, 0, { type: 'message-recorded', recordingId: recording.id, spokenMs: 0, reason: 'key' });
}
