import { Coffee, Headset } from 'lucide-react';
import type { Presence } from '../api/api-types.js';
import { NothingOpen } from '../look/NothingOpen.js';
import { texts } from '../texts.js';

export function WaitingPage({ presence }: { presence: Presence | null }) {
  const isThere = presence === 'available';
  return (
    <NothingOpen icon={isThere ? Headset : Coffee} title={texts.waiting.title}>
      {isThere ? texts.waiting.available : texts.waiting.away}
    </NothingOpen>
  );
}
