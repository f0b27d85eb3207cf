import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../../texts.js';

interface Props {
  label: string;
  labelHidden?: boolean;
  hint?: string;
  /** Milliseconds; undefined: none of its own. */
  value: number | undefined;
  /** What holds without one of its own, milliseconds. */
  inherited?: number;
  /** Milliseconds. */
  min: number;
  max: number;
  error?: string | undefined;
  size?: 'xs' | 'sm';
  onChange: (milliseconds: number | undefined) => void;
}

/** A time: seconds on the screen, whole milliseconds in the flow. What is no time that may be is not taken over. */
export function SecondsInput(props: Props) {
  const { label, labelHidden = false, hint, value, inherited, min, max, error, size = 'sm', onChange } = props;
  const [typed, setTyped] = useState<string | number | null>(null);
  const milliseconds = typeof typed === 'number' ? Math.round(typed * 1_000) : undefined;
  const isWrong =
    typed !== null && typed !== '' && (milliseconds === undefined || milliseconds < min || milliseconds > max);
  const needsOne = typed === '' && inherited === undefined;
  const take = (entered: string | number) => {
    setTyped(entered);
    if (entered === '' && inherited !== undefined) onChange(undefined);
    if (typeof entered !== 'number') return;
    const given = Math.round(entered * 1_000);
    if (given >= min && given <= max) onChange(given);
  };
  return (
    <NumberInput
      {...(labelHidden ? { 'aria-label': label } : { label })}
      description={hint}
      size={size}
      value={typed ?? (value === undefined ? '' : value / 1_000)}
      placeholder={inherited === undefined ? undefined : texts.logic.inheritedSeconds(inherited / 1_000)}
      suffix={texts.logic.secondsUnit}
      decimalScale={2}
      allowNegative={false}
      step={max <= 5_000 ? 0.05 : 1}
      clampBehavior="none"
      error={isWrong || needsOne ? texts.logic.secondsBetween(min / 1_000, max / 1_000) : error}
      onChange={take}
      onBlur={() => setTyped(null)}
    />
  );
}
