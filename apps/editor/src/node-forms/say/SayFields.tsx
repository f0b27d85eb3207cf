import type { FieldsProps } from '../fields-props.js';
import { mainPrompt } from '../prompt-fields.js';
import { PromptEditor } from '../PromptEditor.js';

/** What is said. */
export function SayFields({ node, problems, onSetting }: FieldsProps<'say'>) {
  return (
    <PromptEditor
      field={mainPrompt(node.settings.prompt)}
      problems={problems}
      onChange={(prompt, part) => onSetting(['prompt'], prompt, part)}
    />
  );
}
