import { Alert, Button, CloseButton, Group, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { outcomesOf, type FlowDefinition, type FlowNode, type FlowProblem, type Prompt } from '@baton/flow-schema';
import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import { NodeIcon } from '../canvas/NodeIcon.js';
import type { DraftStore } from '../draft/draft-store.js';
import { canBeEntered, changeNode, connect, disconnect, remove } from '../draft/edits.js';
import { texts } from '../texts.js';
import type { Fact, SettingsPath, TextField } from './node-form.js';
import { factsOf, formOf, nodeName, outcomeWords, promptsOf, textsOf } from './node-forms.js';
import { drawFields } from './node-fields.js';
import classes from './NodePanel.module.css';
import { PromptEditor } from './PromptEditor.js';
import { withSetting } from './settings-path.js';

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
  const change = (changed: FlowNode, part: string) => draft.apply(changeNode(changed), `${node.id}/${part}`);
  const changeSetting = (path: SettingsPath, value: unknown, part = '') =>
    change({ ...node, settings: withSetting(node.settings, path, value) } as FlowNode, `${path.join('/')}/${part}`);

  return (
    <aside className={classes.panel} aria-label={texts.panel.title} data-kind={form.kind} onBlur={draft.endGroup}>
      <div className={classes.head}>
        <NodeIcon type={node.type} size={18} />
        <Text component="h2" fw={650} flex={1}>
          {form.title}
        </Text>
        <CloseButton aria-label={texts.panel.close} onClick={onClose} />
      </div>
      <fieldset disabled={!mayEdit} className={classes.fields}>
        <Stack gap="lg" p="md">
          <Text size="sm" c="dimmed">
            {form.purpose}
          </Text>
          <Problems problems={problems} />
          <TextInput
            label={texts.panel.label}
            value={node.label}
            placeholder={form.title}
            maxLength={120}
            onChange={(event) => change({ ...node, label: event.currentTarget.value }, 'label')}
          />
          {drawFields({ node, flow, problems, onSetting: changeSetting }) ?? (
            <ListedFields node={node} flow={flow} onSetting={changeSetting} />
          )}
          <Exits draft={draft} flow={flow} node={node} />
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
      </fieldset>
    </aside>
  );
});

interface ListedProps {
  node: FlowNode;
  flow: FlowDefinition;
  onSetting: (path: SettingsPath, value: unknown, part?: string) => void;
}

/** For a type that has no fields made by hand. */
function ListedFields({ node, flow, onSetting }: ListedProps) {
  return (
    <>
      {promptsOf(node, flow).map((field) => (
        <PromptEditor
          key={field.path.join('/')}
          field={field}
          onChange={(prompt: Prompt | undefined, part) => onSetting(field.path, prompt, part)}
        />
      ))}
      {textsOf(node).map((field) => (
        <TextFieldInput key={field.path.join('/')} field={field} onChange={(value) => onSetting(field.path, value)} />
      ))}
      <Facts facts={factsOf(node, flow)} />
    </>
  );
}

function Problems({ problems }: { problems: FlowProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert color="red" title={texts.panel.problems} role="note">
      <ul className={classes.problems}>
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.message} {problem.fix}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function TextFieldInput({ field, onChange }: { field: TextField; onChange: (value: string) => void }) {
  const common = { label: field.label, description: field.hint, value: field.value };
  return field.lines === 'one' ? (
    <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <Textarea {...common} autosize minRows={2} maxRows={12} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}

function Facts({ facts }: { facts: Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <section aria-label={texts.panel.facts}>
      <Text component="h3" size="sm" fw={600} mb={6}>
        {texts.panel.facts}
      </Text>
      <dl className={classes.facts}>
        {facts.map((fact) => (
          <div key={fact.term}>
            <dt>{fact.term}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where each outcome leads: the same as drawing an edge, without a pointer. */
function Exits({ draft, flow, node }: { draft: DraftStore; flow: FlowDefinition; node: FlowNode }) {
  const outcomes = outcomesOf(node);
  if (outcomes.length === 0) return null;
  const targets = flow.nodes
    .filter((candidate) => canBeEntered(candidate))
    .map((candidate) => ({ value: candidate.id, label: nodeName(candidate) }));
  const options = [{ value: '', label: texts.panel.nowhere }, ...targets];
  const lead = (outcome: string, target: string) =>
    draft.apply(target === '' ? disconnect(node.id, outcome) : connect(node.id, outcome, target));
  return (
    <section aria-label={texts.panel.leadsTo}>
      <Text component="h3" size="sm" fw={600} mb={6}>
        {texts.panel.leadsTo}
      </Text>
      <Stack gap="xs">
        {outcomes.map((outcome) => {
          const words = outcomeWords(node, outcome, flow);
          return (
            <Group key={outcome} gap="xs" wrap="nowrap">
              <Text size="sm" className={classes.outcome} aria-hidden>
                {words}
              </Text>
              <NativeSelect
                size="xs"
                className={classes.grows}
                aria-label={texts.panel.connectTo(words)}
                data={options}
                value={flow.edges.find((edge) => edge.source === node.id && edge.outcome === outcome)?.target ?? ''}
                onChange={(event) => lead(outcome, event.currentTarget.value)}
              />
            </Group>
          );
        })}
      </Stack>
    </section>
  );
}
