import { VisuallyHidden } from '@mantine/core';
import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { texts } from '../../texts.js';
import classes from './Compare.module.css';

/** One text as it was and as it is, in one line: what went is struck through, what came is underlined. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  return (
    <p className={classes.text}>
      {parts.map((part, index) => {
        if (part.removed) {
          return (
            <del key={index} className={classes.gone}>
              <VisuallyHidden>{texts.compare.wasBefore}</VisuallyHidden>
              {part.value}
            </del>
          );
        }
        if (part.added) {
          return (
            <ins key={index} className={classes.come}>
              <VisuallyHidden>{texts.compare.isNow}</VisuallyHidden>
              {part.value}
            </ins>
          );
        }
        return <span key={index}>{part.value}</span>;
      })}
    </p>
  );
}
