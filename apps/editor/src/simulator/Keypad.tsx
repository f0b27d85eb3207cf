import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../texts.js';
import classes from './Simulator.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

/** The keys of a telephone: each by itself, or several as one answer. */
export function Keypad({ disabled, onPress }: { disabled: boolean; onPress: (keys: string) => void }) {
  const [several, setSeveral] = useState(false);
  const [keys, setKeys] = useState('');
  const words = texts.simulator.say;
  return (
    <Stack gap={8} align="center">
      <div className={classes.keypad} role="group" aria-label={words.keys}>
        {KEYS.map((key) => (
          <Button
            key={key}
            variant="default"
            size="sm"
            px={0}
            disabled={disabled}
            aria-label={words.key(key)}
            onClick={() => (several ? setKeys(`${keys}${key}`.slice(0, 40)) : onPress(key))}
          >
            {key}
          </Button>
        ))}
      </div>
      <Group gap="sm">
        <Checkbox
          size="xs"
          label={words.severalKeys}
          checked={several}
          onChange={(event) => {
            setSeveral(event.currentTarget.checked);
            setKeys('');
          }}
        />
        {keys !== '' && (
          <>
            <Button
              size="xs"
              disabled={disabled}
              onClick={() => {
                onPress(keys);
                setKeys('');
              }}
            >
              {words.collected(keys)}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setKeys('')}>
              {words.clearKeys}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}
