/**
 * Names that every flow has without declaring them, in templates and in expressions. Texts: `caller` and `dialled` are
 * the numbers of the call, `now` is `HH:MM` and `today` `YYYY-MM-DD` in the flow's time zone, `weekday` is `monday` …
 * `sunday`, `topic` and `intent` are what the caller was last understood to be calling about.
 */
export const BUILT_IN_NAMES = ['caller', 'dialled', 'now', 'today', 'weekday', 'topic', 'intent'] as const;
export type BuiltInName = (typeof BUILT_IN_NAMES)[number];

/**
 * Names that no variable can have. Expressions have also `known.x`: whether the variable `x` has a value, `open.x`:
 * whether the calendar `x` is open now, and the words of CEL.
 */
export const RESERVED_NAMES: readonly string[] = [
  ...BUILT_IN_NAMES,
  ...['known', 'open', 'true', 'false', 'null', 'in'],
  // CEL's own types and libraries.
  ...[
    'string',
    'int',
    'uint',
    'double',
    'bool',
    'bytes',
    'list',
    'map',
    'type',
    'null_type',
    'google',
    'optional',
    'cel',
  ],
  // Kept by CEL for later (its specification, “Syntax”).
  ...['as', 'break', 'const', 'continue', 'else', 'for', 'function', 'if', 'import', 'let', 'loop', 'package'],
  ...['namespace', 'return', 'var', 'void', 'while'],
];
