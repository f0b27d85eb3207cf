import { locale } from '@baton/web';
import type { VersionNumbers } from '../api/versions-api.js';
import { texts } from '../texts.js';
import { figuresOf } from './figures-of.js';
import classes from './Versions.module.css';

/** What the calls of a version came to. */
export function Figures({ numbers }: { numbers: VersionNumbers }) {
  return (
    <dl className={classes.figures}>
      {figuresOf(numbers, locale).map(({ name, value }) => (
        <div key={name}>
          <dt>{texts.history.numbers[name]}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
