import { VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { texts } from '../../texts.js';
import classes from './Compare.module.css';
import { textParts } from './text-parts.js';

/** One text as it was and as it is, in one line: what went is struck through, what came is underlined. */
export function TextDifference({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => textParts(before, after), [before, after]);
  return (
    <p className={classes.text}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'gone') {
          return (
            <del key={index} className={classes.gone}>
              <VisuallyHidden>{texts.compare.wasBefore}</VisuallyHidden>
              {text}
            </del>
          );
        }
        if (kind === 'come') {
          return (
            <ins key={index} className={classes.come}>
              <VisuallyHidden>{texts.compare.isNow}</VisuallyHidden>
              {text}
            </ins>
          );
        }
        return <span key={index}>{text}</span>;
      })}
    </p>
  );
}
