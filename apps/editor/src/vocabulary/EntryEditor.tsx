import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { ArrowLeft, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Fields } from '../flow-page/Fields.js';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { nodeName } from '../node-forms/node-forms.js';
import { texts } from '../texts.js';
import { problemsInFlow, problemWords } from '../validation/problems-at.js';
import { entryWords } from './entry-words.js';
import { EntryFields } from './fields/EntryFields.js';
import { RemoveEntryDialog } from './RemoveEntryDialog.js';
import { listOf, nameFault, renameEntry } from './rename.js';
import { type EntryKind, type Use, usesOf } from './uses-of.js';
import { type AnyEntry, changeEntry, removeEntry } from './vocabulary-edits.js';
import classes from './VocabularyPanel.module.css';

interface Props {
  of: AnyEntry;
  onBack: () => void;
  /** It is called otherwise now. */
  onRenamed: (name: string) => void;
}

/** One entry of the vocabulary: what it is called, what it is, and where it is used. */
export function EntryEditor({ of, onBack, onRenamed }: Props) {
  const { flow, draft, validation } = useOpenFlow();
  const [removing, setRemoving] = useState(false);
  const { kind, entry } = of;
  const uses = usesOf(flow, kind, entry.name);
  const index = flow[listOf[kind]].findIndex(({ name }) => name === entry.name);
  const change = (changed: AnyEntry, part: string) =>
    draft.apply(changeEntry(changed), `vocabulary/${kind}/${entry.name}/${part}`);
  const relabel = (label: string) => {
    const { label: _before, ...plain } = entry;
    change({ kind, entry: label === '' ? plain : { ...plain, label } } as AnyEntry, 'label');
  };
  const removeIt = () => {
    onBack();
    draft.apply(removeEntry(kind, entry.name));
  };
  return (
    <Stack gap="md">
      <Anchor component="button" size="sm" className={classes.back} onClick={onBack}>
        <ArrowLeft size={15} aria-hidden /> {texts.vocabulary.back[kind]}
      </Anchor>
      <Fields>
        <Stack gap="md">
          <TextInput
            label={texts.vocabulary.shownAs}
            value={entry.label ?? ''}
            placeholder={entry.name}
            maxLength={80}
            error={problemWords(problemsInFlow(validation.problems, [listOf[kind], index]))}
            onChange={(event) => relabel(event.currentTarget.value)}
          />
          <EntryFields flow={flow} of={of} onChange={change} />
          <NameField kind={kind} name={entry.name} onRenamed={onRenamed} />
          <Uses uses={uses} />
          <Button
            variant="default"
            leftSection={<Trash2 size={16} aria-hidden />}
            onClick={() => (uses.length === 0 ? removeIt() : setRemoving(true))}
          >
            {texts.vocabulary.remove}
          </Button>
        </Stack>
      </Fields>
      <RemoveEntryDialog
        opened={removing}
        name={entryWords(flow, kind, entry.name)}
        uses={uses.length}
        onClose={() => setRemoving(false)}
        onRemove={removeIt}
      />
    </Stack>
  );
}

/** The name that expressions and templates use; it changes everywhere at once, when one says so. */
function NameField({ kind, name, onRenamed }: { kind: EntryKind; name: string; onRenamed: (name: string) => void }) {
  const { flow, draft } = useOpenFlow();
  const [typed, setTyped] = useState(name);
  const fault = nameFault(flow, kind, typed, name);
  const rename = () => {
    if (fault !== null || typed === name) return;
    draft.apply(renameEntry(kind, name, typed));
    onRenamed(typed);
  };
  return (
    <div>
      <TextInput
        label={texts.vocabulary.name}
        description={texts.vocabulary.nameHint}
        value={typed}
        maxLength={64}
        error={fault === null ? undefined : texts.vocabulary.nameFaults[fault]}
        onChange={(event) => setTyped(event.currentTarget.value.trim())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') rename();
        }}
      />
      {typed !== name && fault === null && (
        <Button size="compact-sm" mt={6} onClick={rename}>
          {texts.vocabulary.rename}
        </Button>
      )}
    </div>
  );
}

function Uses({ uses }: { uses: readonly Use[] }) {
  const { flow, showNode } = useOpenFlow();
  return (
    <section aria-label={texts.vocabulary.uses(uses.length)}>
      <Text size="sm" fw={550}>
        {texts.vocabulary.uses(uses.length)}
      </Text>
      <ul className={classes.uses}>
        {uses.map(({ place, id }) => {
          if (place === 'test-case') {
            const name = flow.testCases.find((testCase) => testCase.id === id)?.name ?? id;
            return (
              <li key={`test/${id}`}>
                <Text size="sm">{texts.vocabulary.inTest(name)}</Text>
              </li>
            );
          }
          const node = flow.nodes.find((candidate) => candidate.id === id);
          const name = node === undefined ? id : nodeName(node);
          return (
            <li key={`node/${id}`}>
              <Anchor component="button" type="button" size="sm" onClick={() => showNode(id)}>
                {name}
              </Anchor>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
