import {
  Check,
  CircleDashed,
  Footprints,
  Minus,
  PencilLine,
  Phone,
  Plus,
  TriangleAlert,
  User,
  type LucideIcon,
} from 'lucide-react';
import type { Mark, MarkTone } from './canvas-marks.js';
import { markWords } from './mark-drawing.js';
import classes from './MarkTags.module.css';

const icons: Record<MarkTone, LucideIcon> = {
  here: Phone,
  path: Footprints,
  covered: Check,
  uncovered: CircleDashed,
  added: Plus,
  removed: Minus,
  changed: PencilLine,
  unsafe: TriangleAlert,
  peer: User,
};

/** Said by the icon alone unless somebody gave it words: they are on most cards at once. */
const quiet: ReadonlySet<MarkTone> = new Set(['path', 'covered']);

/** What lies over a card, as small tags. Hidden from a screen reader: the card's own name has it. */
export function MarkTags({ marks }: { marks: readonly Mark[] | undefined }) {
  if (marks === undefined || marks.length === 0) return null;
  return (
    <div className={classes.tags} aria-hidden>
      {marks.map((mark, index) => {
        const Icon = icons[mark.tone];
        const words = markWords(mark);
        return (
          <span
            key={index}
            className={classes.tag}
            data-tone={mark.tone}
            style={mark.colour === undefined ? undefined : { background: mark.colour }}
            title={words}
          >
            <Icon size={13} strokeWidth={2.5} />
            {(mark.label !== undefined || !quiet.has(mark.tone)) && <span className={classes.words}>{words}</span>}
          </span>
        );
      })}
    </div>
  );
}

/** The tone that decides how the whole card or edge is drawn: of several, the one that matters most. */
export function strongestTone(marks: readonly Mark[] | undefined): MarkTone | undefined {
  if (marks === undefined || marks.length === 0) return undefined;
  return order.find((tone) => marks.some((mark) => mark.tone === tone));
}

const order: readonly MarkTone[] = [
  'here',
  'unsafe',
  'path',
  'added',
  'removed',
  'changed',
  'uncovered',
  'covered',
  'peer',
];
