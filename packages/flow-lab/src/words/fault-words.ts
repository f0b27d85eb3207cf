import type { FaultFound, UnsafeCode } from '../prove/fault-found.js';
import type { LabNames } from './lab-names.js';
import type { LabTexts } from './lab-texts.js';

interface FaultInWords {
  message: string;
  fix: string;
  /** What the call ends with. */
  last: string;
}

/** What the safety proof found: who meets it where, and what would mend it. */
export function faultWords(code: UnsafeCode, fault: FaultFound, texts: LabTexts, names: LabNames = {}): FaultInWords {
  const { faults } = texts;
  const who = faults.who[code];
  const where = placeWords(fault, texts, names);
  if (fault.kind === 'stranded') {
    const { message, fix, last } = faults.stranded;
    const way = wayWords(fault, texts, names);
    return { message: message(code === 'unsafe-failure' ? faults.anybody : who, where, way), fix, last: last(way) };
  }
  if (fault.kind === 'too-many-turns') {
    const { message, fix, last } = faults[fault.kind];
    return { message: message(who, where, fault.turns), fix, last: last(fault.turns) };
  }
  const { message, fix, last } = faults[fault.kind];
  return { message: message(who, where), fix, last };
}

function placeWords({ nodeId, label }: FaultFound, texts: LabTexts, names: LabNames): string {
  if (nodeId === '' && label === '') return texts.faults.flow;
  // Who shows it says with which quotes.
  return names.place?.({ nodeId, label }) ?? texts.quoted(label === '' ? nodeId : label);
}

function wayWords(fault: Extract<FaultFound, { kind: 'stranded' }>, texts: LabTexts, names: LabNames): string {
  const { nodeId, outcome, outcomeLabel } = fault;
  if (outcome === null) return texts.faults.follows;
  const label = outcomeLabel ?? outcome;
  return texts.quoted(names.outcome?.(nodeId, outcome, label) ?? label);
}
