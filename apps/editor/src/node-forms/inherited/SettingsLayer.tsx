import { Badge, Button, NativeSelect, NumberInput, Text } from '@mantine/core';
import type { ConversationSettings, InheritedSettings, SettingSource, SettingsOverride } from '@baton/flow-schema';
import { RotateCcw } from 'lucide-react';
import { texts } from '../../texts.js';
import { SecondsInput } from '../fields/SecondsInput.js';
import { secondsWords } from '../words.js';
import { settingBounds, type SettingKey, settingKind } from './setting-rows.js';
import classes from './SettingsLayer.module.css';

interface Props {
  keys: readonly SettingKey[];
  /** What holds here, and where it comes from. */
  inherited: InheritedSettings;
  /** Which of the sources is here. */
  here: SettingSource;
  /** What the group is called that the node is in. */
  group?: string;
  /** What is set here. */
  own: SettingsOverride;
  errorAt?: (key: SettingKey) => string | undefined;
  onChange: (own: SettingsOverride, key: SettingKey) => void;
}

/** Settings with where each comes from; each can be set here, or left to what it inherits again. */
export function SettingsLayer({ keys, inherited, here, group = '', own, errorAt, onChange }: Props) {
  const words = texts.logic.inherited;
  const set = (key: SettingKey, value: ConversationSettings[SettingKey] | undefined) => {
    const { [key]: _before, ...others } = own;
    onChange(value === undefined ? others : { ...own, [key]: value }, key);
  };
  return (
    <ul className={classes.list}>
      {keys.map((key) => {
        const { value, from } = inherited[key];
        const isHere = from === here;
        return (
          <li key={key} className={classes.row} data-place={`conversation/${key}`}>
            <div className={classes.head}>
              <Text size="sm" className={classes.name}>
                {words.names[key]}
              </Text>
              {isHere ? (
                <Button
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  mih={24}
                  leftSection={<RotateCcw size={13} aria-hidden />}
                  aria-label={words.resetOf(words.names[key])}
                  onClick={() => set(key, undefined)}
                >
                  {words.reset}
                </Button>
              ) : (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  mih={24}
                  aria-label={words.setOf(words.names[key])}
                  onClick={() => set(key, value)}
                >
                  {words.set}
                </Button>
              )}
            </div>
            {isHere ? (
              <SettingInput
                setting={key}
                label={words.names[key]}
                value={value}
                error={errorAt?.(key)}
                onChange={(changed) => set(key, changed)}
              />
            ) : (
              <div className={classes.value}>
                <Text size="sm">{valueWords(key, value)}</Text>
                <Badge variant="outline" color="gray" size="sm" tt="none" fw={500}>
                  {words.from[from](group)}
                </Badge>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

type Value = ConversationSettings[SettingKey];

/** A value as people say it. */
export function valueWords(key: SettingKey, value: Value): string {
  const words = texts.logic.inherited;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'string') return value === 'none' ? words.noKey : value;
  return settingKind(key) === 'time' ? secondsWords(value) : String(value);
}

interface InputProps {
  setting: SettingKey;
  label: string;
  value: Value;
  error: string | undefined;
  onChange: (value: Value) => void;
}

function SettingInput({ setting, label, value, error, onChange }: InputProps) {
  const words = texts.logic.inherited;
  const { min, max } = settingBounds(setting);
  if (typeof value === 'number' && settingKind(setting) === 'time') {
    return (
      <SecondsInput
        label={label}
        labelHidden
        size="xs"
        value={value}
        min={min}
        max={max}
        error={error}
        onChange={(ms) => {
          if (ms !== undefined) onChange(ms);
        }}
      />
    );
  }
  if (typeof value === 'number') {
    return (
      <NumberInput
        size="xs"
        aria-label={label}
        min={min}
        max={max}
        allowDecimal={false}
        value={value}
        error={error}
        onChange={(entered) => {
          if (typeof entered === 'number' && entered >= min && entered <= max) onChange(entered);
        }}
      />
    );
  }
  if (typeof value === 'boolean') {
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        data={[
          { value: 'true', label: words.on },
          { value: 'false', label: words.off },
        ]}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value === 'true')}
      />
    );
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[
        { value: '#', label: '#' },
        { value: '*', label: '*' },
        { value: 'none', label: words.noKey },
      ]}
      value={value}
      onChange={(event) => {
        const key = event.currentTarget.value;
        if (key === '#' || key === '*' || key === 'none') onChange(key);
      }}
    />
  );
}
