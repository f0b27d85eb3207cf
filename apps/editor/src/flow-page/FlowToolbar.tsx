import { ActionIcon, Button, Group, Text, Title, Tooltip } from '@mantine/core';
import { BookA, CircleAlert, CircleCheck, PhoneCall, Redo2, Rocket, Settings2, Undo2 } from 'lucide-react';
import { useStore } from 'zustand';
import type { DraftStore } from '../draft/draft-store.js';
import { ConflictDialog } from '../draft/ConflictDialog.js';
import { SaveState } from '../draft/SaveState.js';
import { PeopleHere } from '../presence/PeopleHere.js';
import { type FlowTab, flowTabs } from '../routing/route.js';
import { RouteLink } from '../routing/RouteLink.js';
import { texts } from '../texts.js';
import { errorCount } from '../validation/problems-by-node.js';
import type { Validation } from '../validation/use-problems.js';
import { LookOnlyNote } from './LookOnlyNote.js';
import { useOpenFlow } from './open-flow.js';
import classes from './FlowToolbar.module.css';
import type { SidePanel } from './side-panel.js';

interface Props {
  name: string;
  tab: FlowTab;
  /** Somebody who may not change the draft has tried to. */
  refused: boolean;
  onSide: (panel: SidePanel) => void;
  onPublish: () => void;
}

export function FlowToolbar({ name, tab, refused, onSide, onPublish }: Props) {
  const { id, draft, saving, validation, mayEdit, mayPublish, showSide } = useOpenFlow();
  return (
    <div className={classes.toolbar}>
      <Group gap={8} wrap="nowrap" className={classes.name}>
        <RouteLink to={{ page: 'flows' }} size="sm" className={classes.back}>
          {texts.flows.title}
        </RouteLink>
        <Text c="dimmed" aria-hidden>
          /
        </Text>
        <Title order={1} size="h4" className={classes.title} title={name}>
          {name}
        </Title>
      </Group>
      <FlowTabs flowId={id} tab={tab} />
      <PeopleHere />
      {mayEdit ? <SaveState saving={saving} /> : <LookOnlyNote refused={refused} />}
      {mayEdit && <ConflictDialog />}
      <Group gap={6} ml="auto">
        {mayEdit && <UndoButtons draft={draft} />}
        {mayEdit && (
          <Button variant="default" size="sm" onClick={saving.save}>
            {texts.draft.save}
          </Button>
        )}
        {tab === 'draw' && <VocabularyButton onClick={() => onSide('vocabulary')} />}
        {tab === 'draw' && <SettingsButton onClick={() => onSide('flow-settings')} />}
        {tab === 'draw' && <ProblemsButton validation={validation} onClick={() => onSide('problems')} />}
        <Button
          variant="default"
          size="sm"
          leftSection={<PhoneCall size={16} aria-hidden />}
          data-guide-target="simulated"
          onClick={() => showSide('simulator')}
        >
          {texts.simulator.tryIt}
        </Button>
        {mayEdit && <PublishButton mayPublish={mayPublish} onClick={onPublish} />}
      </Group>
    </div>
  );
}

function FlowTabs({ flowId, tab }: { flowId: string; tab: FlowTab }) {
  return (
    <nav aria-label={texts.tabs.label} className={classes.tabs}>
      {flowTabs.map((name) => (
        <RouteLink
          key={name}
          to={{ page: 'flow', flowId, tab: name }}
          className={classes.tab}
          underline="never"
          aria-current={name === tab ? 'page' : undefined}
        >
          {texts.tabs[name]}
        </RouteLink>
      ))}
    </nav>
  );
}

function UndoButtons({ draft }: { draft: DraftStore }) {
  const canUndo = useStore(draft.undoable, (state) => state.canUndo);
  const canRedo = useStore(draft.undoable, (state) => state.canRedo);
  return (
    <>
      <Tooltip label={`${texts.draft.undo} (Ctrl+Z)`}>
        <ActionIcon variant="default" size={36} aria-label={texts.draft.undo} disabled={!canUndo} onClick={draft.undo}>
          <Undo2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${texts.draft.redo} (Ctrl+Shift+Z)`}>
        <ActionIcon variant="default" size={36} aria-label={texts.draft.redo} disabled={!canRedo} onClick={draft.redo}>
          <Redo2 size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function VocabularyButton({ onClick }: { onClick: () => void }) {
  return (
    <Tooltip label={texts.vocabulary.title}>
      <ActionIcon variant="default" size={36} aria-label={texts.vocabulary.title} onClick={onClick}>
        <BookA size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function SettingsButton({ onClick }: { onClick: () => void }) {
  return (
    <Tooltip label={texts.flowSettings.title}>
      <ActionIcon variant="default" size={36} aria-label={texts.flowSettings.title} onClick={onClick}>
        <Settings2 size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

function ProblemsButton({ validation, onClick }: { validation: Validation; onClick: () => void }) {
  const errors = errorCount(validation.problems);
  const words = texts.validation.count(errors, validation.problems.length - errors) || texts.validation.title;
  return (
    <Button
      variant="default"
      size="sm"
      aria-label={texts.validation.openList(words)}
      leftSection={
        errors > 0 ? (
          <CircleAlert size={16} aria-hidden className={classes.bad} />
        ) : (
          <CircleCheck size={16} aria-hidden className={classes.good} />
        )
      }
      onClick={onClick}
    >
      {words}
    </Button>
  );
}

/** Who may not publish asks for it. */
function PublishButton({ mayPublish, onClick }: { mayPublish: boolean; onClick: () => void }) {
  return (
    <Button size="sm" leftSection={<Rocket size={16} aria-hidden />} onClick={onClick} data-guide-target="published">
      {mayPublish ? texts.publish.publish : texts.reviews.ask}
    </Button>
  );
}
