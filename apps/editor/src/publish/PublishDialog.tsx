import { Modal } from '@mantine/core';
import type { FlowDefinition } from '@baton/flow-schema';
import type { DraftSaving } from '../draft/draft-saving.js';
import { texts } from '../texts.js';
import { AskForm } from './AskForm.js';
import { PublishForm } from './PublishForm.js';

interface Props {
  opened: boolean;
  mayPublish: boolean;
  flowId: string;
  flow: FlowDefinition;
  numbers: readonly string[];
  saving: DraftSaving;
  onShow: (nodeId: string) => void;
  onPublished: () => void;
  onClose: () => void;
}

/** Who may publish does so here; who may not asks for it. */
export function PublishDialog({ opened, mayPublish, ...props }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      size="lg"
      title={mayPublish ? texts.publish.title : texts.reviews.askTitle}
      closeButtonProps={{ 'aria-label': texts.publish.close }}
    >
      {mayPublish ? <PublishForm {...props} /> : <AskForm {...props} />}
    </Modal>
  );
}
