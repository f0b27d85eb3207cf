import { Button, CloseButton, Stack, Text, TextInput } from '@mantine/core';
import type { FlowDefinition, FlowNode, FlowProblem } from '@baton/flow-schema';
import { Trash2 } from 'lucide-react';
import { memo, useRef } from 'react';
import { NodeIcon } from '../canvas/NodeIcon.js';
import type { DraftStore } from '../draft/draft-store.js';
import { changeNode, remove } from '../draft/edits.js';
import { Fields } from '../flow-page/Fields.js';
import { EditedBy } from '../presence/EditedBy.js';
import { texts } from '../texts.js';
import { NodeProblems } from '../validation/NodeProblems.js';
import { Exits } from './Exits.js';
import { InheritedSection } from './inherited/InheritedSection.js';
import { drawFields } from './node-fields.js';
import type { SettingsPath } from './node-form.js';
import { formOf } from './node-forms.js';
import classes from './NodePanel.module.css';
import { withSetting } from './settings-path.js';
import { useSoughtField } from './use-sought-field.js';

interface Props {
  draft: DraftStore;
  flow: FlowDefinition;
  node: FlowNode;
  /** Without it everything can be read and nothing changed. */
  mayEdit: boolean;
  problems: FlowProblem[];
  onClose: () => void;
}

/** The settings of the selected node. */
export const NodePanel = memo(function NodePanel({ draft, flow, node, mayEdit, problems, onClose }: Props) {
  const form = formOf(node);
  const panel = useRef<HTMLElement>(null);
  useSoughtField(panel, node.id);
  const change = (changed: FlowNode, part: string) => draft.apply(changeNode(changed), `${node.id}/${part}`);
  const changeSetting = (path: SettingsPath, value: unknown, part = '') =>
    change({ ...node, settings: withSetting(node.settings, path, value) } as FlowNode, `${path.join('/')}/${part}`);

  return (
    <aside
      ref={panel}
      className={classes.panel}
      aria-label={texts.panel.title}
      data-kind={form.kind}
      onBlur={draft.endGroup}
    >
      <div className={classes.head}>
        <NodeIcon type={node.type} size={18} />
        <Text component="h2" fw={650} flex={1}>
          {form.title}
        </Text>
        <CloseButton aria-label={texts.panel.close} onClick={onClose} />
      </div>
      <Fields>
        <Stack gap="md" p="md">
          <Text size="sm" c="dimmed">
            {form.purpose}
          </Text>
          <EditedBy nodeId={node.id} />
          <NodeProblems problems={problems} mayEdit={mayEdit} />
          {node.type !== 'note' && (
            <TextInput
              label={texts.panel.label}
              value={node.label}
              placeholder={form.title}
              maxLength={120}
              onChange={(event) => change({ ...node, label: event.currentTarget.value }, 'label')}
            />
          )}
          {drawFields({ node, flow, problems, onSetting: changeSetting })}
          <Exits draft={draft} flow={flow} node={node} problems={problems} />
          <InheritedSection flow={flow} node={node} problems={problems} onNode={change} />
          {mayEdit && node.type !== 'start' && (
            <Button
              variant="default"
              leftSection={<Trash2 size={16} aria-hidden />}
              onClick={() => draft.apply(remove([node.id], []))}
            >
              {texts.panel.remove}
            </Button>
          )}
        </Stack>
      </Fields>
    </aside>
  );
});
