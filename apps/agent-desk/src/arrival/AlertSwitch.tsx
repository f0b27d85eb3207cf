import { Switch } from '@mantine/core';
import { useStore } from 'zustand';
import { texts } from '../texts.js';
import { alertChoice, chooseAlerts } from './alert-choice.js';

export function AlertSwitch() {
  const { wanted } = useStore(alertChoice);
  return (
    <Switch
      label={texts.alert.label}
      checked={wanted}
      onChange={(event) => void chooseAlerts(event.currentTarget.checked)}
    />
  );
}
