import type { NodeType } from '@baton/flow-schema';
import {
  CircleStop,
  CloudDownload,
  GitBranch,
  Headset,
  Hourglass,
  MessageCircle,
  MessageCircleQuestion,
  MessageCircleReply,
  Pencil,
  PhoneIncoming,
  PhoneOutgoing,
  ShieldAlert,
  Signpost,
  StickyNote,
  Undo2,
  Voicemail,
  Workflow,
  type LucideIcon,
} from 'lucide-react';

const icons: Record<NodeType, LucideIcon> = {
  start: PhoneIncoming,
  say: MessageCircle,
  ask: MessageCircleQuestion,
  choose: Signpost,
  confirm: MessageCircleReply,
  check: GitBranch,
  set: Pencil,
  request: CloudDownload,
  'queue-status': Hourglass,
  handoff: Headset,
  callback: PhoneOutgoing,
  voicemail: Voicemail,
  subflow: Workflow,
  rule: ShieldAlert,
  resume: Undo2,
  end: CircleStop,
  note: StickyNote,
};

/** Decorative: the name of the type always stands beside it. */
export function NodeIcon({ type, size = 16 }: { type: NodeType; size?: number }) {
  const Icon = icons[type];
  return <Icon size={size} strokeWidth={2} aria-hidden focusable="false" />;
}
