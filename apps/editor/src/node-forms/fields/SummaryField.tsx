import type { FlowProblem } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { problemsAt } from '../../validation/problems-at.js';
import { TemplateField } from '../TemplateField.js';
import { Place } from './Place.js';

interface Props {
  value: string;
  label?: string;
  problems: readonly FlowProblem[];
  onChange: (summary: string) => void;
}

/** One or two sentences for the person who takes over. */
export function SummaryField({ value, label = texts.facts.summary, problems, onChange }: Props) {
  return (
    <Place path={['summary']}>
      <TemplateField
        label={label}
        hint={texts.logic.summaryHint}
        value={value}
        maxLength={1_000}
        problems={problemsAt(problems, ['summary'])}
        onChange={onChange}
      />
    </Place>
  );
}
