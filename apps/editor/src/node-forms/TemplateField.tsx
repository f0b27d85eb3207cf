import { Popover, Textarea, TextInput } from '@mantine/core';
import type { FlowProblem } from '@baton/flow-schema';
import { type ReactNode, type RefObject, type UIEvent, useMemo, useRef } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { texts } from '../texts.js';
import { problemWords } from '../validation/problems-at.js';
import { nameFault } from '../vocabulary/rename.js';
import { addEntry } from '../vocabulary/vocabulary-edits.js';
import { entryId, NameList } from './names/NameList.js';
import { offeredNames } from './names/offered-names.js';
import { templatePieces, type TemplatePiece } from './names/template-completion.js';
import { type TextControl, useNameTyping } from './names/use-name-typing.js';
import classes from './TemplateField.module.css';

/** A new variable is offered when so much of its name was typed. */
const SHORTEST_NEW = 2;

interface Props {
  label: string;
  /** The label is for screen readers only: what is seen stands elsewhere. */
  labelHidden?: boolean;
  hint?: ReactNode;
  value: string;
  onChange: (text: string) => void;
  /** One line, or several that grow with what is written. */
  lines?: 'one' | 'several';
  maxLength?: number;
  placeholder?: string;
  /** The problems of this very field, as the canvas has them. */
  problems?: readonly FlowProblem[];
  /** What is wrong beside those. */
  error?: string | undefined;
}

/**
 * A text of a node in which `{{ name }}` stands for a value. Typing `{{` offers the names of the flow; names that it does
 * not know are marked where they stand.
 */
export function TemplateField(props: Props) {
  const { label, labelHidden = false, hint, value, lines = 'several', problems = [] } = props;
  const { flow, draft, mayEdit } = useOpenFlow();
  const names = useMemo(() => offeredNames(flow.variables), [flow.variables]);
  const known = useMemo(() => new Set(names.map(({ name }) => name)), [names]);
  const pieces = templatePieces(value, (name) => known.has(name));
  const field = useRef<TextControl>(null);
  const backdrop = useRef<HTMLDivElement>(null);
  const newName = (typed: string) =>
    mayEdit && typed.length >= SHORTEST_NEW && nameFault(flow, 'variable', typed) === null
      ? { name: typed, label: texts.words.newName, type: '' }
      : null;
  const addVariable = (name: string) =>
    draft.apply(addEntry({ kind: 'variable', entry: { name, type: 'string', personal: false, handoff: false } }));
  const typing = useNameTyping(field, value, names, props.onChange, newName, addVariable);
  const isOpen = typing.names.length > 0;

  const follow = (event: UIEvent<TextControl>) => {
    backdrop.current?.scrollTo(event.currentTarget.scrollLeft, event.currentTarget.scrollTop);
  };
  const shared = {
    label: labelHidden ? undefined : label,
    description: hint,
    value,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    error: props.error ?? problemWords(problems) ?? (isOpen ? undefined : unknownWords(pieces)),
    classNames: { input: classes.input, error: classes.error },
    inputContainer: (input: ReactNode) => (
      <Framed pieces={pieces} backdrop={backdrop} typing={typing}>
        {input}
      </Framed>
    ),
    ...(labelHidden ? { 'aria-label': label } : {}),
    'aria-autocomplete': 'list' as const,
    'aria-controls': isOpen ? typing.listId : undefined,
    'aria-activedescendant': isOpen ? entryId(typing.listId, typing.active) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      props.onChange(event.currentTarget.value);
      typing.onCaret();
    },
    onSelect: typing.onCaret,
    onKeyDown: typing.onKeyDown,
    onBlur: typing.onBlur,
    onScroll: follow,
  };
  return lines === 'one' ? (
    <TextInput {...shared} ref={field as RefObject<HTMLInputElement>} data-lines="one" />
  ) : (
    <Textarea {...shared} ref={field as RefObject<HTMLTextAreaElement>} autosize minRows={2} maxRows={10} />
  );
}

interface FramedProps {
  pieces: readonly TemplatePiece[];
  backdrop: RefObject<HTMLDivElement | null>;
  typing: ReturnType<typeof useNameTyping>;
  children: ReactNode;
}

/** The field with the marks of its names behind it, and the list of names below it. */
function Framed({ pieces, backdrop, typing, children }: FramedProps) {
  const { listId, names, active, take } = typing;
  return (
    <Popover opened={names.length > 0} width="target" position="bottom-start" offset={4} withRoles={false} shadow="md">
      <Popover.Target>
        <div className={classes.frame}>
          <div ref={backdrop} className={classes.backdrop} aria-hidden>
            {pieces.map(({ source, kind }, index) =>
              kind === 'text' ? (
                source
              ) : (
                <mark key={index} data-kind={kind}>
                  {source}
                </mark>
              ),
            )}
          </div>
          {children}
          <span role="status" className="visually-hidden">
            {names.length > 0 ? texts.words.namesOffered(names.length) : ''}
          </span>
        </div>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <NameList id={listId} label={texts.words.names} names={names} active={active} onTake={take} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What of the names is wrong, said before the flow has been checked anew. */
function unknownWords(pieces: readonly TemplatePiece[]): string | undefined {
  const wrong = pieces.filter(({ kind }) => kind === 'unknown' || kind === 'broken');
  const sentences = wrong.map(({ kind, source }) =>
    kind === 'unknown' ? texts.words.unknownName(source) : texts.words.brokenName(source),
  );
  return sentences.length === 0 ? undefined : [...new Set(sentences)].join('\n');
}
