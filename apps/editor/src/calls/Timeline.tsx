import { clockWords } from '@baton/web';
import { ArrowRight, CircleAlert, Headset, Info, PhoneOff, ShieldAlert, type LucideIcon } from 'lucide-react';
import { texts } from '../texts.js';
import type { ConversationLine, LineKind } from './conversation-of.js';
import classes from './Timeline.module.css';

const icons: Record<Exclude<LineKind, 'assistant' | 'caller'>, LucideIcon> = {
  place: ArrowRight,
  rule: ShieldAlert,
  missed: CircleAlert,
  fact: Info,
  transfer: Headset,
  ended: PhoneOff,
};

/** A call as a conversation: the assistant at the left, the caller at the right, what happened between them. */
export function Timeline({ lines }: { lines: ConversationLine[] }) {
  return (
    <ol className={classes.timeline} aria-label={texts.calls.conversation}>
      {lines.map((line) => (
        <li key={line.seq} className={classes.line} data-line={line.kind}>
          <span className={classes.time}>{clockWords(line.atMs)}</span>
          {line.kind === 'assistant' || line.kind === 'caller' ? (
            <Spoken line={line} who={line.kind} />
          ) : (
            <Remark line={line} kind={line.kind} />
          )}
        </li>
      ))}
    </ol>
  );
}

function Spoken({ line, who }: { line: ConversationLine; who: 'assistant' | 'caller' }) {
  return (
    <div className={classes.spoken}>
      <span className={classes.who}>{texts.calls[who]}</span>
      <span className={classes.words}>{line.text}</span>
      {line.detail !== undefined && <span className={classes.detail}>{line.detail}</span>}
    </div>
  );
}

function Remark({ line, kind }: { line: ConversationLine; kind: keyof typeof icons }) {
  const Icon = icons[kind];
  return (
    <div className={classes.remark}>
      <Icon size={15} aria-hidden />
      <span>
        {line.text}
        {line.detail !== undefined && <span className={classes.detail}> ({line.detail})</span>}
      </span>
    </div>
  );
}
