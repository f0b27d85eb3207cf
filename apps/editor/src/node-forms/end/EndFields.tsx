import { Autocomplete } from '@mantine/core';
import { texts } from '../../texts.js';
import { problemsAt, problemWords } from '../../validation/problems-at.js';
import type { FieldsProps } from '../fields-props.js';
import { optionalPrompt } from '../prompt-fields.js';
import { PromptEditor } from '../PromptEditor.js';
import { asResult, otherResults } from './result-labels.js';

/** The goodbye, and what the call counts as. */
export function EndFields({ node, flow, problems, onSetting }: FieldsProps<'end'>) {
  const { prompt, result } = node.settings;
  return (
    <>
      <PromptEditor
        field={optionalPrompt(prompt, texts.prompts.goodbye)}
        problems={problems}
        onChange={(changed, part) => onSetting(['prompt'], changed, part)}
      />
      <Autocomplete
        label={texts.words.end.result}
        description={texts.words.end.resultHint}
        value={result}
        data={otherResults(flow, node.id)}
        error={result === '' ? texts.words.end.empty : problemWords(problemsAt(problems, ['result']))}
        onChange={(typed) => onSetting(['result'], asResult(typed))}
      />
    </>
  );
}
