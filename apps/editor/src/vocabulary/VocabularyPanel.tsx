import { Stack, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import { SideFrame } from '../flow-page/SideFrame.js';
import { texts } from '../texts.js';
import { EntryEditor } from './EntryEditor.js';
import { EntryList } from './EntryList.js';
import { listOf } from './rename.js';
import { PhraseTester } from './tester/PhraseTester.js';
import type { EntryKind } from './uses-of.js';
import type { AnyEntry } from './vocabulary-edits.js';

const kinds: readonly EntryKind[] = ['intent', 'entity', 'variable'];

/** What callers can want, what can be heard and what is remembered, with a place to try phrases. */
export function VocabularyPanel({ onClose }: { onClose: () => void }) {
  const { flow } = useOpenFlow();
  const [kind, setKind] = useState<EntryKind>('intent');
  const [name, setName] = useState<string | null>(null);
  const entry = flow[listOf[kind]].find((candidate) => candidate.name === name);
  const changeKind = (chosen: string | null) => {
    setName(null);
    setKind(kinds.find((candidate) => candidate === chosen) ?? 'intent');
  };
  return (
    <SideFrame title={texts.vocabulary.title} close={texts.vocabulary.close} onClose={onClose}>
      <Stack gap="md" p="md">
        <PhraseTester flow={flow} />
        <Tabs value={kind} onChange={changeKind} keepMounted={false}>
          <Tabs.List grow>
            {kinds.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {texts.vocabulary.tabs[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {kinds.map((each) => (
            <Tabs.Panel key={each} value={each} pt="md">
              {entry === undefined ? (
                <EntryList kind={each} onOpen={setName} />
              ) : (
                <EntryEditor
                  key={`${each}/${entry.name}`}
                  of={{ kind: each, entry } as AnyEntry}
                  onBack={() => setName(null)}
                  onRenamed={setName}
                />
              )}
            </Tabs.Panel>
          ))}
        </Tabs>
      </Stack>
    </SideFrame>
  );
}
