import { Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOpenFlow } from '../flow-page/open-flow.js';
import type { CallSetting } from '../lab/simulated-call.js';
import { texts } from '../texts.js';
import { settingWords } from './setting-words.js';
import classes from './Simulator.module.css';

/** The moment of the call and who calls; another one takes the call through the same steps again. */
export function CallSettingForm({ setting }: { setting: CallSetting }) {
  const { flow, simulator } = useOpenFlow();
  const [when, setWhen] = useState(setting.localTime.slice(0, 16));
  const [caller, setCaller] = useState(setting.caller ?? '');
  const [withheld, setWithheld] = useState(setting.caller === null);
  const [seed, setSeed] = useState(setting.seed);
  const words = texts.simulator.setting;
  const apply = () =>
    void simulator.again(flow, {
      localTime: when === '' ? setting.localTime : `${when}:00`,
      caller: withheld || caller.trim() === '' ? null : caller.trim(),
      seed,
    });
  return (
    <details className={classes.setting}>
      <summary aria-label={`${words.title}: ${settingWords(setting)}`}>{settingWords(setting)}</summary>
      <Stack gap="xs" pt={6} pb={4}>
        <TextInput
          type="datetime-local"
          size="sm"
          label={words.when}
          description={words.hint}
          value={when}
          onChange={(event) => setWhen(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label={words.caller}
          value={caller}
          disabled={withheld}
          maxLength={64}
          onChange={(event) => setCaller(event.currentTarget.value)}
        />
        <Checkbox
          size="sm"
          label={words.withhold}
          checked={withheld}
          onChange={(event) => setWithheld(event.currentTarget.checked)}
        />
        <NumberInput
          size="sm"
          label={words.seed}
          value={seed}
          min={0}
          max={2_147_483_647}
          allowDecimal={false}
          onChange={(value) => setSeed(typeof value === 'number' ? value : 0)}
        />
        <Button size="sm" variant="default" onClick={apply}>
          {words.apply}
        </Button>
      </Stack>
    </details>
  );
}
