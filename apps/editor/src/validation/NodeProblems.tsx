import { Alert } from '@mantine/core';
import type { FlowProblem } from '@baton/flow-schema';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { FixButton } from './FixButton.js';
import { namedAsDrawn } from './problem-words.js';
import classes from './ProblemList.module.css';
import { isUnfinished } from './unfinished.js';

interface Props {
  problems: readonly FlowProblem[];
  mayEdit: boolean;
}

/** The problems of a node above its form, each with what mends it; what is only not finished yet is said calmly. */
export function NodeProblems({ problems, mayEdit }: Props) {
  const wrong = problems.filter((problem) => !isUnfinished(problem));
  const worst = wrong.some(({ severity }) => severity === 'error');
  return (
    <>
      <Listed title={texts.panel.problems} color={worst ? 'red' : 'yellow'} problems={wrong} mayEdit={mayEdit} />
      <Listed title={texts.panel.stillToDo} color="gray" problems={problems.filter(isUnfinished)} mayEdit={mayEdit} />
    </>
  );
}

function Listed({ title, color, problems, mayEdit }: Props & { title: string; color: string }) {
  const { flow, draft, validation } = useOpenFlow();
  // A problem of an older state of the flow may point to something else by now.
  const mayFix = mayEdit && validation.phase !== 'checking';
  if (problems.length === 0) return null;
  return (
    <Alert
      color={color}
      title={title}
      role="note"
      p="sm"
      {...(color === 'red' ? {} : { classNames: { title: classes.calm } })}
    >
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
