import {
  ActionIcon,
  Autocomplete,
  Button,
  Checkbox,
  CloseButton,
  createTheme,
  MantineThemeProvider,
  MultiSelect,
  NativeSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Fields.module.css';
import { useOpenFlow } from './open-flow.js';

const readOnly = { defaultProps: { readOnly: true } };
const disabled = { defaultProps: { disabled: true } };

/** What holds for every control inside; a control that only tells or plays something says `disabled={false}` itself. */
const lookOnly = createTheme({
  components: {
    TextInput: TextInput.extend(readOnly),
    Textarea: Textarea.extend(readOnly),
    NumberInput: NumberInput.extend(readOnly),
    Autocomplete: Autocomplete.extend(readOnly),
    Select: Select.extend(readOnly),
    MultiSelect: MultiSelect.extend(readOnly),
    TagsInput: TagsInput.extend(readOnly),
    SegmentedControl: SegmentedControl.extend(readOnly),
    NativeSelect: NativeSelect.extend(disabled),
    Checkbox: Checkbox.extend(disabled),
    Switch: Switch.extend(disabled),
    Button: Button.extend(disabled),
    ActionIcon: ActionIcon.extend(disabled),
    CloseButton: CloseButton.extend(disabled),
  },
});

/** Settings of a draft: for who may not change it they can be read, copied and heard, and nothing else. */
export function Fields({ children }: { children: ReactNode }) {
  const { mayEdit } = useOpenFlow();
  if (mayEdit) return children;
  return (
    <MantineThemeProvider theme={lookOnly} inherit>
      <div className={classes.lookOnly}>{children}</div>
    </MantineThemeProvider>
  );
}
