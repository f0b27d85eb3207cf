import { Alert } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import { texts } from '../texts.js';
import { ProblemList } from '../validation/ProblemList.js';
import classes from './PublishDialog.module.css';
import type { Refused } from './refusals.js';

interface Props {
  refused: Refused;
  /** How it is said, for each kind. */
  words: { refused: (count: number) => string; unsafe: string; testsFailed: (count: number) => string };
  flow: FlowDefinition;
  onShow: (nodeId: string) => void;
}

/** Why something does not go live, with every problem; each leads to its card. */
export function Refusal({ refused, words, flow, onShow }: Props) {
  return (
    <>
      <Alert color="red" role="alert">
        {inWords(refused, words)}
      </Alert>
      <div className={classes.problems} tabIndex={0} role="region" aria-label={texts.validation.title}>
        <ProblemList flow={flow} problems={refused.problems} onShow={onShow} />
      </div>
    </>
  );
}

function inWords({ kind, problems }: Refused, words: Props['words']): string {
  if (kind === 'unsafe') return words.unsafe;
  return kind === 'refused' ? words.refused(problems.length) : words.testsFailed(problems.length);
}
