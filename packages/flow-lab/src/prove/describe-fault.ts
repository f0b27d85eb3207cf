import type { CompiledFlow } from '@baton/flow-engine';
import type { FlowNode } from '@baton/flow-schema';
import type { Fault } from './faults.js';
import type { UnsafeCode } from './proof.js';

interface Described {
  message: string;
  fix: string;
  /** What the conversation ends with. */
  lastLine: string;
}

const WHO: Readonly<Record<UnsafeCode, string>> = {
  'unsafe-silence': 'A caller who says nothing',
  'unsafe-misunderstanding': 'A caller who is never understood',
  'unsafe-person': 'A caller who asks for a person',
  'unsafe-failure': 'When something outside of the flow fails, a caller',
};

/** A fault in an analyst's words: who meets it where, and what would mend it. */
export function describeFault(compiled: CompiledFlow, code: UnsafeCode, fault: Fault): Described {
  const node = compiled.nodes.get(fault.nodeId);
  const where = node === undefined ? 'the flow' : named(node);
  const who = WHO[code];
  switch (fault.kind) {
    case 'stranded': {
      const way = fault.outcome === null ? 'what follows' : `“${outcomeName(node, fault.outcome)}”`;
      return {
        // Anybody may come to an outcome that leads nowhere; a failure is not needed for it.
        message: `${code === 'unsafe-failure' ? 'A caller' : who} is left at ${where}, where ${way} leads nowhere.`,
        fix: 'Draw a line from it to a handoff, or to an end that explains what happens next.',
        lastLine: `${way} leads nowhere`,
      };
    }
    case 'spinning':
      return {
        message: `${who} is talked at in a circle at ${where}, without being listened to, until the engine ends it.`,
        fix: 'Lead the circle out to a question, a handoff or an end.',
        lastLine: 'and so on, without listening',
      };
    case 'wordless':
      return {
        message: `${who} is hung up on at ${where} without a word.`,
        fix: 'Give the end a prompt that says what happens next.',
        lastLine: 'the call ends without a word',
      };
    case 'person-ignored':
      return {
        message: `A caller who asks for a person at ${where} is not understood.`,
        fix: 'Draw a rule “asks for a person” that fires every time and watches this node, and lead it to a handoff.',
        lastLine: 'the wish for a person counts as not understood',
      };
    case 'engine':
      return {
        message: `${who} comes to an error of the engine itself at ${where}.`,
        fix: 'This is no mistake of yours. Please report it with this flow.',
        lastLine: 'the engine fails',
      };
    case 'circle':
      return {
        message: `${who} goes round and round from ${where}, and gets to no person and no goodbye.`,
        fix: 'Lead the way on which the circle closes to a handoff, or to an end that explains what happens next.',
        lastLine: 'and so on, round and round',
      };
    case 'too-many-turns':
      return {
        message: `${who} gets to no person and no goodbye from ${where} in ${fault.turns} turns.`,
        fix: 'Lead earlier to a handoff, or to an end that explains what happens next.',
        lastLine: `and on, after ${fault.turns} turns`,
      };
    case 'trapped':
      return {
        message: `While an outside system fails, no answer of the caller leads out from ${where}.`,
        fix: 'Lead the failure to a handoff, or to an end that explains what happens next, instead of asking again.',
        lastLine: 'and so on, for as long as it fails',
      };
  }
}

const named = (node: FlowNode): string => `“${node.label === '' ? node.id : node.label}”`;

function outcomeName(node: FlowNode | undefined, outcome: string): string {
  // Without ways of their own these go the way of “no-agent”: that is the line that is missing.
  if (node?.type === 'handoff' && (outcome === 'stayed' || outcome === 'refused')) return 'no-agent';
  const ways =
    node?.type === 'choose'
      ? node.settings.choices
      : node?.type === 'check'
        ? node.settings.rules
        : node?.type === 'request'
          ? node.settings.statuses
          : [];
  const label = ways.find(({ id }) => id === outcome)?.label;
  return label === undefined || label === '' ? outcome : label;
}
