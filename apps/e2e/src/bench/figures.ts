import type { SignallingSeen } from './measure-signalling.js';
import type { TurnsMeasured } from './measure-turns.js';
import type { TwoWaySeen } from './measure-two-way.js';

export interface Measured {
  baton: SignallingSeen & TwoWaySeen;
  bare: SignallingSeen & TwoWaySeen;
  turns: TurnsMeasured;
}

/** One figure; `bareLoop` is what node:dgram alone does in its place, where that means anything. */
export interface Figure {
  value: number | null;
  unit: string;
  bareLoop?: number | null;
}

/** Pure: the figures by name, rounded to what they are worth; null for one that could not be measured. */
export function figuresOf({ baton, bare, turns }: Measured): Record<string, Figure> {
  const both = (unit: string, digits: number, read: (seen: SignallingSeen & TwoWaySeen) => number): Figure => ({
    value: rounded(read(baton), digits),
    unit,
    bareLoop: rounded(read(bare), digits),
  });
  const ms = (value: number): Figure => ({ value: rounded(value, 0), unit: 'ms' });
  return {
    inviteTo200P50Ms: both('ms', 2, ({ inviteTo200Ms }) => inviteTo200Ms.p50),
    inviteTo200P99Ms: both('ms', 2, ({ inviteTo200Ms }) => inviteTo200Ms.p99),
    answerDelayP50Ms: ms(turns.answerMs.p50),
    answerDelayP99Ms: ms(turns.answerMs.p99),
    bargeInP99Ms: ms(turns.bargeInMs.p99),
    twoWayCalls: both('calls', 0, ({ most }) => most),
    twoWayCallsBareLoop: { value: bare.most, unit: 'calls' },
    setupRate: both('calls/s', 0, ({ setupRate }) => setupRate),
    coreSharePerCall: both('cores', 5, ({ coreSharePerCall }) => coreSharePerCall),
    bytesPerCall: both('bytes', 0, ({ bytesPerCall }) => bytesPerCall),
  };
}

function rounded(value: number, digits: number): number | null {
  return Number.isFinite(value) ? Number(value.toFixed(digits)) : null;
}
