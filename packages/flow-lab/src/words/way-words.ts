import type { WayPart } from '../replay/way-part.js';
import type { LabNames } from './lab-names.js';
import type { LabTexts } from './lab-texts.js';

/** A part of a call's way. Nodes are called by their ids where no names are given. */
export function wayPartWords(part: WayPart, texts: LabTexts, names: LabNames = {}): string {
  const { way: words } = texts;
  const place = (nodeId: string) => names.place?.({ nodeId, label: '' }) ?? nodeId;
  switch (part.kind) {
    case 'node':
      return place(part.nodeId);
    case 'outcome':
      return names.outcome?.(part.nodeId, part.outcome, part.outcome) ?? `${part.nodeId} → ${part.outcome}`;
    case 'rule':
      return words.rule(place(part.ruleId));
    case 'handoff':
      return words.handoff[part.way](part.to);
    case 'queue-asked':
      return words.queueAsked(part.queue);
    case 'asks':
      return words.asks(place(part.nodeId));
    case 'end':
      return words.end(names.result?.(part.result) ?? part.result);
  }
}
