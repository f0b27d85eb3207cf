import type { CompiledFlow } from '../compile/compiled-flow.js';
import type { EntityValue } from '../events/meaning.js';
import type { Heard } from '../listening/heard.js';
import { own } from '../state/own.js';

/** What was said or pressed for an entity, when it is a value of that entity. */
export function validAnswer(compiled: CompiledFlow, entityName: string, heard: Heard): EntityValue | undefined {
  const entity = compiled.entities.get(entityName);
  if (entity === undefined) return undefined;
  const spoken = own(heard.meaning.entities, entityName);
  const value = heard.keys === null ? spoken : keyedValue(entity.kind, heard.keys);
  if (entity.kind === 'yes-no') return value ?? heard.meaning.answer ?? undefined;
  if (value === undefined) return undefined;
  if (entity.kind === 'number') {
    const number = Number(value);
    const inRange = number >= (entity.min ?? -Infinity) && number <= (entity.max ?? Infinity);
    return inRange ? number : undefined;
  }
  if (entity.kind === 'digits') {
    const { length } = String(value);
    return length >= entity.minLength && length <= entity.maxLength ? String(value) : undefined;
  }
  return value;
}

function keyedValue(kind: string, keys: string): EntityValue | undefined {
  if (!/^\d+$/.test(keys)) return undefined;
  if (kind === 'number') return Number(keys);
  if (kind === 'digits' || kind === 'phone') return keys;
  return undefined;
}

/** The longest digit string that can be pressed as an answer; 0: the entity is not one for keys. */
export function mostDigits(compiled: CompiledFlow, entityName: string): number {
  const entity = compiled.entities.get(entityName);
  if (entity?.kind === 'number') return entity.max === undefined ? 9 : String(Math.floor(Math.abs(entity.max))).length;
  if (entity?.kind === 'digits') return entity.maxLength;
  return entity?.kind === 'phone' ? 15 : 0;
}
