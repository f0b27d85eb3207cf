import { Alert } from '@mantine/core';
import type { FlowProblem } from '@baton/flow-schema';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { FixButton } from './FixButton.js';
import { namedAsDrawn } from './problem-words.js';
import classes from './ProblemList.module.css';

/** The problems of a node above its form, each with what mends it. */
export function NodeProblems({ problems, mayEdit }: { problems: readonly FlowProblem[]; mayEdit: boolean }) {
  const { flow, draft, validation } = useOpenFlow();
  // A problem of an older state of the flow may point to something else by now.
  const mayFix = mayEdit && validation.phase !== 'checking';
  if (problems.length === 0) return null;
  const worst = problems.some(({ severity }) => severity === 'error');
  return (
    <Alert color={worst ? 'red' : 'yellow'} title={texts.panel.problems} role="note" p="sm">
      <ul className={classes.ofNode}>
        {problems.map((problem, index) => (
          <li key={index}>
            {namedAsDrawn(problem, flow).message} {problem.fix}
            {mayFix && <FixButton flow={flow} problem={problem} onFix={draft.apply} />}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
