import { NativeSelect } from '@mantine/core';
import { type FlowDefinition, type FlowNode, type FlowProblem, inheritedSettings } from '@baton/flow-schema';
import { texts } from '../../texts.js';
import { problemWords } from '../../validation/problems-at.js';
import { Section } from '../fields/Section.js';
import { settingsOfType } from './setting-rows.js';
import { SettingsLayer } from './SettingsLayer.js';

interface Props {
  flow: FlowDefinition;
  node: FlowNode;
  problems: readonly FlowProblem[];
  onNode: (node: FlowNode, part: string) => void;
}

/** Times and interruptions as they hold at a node, and the group that it is in. */
export function InheritedSection({ flow, node, problems, onNode }: Props) {
  const words = texts.logic.inherited;
  const keys = settingsOfType(node.type);
  const group = flow.groups.find(({ id }) => id === node.group);
  const here = keys.filter((key) => node.conversation[key] !== undefined).length;
  const own = problems.filter(({ path }) => path[2] === 'conversation');
  if (node.type === 'note') return null;
  const opened = own.length > 0;
  return (
    <Section key={String(opened)} title={words.title} note={words.setHere(here)} opened={opened}>
      {(flow.groups.length > 0 || node.group !== undefined) && (
        <NativeSelect
          label={words.group}
          data={[
            { value: '', label: words.noGroup },
            ...flow.groups.map(({ id, label }) => ({ value: id, label: label || id })),
            ...(node.group !== undefined && group === undefined
              ? [{ value: node.group, label: texts.logic.gone(node.group) }]
              : []),
          ]}
          value={node.group ?? ''}
          error={problemWords(problems.filter(({ path }) => path[2] === 'group'))}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            const { group: _before, ...others } = node;
            onNode(chosen === '' ? others : { ...others, group: chosen }, 'group');
          }}
        />
      )}
      {keys.length > 0 && (
        <SettingsLayer
          keys={keys}
          inherited={inheritedSettings(flow, node)}
          here="node"
          group={group?.label || group?.id || ''}
          own={node.conversation}
          errorAt={(key) => problemWords(own.filter(({ path }) => path[3] === key))}
          onChange={(conversation, key) => onNode({ ...node, conversation }, `conversation/${key}`)}
        />
      )}
    </Section>
  );
}
