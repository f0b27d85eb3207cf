import type { FlowDefinition } from '@baton/flow-schema';
import type { AnyEntry, EntryOf } from '../vocabulary-edits.js';
import { EntityFields } from './EntityFields.js';
import { IntentFields } from './IntentFields.js';
import { VariableFields } from './VariableFields.js';

interface Props {
  flow: FlowDefinition;
  of: AnyEntry;
  /** `part` names what was changed, so that typing is one step of undo. */
  onChange: (changed: AnyEntry, part: string) => void;
}

/** The fields of an entry, but for its name. */
export function EntryFields({ flow, of, onChange }: Props) {
  if (of.kind === 'intent') {
    const change = (entry: EntryOf['intent'], part: string) => onChange({ kind: 'intent', entry }, part);
    return <IntentFields flow={flow} entry={of.entry} onChange={change} />;
  }
  if (of.kind === 'entity') {
    return <EntityFields entry={of.entry} onChange={(entry, part) => onChange({ kind: 'entity', entry }, part)} />;
  }
  return <VariableFields entry={of.entry} onChange={(entry, part) => onChange({ kind: 'variable', entry }, part)} />;
}
