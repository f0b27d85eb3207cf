import { Popover, Textarea } from '@mantine/core';
import type { FlowDefinition, FlowProblem } from '@baton/flow-schema';
import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { texts } from '../../texts.js';
import { problemWords } from '../../validation/problems-at.js';
import { entryId, NameList } from '../names/NameList.js';
import type { OfferedName } from '../names/offered-names.js';
import { type TypedName, typedName, withTypedName } from './expression-completion.js';
import { expressionFault, type Gives } from './expression-fault.js';
import { expressionNames, fittingNames } from './expression-names.js';
import classes from './ExpressionField.module.css';

interface Props {
  flow: FlowDefinition;
  label: string;
  labelHidden?: boolean;
  hint?: string;
  value: string;
  gives: Gives;
  /** Those of this very field; what the engine says of the expression is said here at once, and once. */
  problems?: readonly FlowProblem[];
  onChange: (expression: string) => void;
}

/** An expression as it is written, with names offered while they are typed and its faults in plain words. */
export function ExpressionField(props: Props) {
  const { flow, label, labelHidden = false, hint, value, gives, problems = [], onChange } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTyping(flow, value, field, onChange);
  const isOpen = typing.names.length > 0;
  const fault = useMemo(() => expressionFault(flow, value, gives), [flow, value, gives]);
  const others = problemWords(problems.filter(({ code }) => code !== 'expression'));
  return (
    <Popover opened={isOpen} width="target" position="bottom-start" offset={4} withRoles={false} shadow="md">
      <Popover.Target>
        <div>
          <Textarea
            ref={field}
            {...(labelHidden ? { 'aria-label': label } : { label })}
            description={hint}
            value={value}
            autosize
            minRows={1}
            maxRows={8}
            maxLength={1_000}
            spellCheck={false}
            autoCapitalize="off"
            classNames={{ input: classes.input }}
            error={isOpen ? undefined : (fault ?? others)}
            aria-autocomplete="list"
            aria-controls={isOpen ? typing.listId : undefined}
            aria-activedescendant={isOpen ? entryId(typing.listId, typing.active) : undefined}
            onChange={(event) => {
              typing.onCaret(event.currentTarget.selectionStart);
              onChange(event.currentTarget.value);
            }}
            onSelect={(event) => typing.onMove(event.currentTarget.selectionStart)}
            onKeyDown={typing.onKeyDown}
            onBlur={() => typing.onCaret(null)}
          />
          <span role="status" className="visually-hidden">
            {isOpen ? texts.words.namesOffered(typing.names.length) : ''}
          </span>
        </div>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <NameList
          id={typing.listId}
          label={texts.words.names}
          names={typing.names}
          active={typing.active}
          onTake={typing.take}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The list that is open while a name is typed; arrows, Enter or Tab to take one, Escape to send it away. */
function useTyping(
  flow: FlowDefinition,
  value: string,
  field: { current: HTMLTextAreaElement | null },
  onChange: (expression: string) => void,
) {
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const caretToBe = useRef<number | null>(null);
  const all = useMemo(() => expressionNames(flow), [flow]);
  const typed: TypedName | null = caret === null ? null : typedName(value, caret);
  const names = typed === null ? [] : fittingNames(all, typed.typed);

  useLayoutEffect(() => {
    if (caretToBe.current === null) return;
    field.current?.setSelectionRange(caretToBe.current, caretToBe.current);
    caretToBe.current = null;
  }, [field, value]);

  const onCaret = (at: number | null) => {
    setCaret(at);
    setActive(0);
  };
  const take = ({ name }: OfferedName) => {
    if (typed === null || caret === null) return;
    const filled = withTypedName(value, caret, typed, name);
    caretToBe.current = filled.caret;
    onCaret(null);
    onChange(filled.text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (names.length === 0 || event.nativeEvent.isComposing) return;
    const chosen = names[active];
    if (event.key === 'ArrowDown') setActive((active + 1) % names.length);
    else if (event.key === 'ArrowUp') setActive((active + names.length - 1) % names.length);
    else if (event.key === 'Escape') onCaret(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && chosen !== undefined) take(chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The list opens by typing, and goes when the caret is put somewhere else.
  const onMove = (at: number) => {
    if (caret !== null && at !== caret) onCaret(null);
  };
  return { listId, names, active, take, onKeyDown, onCaret, onMove };
}
