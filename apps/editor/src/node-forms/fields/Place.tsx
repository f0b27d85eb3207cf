import type { ReactNode } from 'react';
import { placeName } from '../../validation/focus-place.js';
import type { SettingsPath } from '../node-form.js';

/** Marks where a place of the settings is on the screen, so that a problem of it can lead there. */
export function Place({ path, children }: { path: SettingsPath; children: ReactNode }) {
  return <div data-place={placeName(path)}>{children}</div>;
}
