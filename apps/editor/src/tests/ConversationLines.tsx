import { type LabNames, type Line, lineWords } from '@baton/flow-lab/words';
import { texts } from '../texts.js';
import classes from './Tests.module.css';

interface Props {
  lines: readonly Line[];
  names: LabNames;
  /** What is wrong at the end of it. */
  end?: string;
}

/** A conversation as the lab tells it. */
export function ConversationLines({ lines, names, end }: Props) {
  return (
    <ol className={classes.lines}>
      {lines.map((line, index) => (
        <li key={index} data-who={line.who}>
          {line.who !== 'world' && <strong>{texts.publish.says[line.who]} </strong>}
          {lineWords(line, texts.lab, names)}
        </li>
      ))}
      {end !== undefined && (
        <li data-who="world" data-end>
          {end}
        </li>
      )}
    </ol>
  );
}
