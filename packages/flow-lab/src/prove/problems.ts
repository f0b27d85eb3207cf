import type { CompiledFlow, Effect, TraceStep } from '@baton/flow-engine';
import { conversationOf } from '../conversation/conversation.js';
import { lastOfCaller, stepsOf } from './call.js';
import type { UnsafeCode } from './fault-found.js';
import { foundFault } from './found-fault.js';
import { MOST_PROBLEMS, type UnsafePlace } from './proof.js';
import type { BadCall } from './strategies.js';
import { take, type Taken } from './take.js';
import { NOT_ANSWERED, type Waiting } from './waiting.js';
import { englishLabTexts } from '../words/english-lab-texts.js';
import { faultWords } from '../words/fault-words.js';

/** The bad calls that were found: of each kind at each node the shortest. */
export class Problems {
  private readonly found = new Map<string, BadCall & { code: UnsafeCode }>();

  constructor(private readonly compiled: CompiledFlow) {}

  /** `code`: of the strategy that was followed; else it follows from what the caller did last. */
  add(bad: BadCall, code: UnsafeCode = codeOf(bad)): void {
    const key = `${code} ${bad.fault.kind} ${bad.fault.nodeId}`;
    const known = this.found.get(key);
    if (known === undefined || bad.call.length < known.call.length) this.found.set(key, { ...bad, code });
  }

  /** The shortest of each code and node, written out. */
  list(): UnsafePlace[] {
    const shortestFirst = [...this.found.values()].sort((a, b) => a.call.length - b.call.length);
    const byPlace = new Map<string, BadCall & { code: UnsafeCode }>();
    for (const bad of shortestFirst) {
      const key = `${bad.code} ${drawnId(bad.fault.nodeId)}`;
      if (!byPlace.has(key)) byPlace.set(key, bad);
    }
    return [...byPlace.values()].slice(0, MOST_PROBLEMS).map((bad) => this.written(bad));
  }

  private written({ code, fault, call, from }: BadCall & { code: UnsafeCode }): UnsafePlace {
    const steps = this.played({ fault, call, from });
    const found = foundFault(this.compiled, fault);
    const { message, fix } = faultWords(code, found, englishLabTexts);
    return {
      code,
      severity: 'error',
      nodeId: drawnId(fault.nodeId),
      message,
      fix,
      path: pathOf(steps),
      fault: found,
      conversation: conversationOf(steps),
    };
  }

  /** The call once more, to hear it, up to where it goes wrong: what the engine does about it was not drawn. */
  private played({ fault, call, from }: BadCall): TraceStep[] {
    const steps: TraceStep[] = [];
    /** The question that stood after each step. */
    const questions: (string | null)[] = [];
    let waiting: Waiting | null = NOT_ANSWERED;
    for (const step of stepsOf(call)) {
      if (waiting === null) break;
      const { next, effects, bad }: Taken = take(this.compiled, waiting, step);
      steps.push({ event: step.event, effects: bad === null ? effects : onceRound(effects.slice(0, bad.at)) });
      questions.push(next?.listen ? JSON.stringify(next.state.position) : null);
      waiting = next;
    }
    return fault.kind === 'circle' ? steps.slice(0, endOfRound(questions, from)) : steps;
  }
}

/**
 * How many steps show a circle: counts of misses may have gone on for some rounds, but the question at which it closes
 * has been come to twice after the first.
 */
function endOfRound(questions: readonly (string | null)[], from: number): number {
  const closing = questions.findLast((question) => question !== null);
  const times = questions.flatMap((question, at) => (question !== null && question === closing ? [at] : []));
  const [, second] = times.filter((at) => at >= from - 1);
  return (second ?? questions.length - 1) + 1;
}

/** Of a circle that goes round within one step, one round. */
function onceRound(effects: Effect[]): Effect[] {
  const entered = new Set<string>();
  const again = effects.findIndex((effect) => {
    if (effect.type !== 'trace' || effect.entry.kind !== 'node-entered') return false;
    const { nodeId } = effect.entry;
    return entered.size === entered.add(nodeId).size;
  });
  return again < 0 ? effects : effects.slice(0, again + 1);
}

function pathOf(steps: readonly TraceStep[]): string[] {
  const path: string[] = [];
  for (const { effects } of steps) {
    for (const effect of effects) {
      if (effect.type !== 'trace') continue;
      const { entry } = effect;
      const id = entry.kind === 'node-entered' ? entry.nodeId : entry.kind === 'rule-fired' ? entry.ruleId : null;
      if (id !== null && !isLastResort(id) && path.at(-1) !== drawnId(id)) path.push(drawnId(id));
    }
  }
  return path;
}

/** A node of a linked sub-flow is, on the canvas, the node that runs the sub-flow. */
const drawnId = (id: string): string => id.split('.')[0] ?? id;
const isLastResort = (id: string) => id.startsWith('last-resort.');

function codeOf({ call }: BadCall): UnsafeCode {
  if (call.step.failing) return 'unsafe-failure';
  const kind = lastOfCaller(call);
  if (kind === 'silence') return 'unsafe-silence';
  if (kind === 'misunderstanding') return 'unsafe-misunderstanding';
  return kind === 'person' ? 'unsafe-person' : 'unsafe-failure';
}
