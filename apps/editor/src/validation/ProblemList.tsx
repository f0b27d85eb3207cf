import { Text, UnstyledButton } from '@mantine/core';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { CircleAlert, Info } from 'lucide-react';
import { nodeName } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import classes from './ProblemList.module.css';
import { lineWords, faultWords } from '@baton/flow-lab/words';
import { labNames } from '../lab/lab-names.js';
import { counterexampleIn } from './counterexample-in.js';
import type { Edit } from '../draft/edits.js';
import type { SidePanel } from '../flow-page/side-panel.js';
import { FixButton } from './FixButton.js';
import { soughtProblem } from './focus-place.js';
import { namedAsDrawn } from './problem-words.js';
import { nodeOfProblem } from './problems-by-node.js';
import { sideOfProblem } from './side-of-problem.js';

interface Props {
  flow: FlowDefinition;
  problems: FlowProblem[];
  onShow: (nodeId: string) => void;
  /** Opens the panel where what is no node's is mended; absent: it cannot be opened from here. */
  onShowSide?: (panel: SidePanel) => void;
  /** Absent: nothing is mended from here. */
  onFix?: ((edit: Edit) => void) | undefined;
}

export function ProblemList({ flow, problems, onShow, onShowSide, onFix }: Props) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.list}>
      {problems.map((problem, index) => (
        <li key={index}>
          <ProblemEntry
            flow={flow}
            problem={problem}
            onShow={onShow}
            {...(onShowSide === undefined ? {} : { onShowSide })}
          />
          {onFix !== undefined && <FixButton flow={flow} problem={problem} onFix={onFix} />}
          <Counterexample flow={flow} problem={problem} />
        </li>
      ))}
    </ul>
  );
}

interface EntryProps extends Pick<Props, 'flow' | 'onShow' | 'onShowSide'> {
  problem: FlowProblem;
}

function ProblemEntry({ flow, problem, onShow, onShowSide }: EntryProps) {
  const nodeId = nodeOfProblem(flow, problem);
  const node = flow.nodes.find((candidate) => candidate.id === nodeId);
  const Icon = problem.severity === 'error' ? CircleAlert : Info;
  const content = (
    <>
      <Icon
        size={18}
        className={classes[problem.severity]}
        aria-label={texts.validation[problem.severity]}
        role="img"
      />
      <span>
        <Text component="span" size="xs" c="dimmed" display="block">
          {node === undefined ? texts.validation.wholeFlow : nodeName(node)}
        </Text>
        <Text component="span" size="sm" display="block">
          {namedAsDrawn(problem, flow).message}
        </Text>
        {problem.fix !== undefined && (
          <Text component="span" size="sm" c="dimmed" display="block">
            {problem.fix}
          </Text>
        )}
      </span>
    </>
  );
  const side = node === undefined ? sideOfProblem(problem) : undefined;
  const show = () => {
    if (node !== undefined) {
      soughtProblem.setState({ problem: { ...problem, nodeId: node.id } });
      onShow(node.id);
    } else if (side !== undefined) onShowSide?.(side);
  };
  if (node === undefined && (side === undefined || onShowSide === undefined)) {
    return <div className={classes.entry}>{content}</div>;
  }
  return (
    <UnstyledButton className={classes.entry} data-clickable onClick={show}>
      {content}
    </UnstyledButton>
  );
}

/** The call that shows why a flow is not safe, as a conversation. */
function Counterexample({ flow, problem }: { flow: FlowDefinition; problem: FlowProblem }) {
  const found = counterexampleIn(problem);
  if (found === null) return null;
  const names = labNames(flow);
  return (
    <details className={classes.call}>
      <summary>{texts.publish.counterexample}</summary>
      <ol>
        {found.conversation.map((line, index) => (
          <li key={index} data-who={line.who}>
            {line.who !== 'world' && <strong>{texts.publish.says[line.who]} </strong>}
            {lineWords(line, texts.lab, names)}
          </li>
        ))}
        <li data-who="world">{faultWords(found.code, found.fault, texts.lab, names).last}</li>
      </ol>
    </details>
  );
}
