import type { RuleNode } from '@baton/flow-schema';
import type { HandoffContext } from '../../effects/handoff-context.js';
import { own } from '../../state/own.js';
import { renderTemplate } from '../../templates/render-template.js';
import { spelledOut } from '../../templates/spelled-out.js';
import { spokenValue } from '../../templates/spoken-value.js';
import { intentLabel, spokenName } from '../../turn/names.js';
import type { Turn } from '../../turn/turn.js';
import { isMasked, MASK } from '../../turn/variables.js';

/** A node that may write its own summary. */
interface Summarised {
  settings: { summary: string };
}

/** Unique beyond the call: the agent's screen and the decision record know the handoff by it. */
export const newHandoffId = (turn: Turn): string => `${turn.state.call?.callId ?? 'call'}.${turn.newId('handoff-')}`;

/** What the agent gets. What is personal and not marked for them is in no part of it, also not in the words said. */
export function buildContext(turn: Turn, node: Summarised, handoffId: string): HandoffContext {
  const { state, compiled } = turn;
  const hide = hider(turn);
  const rule = ruleHere(turn);
  const { intent, topic, words } = state.reason;
  return {
    handoffId,
    callId: state.call?.callId ?? '',
    flow: compiled.flow.name,
    language: compiled.flow.language,
    caller: state.call?.caller ?? null,
    dialled: state.call?.dialled ?? '',
    reason: { intent, topic: topic === null ? null : hide(topic), words: words === null ? null : hide(words) },
    rule: rule ? { id: rule.id, label: rule.label, trigger: rule.settings.trigger.kind } : null,
    collected: collected(turn),
    tried: [...state.tried],
    promisedWaitMinutes: state.promisedWaitMinutes,
    care: state.care,
    summary: hide(summary(turn, node)),
    transcript: state.transcript.map((line) => ({ ...line, text: hide(line.text) })),
  };
}

function collected(turn: Turn): HandoffContext['collected'] {
  const { state, compiled } = turn;
  return compiled.flow.variables.flatMap(({ name, label, type, handoff }) => {
    const value = own(state.variables, name);
    if (!handoff || value === undefined) return [];
    return [{ name, label: label ?? name, value, spoken: spokenValue(value, type, compiled.texts) }];
  });
}

function summary(turn: Turn, node: Summarised): string {
  const { state, compiled } = turn;
  const masked = (name: string) => (isMasked(compiled, name) ? MASK : spokenName(compiled, state, name));
  if (node.settings.summary.trim() !== '') return renderTemplate(node.settings.summary, masked, compiled.texts);
  const { about, words: said, collected: told, promised, because } = compiled.texts.summary;
  const { intent, topic, words } = state.reason;
  const matter = intent === null ? topic : intentLabel(compiled, intent);
  const trigger = ruleHere(turn)?.settings.trigger.kind;
  const details = collected(turn).map(({ label, spoken }) => `${label} ${spoken}`);
  const sentences = [
    matter === null ? undefined : `${about} ${matter}.`,
    matter === null && words !== null ? said(words) : undefined,
    trigger === undefined ? undefined : because[trigger],
    details.length === 0 ? undefined : `${told}: ${details.join(', ')}.`,
    state.promisedWaitMinutes === null ? undefined : promised(state.promisedWaitMinutes),
  ];
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}

/** The rule whose way the call is on. */
function ruleHere({ state, compiled }: Turn): RuleNode | undefined {
  const node = compiled.nodes.get(state.interrupted.at(-1)?.ruleId ?? '');
  return node?.type === 'rule' ? node : undefined;
}

/** Takes the values of masked variables out of a text, as they are kept and as they are said. */
function hider(turn: Turn): (text: string) => string {
  const { state, compiled } = turn;
  const secrets = Object.keys(state.variables).flatMap((name) => {
    const value = own(state.variables, name);
    if (!isMasked(compiled, name) || value === undefined || typeof value === 'boolean') return [];
    const type = compiled.variables.get(name)?.type ?? 'string';
    return [String(value), spokenValue(value, type, compiled.texts), ...spelledOut(value, compiled.texts)];
  });
  // A single digit or letter would blacken the whole text; such a value tells nothing by itself.
  const long = secrets.filter((secret) => secret.length > 1).sort((a, b) => b.length - a.length);
  return (text) => long.reduce((hidden, secret) => replaceIgnoringCase(hidden, secret), text);
}

function replaceIgnoringCase(text: string, secret: string): string {
  const literal = secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return text.replace(new RegExp(literal, 'gi'), MASK);
}
