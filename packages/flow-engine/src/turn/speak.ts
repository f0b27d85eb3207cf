import type { Prompt, Tone } from '@baton/flow-schema';
import { countOf, countOneMore } from '../state/counts.js';
import { own } from '../state/own.js';
import { withLast } from '../state/with-last.js';
import { fillTemplate } from '../templates/render-template.js';
import { spokenName } from './names.js';
import { remember } from './transcript.js';
import type { Turn } from './turn.js';
import { isMasked, MASK } from './variables.js';

/** More prompts than this are not being said at once; the oldest are taken to have ended. */
const MOST_PLAYING = 50;

/**
 * Says a prompt of a node. Its variants rotate by how often it was said in this call, beginning where the call's seed
 * says. `place` tells the prompts of one node apart; `locals` are names of this prompt alone.
 */
export function speak(
  turn: Turn,
  nodeId: string,
  place: string,
  prompt: Prompt,
  locals: Record<string, string> = {},
): void {
  const { state, compiled } = turn;
  const { parts, names, constant } = compiled.templates.get(nextVariant(turn, nodeId, place, prompt));
  if (constant !== null) return speakText(turn, nodeId, constant, prompt.tone);
  const lookup = (name: string) => own(locals, name) ?? spokenName(compiled, state, name);
  const text = fillTemplate(parts, lookup, compiled.texts);
  for (const name of names) {
    const value = own(state.variables, name);
    if (compiled.waitVariables.has(name) && typeof value === 'number') state.promisedWaitMinutes = value;
  }
  const masked = (name: string) => (isMasked(compiled, name) && lookup(name) !== undefined ? MASK : lookup(name));
  const hides = names.some((name) => isMasked(compiled, name));
  speakText(turn, nodeId, text, prompt.tone, hides ? fillTemplate(parts, masked, compiled.texts) : text);
}

function nextVariant(turn: Turn, nodeId: string, place: string, { variants }: Prompt): string {
  if (variants.length === 1) return variants[0] ?? '';
  const { state } = turn;
  const key = turn.promptKey(nodeId, place);
  const times = countOf(state.said, key);
  state.said = countOneMore(state.said, key);
  const seed = Math.abs(state.call?.seed ?? 0) % variants.length;
  return variants[(seed + times) % variants.length] ?? '';
}

/** Says a text as it stands. `record` is what the transcript keeps of it. */
export function speakText(turn: Turn, nodeId: string, text: string, tone: Tone, record: string = text): void {
  // Of "…" there is nothing to hear, and a synthesizer refuses it.
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const { state, compiled } = turn;
  const settings = turn.settingsAt(nodeId);
  const promptId = turn.newId('prompt-');
  turn.emit({
    type: 'speak',
    promptId,
    nodeId,
    text,
    tone,
    language: compiled.flow.language,
    voice: compiled.flow.voice,
    bargeInByVoice: settings.bargeInByVoice,
    bargeInByKey: settings.bargeInByKey,
  });
  state.playing = withLast(state.playing, promptId, MOST_PLAYING);
  remember(turn, 'assistant', record);
}
