import type { EntityValue } from '@baton/flow-engine';
import type { Entity, Variable } from '@baton/flow-schema';

/** Values tried for one entity or variable. */
const MOST_VALUES = 9;

/** What the flow's expressions compare a value with. */
export interface ComparedWith {
  texts: readonly string[];
  numbers: readonly number[];
}

/**
 * A value of every kind that the flow's expressions tell apart: each literal, one between it and the next, the smallest
 * and the greatest. What is compared with nothing has one value. The first is the plainest.
 */
export function valuesOfEntity(entity: Entity, compared: ComparedWith): EntityValue[] {
  switch (entity.kind) {
    case 'choice': {
      const all = entity.choices.map(({ value }) => value);
      const other = all.find((value) => !compared.texts.includes(value));
      return few([...(other === undefined ? [] : [other]), ...all.filter((value) => compared.texts.includes(value))]);
    }
    case 'number':
      return numbers(compared, entity.min, entity.max);
    case 'money':
      return numbers(compared, 0, undefined);
    case 'digits': {
      const digits = (length: number) => '1234567890123456789012345678901234567890'.slice(0, length);
      const fits = ({ length }: string) => length >= entity.minLength && length <= entity.maxLength;
      const texts = compared.texts.filter((text) => /^\d+$/.test(text));
      // A condition may ask how many they are.
      const lengths = compared.numbers
        .flatMap((length) => [length, length + 1, length - 1])
        .filter((length) => length > 0);
      return few([digits(Math.max(entity.minLength, 1)), ...[...texts, ...lengths.map(digits)].filter(fits)]);
    }
    case 'date':
      return dates(compared);
    case 'time':
      return times(compared);
    case 'yes-no':
      return ['yes', 'no'];
    case 'phone':
      return few(['+441632960123', ...compared.texts]);
    case 'email':
      return few(['ann@example.com', ...compared.texts]);
    default:
      return few([entity.kind === 'name' ? 'Ann' : 'A1', ...compared.texts]);
  }
}

/** The same for what a request may put into a variable. */
export function valuesOfVariable({ type }: Pick<Variable, 'type'>, compared: ComparedWith): EntityValue[] {
  if (type === 'number') return numbers(compared, undefined, undefined);
  if (type === 'boolean') return [true, false];
  if (type === 'date') return dates(compared);
  if (type === 'time') return times(compared);
  return few(['something', '', ...compared.texts]);
}

const dates = ({ texts }: ComparedWith) =>
  texts.length === 0 ? ['2026-12-01'] : few(['2026-12-01', ...texts, '2000-01-01', '2099-12-31']);
const times = ({ texts }: ComparedWith) =>
  texts.length === 0 ? ['19:00'] : few(['19:00', ...texts, '00:00', '23:59']);

function numbers({ numbers: literals }: ComparedWith, min: number | undefined, max: number | undefined): number[] {
  const inRange = (value: number) => value >= (min ?? -Infinity) && value <= (max ?? Infinity);
  const plain = [2, min, max].find((value): value is number => value !== undefined && inRange(value)) ?? 2;
  if (literals.length === 0) return [plain];
  const sorted = [...new Set(literals)].sort((a, b) => a - b);
  // Which side of every literal a value is on decides every comparison with one.
  const kind = (value: number) => sorted.map((literal) => Math.sign(value - literal)).join();
  const candidates = [plain, min, ...sorted.flatMap((literal) => [literal - 1, literal, literal + 1]), max];
  const byKind = new Map<string, number>();
  for (const value of candidates) {
    if (value !== undefined && inRange(value) && !byKind.has(kind(value))) byKind.set(kind(value), value);
  }
  return few([...byKind.values()]);
}

const few = <Value>(values: readonly Value[]): Value[] => [...new Set(values)].slice(0, MOST_VALUES);
