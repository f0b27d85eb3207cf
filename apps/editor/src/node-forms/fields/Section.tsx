import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import classes from './Section.module.css';

interface Props {
  title: string;
  /** Said beside the title: what is inside, in a word. */
  note?: string;
  /** Is it open before anybody has touched it? */
  opened?: boolean;
  children: ReactNode;
}

/** A part of a form that can be folded away. It unfolds by itself when there is a problem in it. */
export function Section({ title, note, opened = true, children }: Props) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  return (
    <details
      className={classes.section}
      open={chosen ?? opened}
      onToggle={(event) => {
        const { open } = event.currentTarget;
        if (open !== (chosen ?? opened)) setChosen(open);
      }}
    >
      <summary className={classes.head}>
        <ChevronRight size={16} aria-hidden className={classes.mark} />
        <span className={classes.title}>{title}</span>
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </summary>
      <div className={classes.body}>{children}</div>
    </details>
  );
}
