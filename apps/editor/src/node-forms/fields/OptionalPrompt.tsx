import type { FlowProblem, Prompt } from '@baton/flow-schema';
import { problemsAt } from '../../validation/problems-at.js';
import type { SettingsPath } from '../node-form.js';
import { PromptEditor } from '../PromptEditor.js';
import { Place } from './Place.js';

interface Props {
  path: SettingsPath;
  label: string;
  hint?: string;
  prompt: Prompt | undefined;
  problems: readonly FlowProblem[];
  onSetting: (path: SettingsPath, value: unknown) => void;
}

/** Something that may be said at a place of a form. */
export function OptionalPrompt({ path, label, hint, prompt, problems, onSetting }: Props) {
  return (
    <Place path={path}>
      <PromptEditor
        field={{ path, label, prompt, removable: true, ...(hint === undefined ? {} : { hint }) }}
        problems={problemsAt(problems, path)}
        onChange={(changed) => onSetting(path, changed)}
      />
    </Place>
  );
}
