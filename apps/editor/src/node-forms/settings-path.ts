import type { SettingsPath } from './node-form.js';

/**
 * A copy of `settings` in which the value at `path` is `value`; `undefined` takes it away (an element of a list moves
 * the later ones up). Objects on the way that are missing are made; what is not touched stays the same object.
 */
export function withSetting<Settings>(settings: Settings, path: SettingsPath, value: unknown): Settings {
  return replaced(settings, path, value) as Settings;
}

function replaced(whole: unknown, path: SettingsPath, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(whole) ? [...(whole as unknown[])] : [];
    if (rest.length === 0 && value === undefined) list.splice(step, 1);
    else list[step] = replaced(list[step], rest, value);
    return list;
  }
  const fields = { ...(whole as Record<string, unknown> | undefined) };
  if (rest.length === 0 && value === undefined) delete fields[step];
  else fields[step] = replaced(fields[step], rest, value);
  return fields;
}
