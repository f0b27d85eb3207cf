import { texts } from '../texts.js';
import type { StepKind } from './step-forms.js';

/** What a choice of a step's field is called. */
export function choiceWords(key: string, step: StepKind, value: string): string {
  const { say, outside, inside } = texts.simulator;
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    heard: say.heardAs,
    failure: outside.failure,
    status: outside.queueIs,
    with: outside.transferEnds,
    kind: texts.failures,
    care: { ...inside.care, none: inside.noCare },
    way: texts.tests.steps.ways,
  };
  return (key === 'kind' && step !== 'fails' ? undefined : tables[key]?.[value]) ?? value;
}
