import { flowFile } from '@baton/flow-schema';
import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Copy, Download, EllipsisVertical, Pencil, SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FlowSummary } from '../api/api-types.js';
import { batonApi } from '../api/baton-api.js';
import { navigate } from '../routing/navigation.js';
import { texts } from '../texts.js';
import { DeleteFlowDialog } from './DeleteFlowDialog.js';
import { flowFileName } from './flow-file.js';
import { NameFlowDialog } from './NameFlowDialog.js';
import { saveFile } from './save-file.js';

const words = texts.flows;

interface Props {
  flow: FlowSummary;
  mayEdit: boolean;
  onChanged: () => void;
}

export function FlowMenu({ flow, mayEdit, onChanged }: Props) {
  const [asking, setAsking] = useState<'duplicate' | 'rename' | 'remove' | null>(null);
  const close = () => setAsking(null);
  const isInUse = flow.published !== null || flow.inTest !== null || flow.numbers.length > 0;
  return (
    <>
      <Menu position="bottom-end" width={290}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={words.more(flow.name)}>
            <EllipsisVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<SquareArrowOutUpRight size={16} aria-hidden />}
            onClick={() => void navigate({ page: 'flow', flowId: flow.id, tab: 'draw' })}
          >
            {words.open}
          </Menu.Item>
          {mayEdit && (
            <>
              <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={() => setAsking('duplicate')}>
                {words.duplicate}
              </Menu.Item>
              <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={() => setAsking('rename')}>
                {words.rename}
              </Menu.Item>
            </>
          )}
          <Menu.Item leftSection={<Download size={16} aria-hidden />} onClick={() => void download(flow)}>
            {words.download}
          </Menu.Item>
          {mayEdit && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<Trash2 size={16} aria-hidden />}
                disabled={isInUse}
                onClick={() => setAsking('remove')}
              >
                {isInUse ? words.removeNotPublished : words.remove}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <NameFlowDialog
        opened={asking === 'duplicate'}
        title={words.duplicateTitle}
        go={words.duplicateGo}
        name={words.copyOf(flow.name).slice(0, 120)}
        onClose={close}
        onName={(name) => duplicate(flow.id, name)}
      />
      <NameFlowDialog
        opened={asking === 'rename'}
        title={words.renameTitle}
        go={words.renameGo}
        name={flow.name}
        onClose={close}
        onName={async (name) => {
          await rename(flow.id, name);
          notifications.show({ message: words.renamed(name) });
          onChanged();
        }}
      />
      <DeleteFlowDialog opened={asking === 'remove'} flow={flow} onClose={close} onDeleted={onChanged} />
    </>
  );
}

async function duplicate(flowId: string, name: string): Promise<void> {
  const { draft } = await batonApi.flow(flowId);
  const copy = await batonApi.createFlow(name, { ...draft.definition, name });
  await navigate({ page: 'flow', flowId: copy, tab: 'draw' });
}

/** A flow's name is its draft's; who is drawing it meanwhile sees the new one. */
async function rename(flowId: string, name: string): Promise<void> {
  const { draft } = await batonApi.flow(flowId);
  await batonApi.saveDraft(flowId, draft.revision, { ...draft.definition, name });
}

async function download({ id, name }: FlowSummary): Promise<void> {
  try {
    const { draft } = await batonApi.flow(id);
    saveFile(flowFileName(name), flowFile(draft.definition));
  } catch (error) {
    const reason = error instanceof Error ? error.message : texts.failed;
    notifications.show({ color: 'red', message: words.downloadFailed(reason) });
  }
}
