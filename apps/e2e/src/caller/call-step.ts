/** One thing that the caller does when it is their turn; only hanging up waits for no turn. */
export type CallStep =
  | { kind: 'say'; text: string }
  | { kind: 'key'; keys: string }
  | { kind: 'silence'; seconds: number }
  | { kind: 'wav'; file: string }
  | { kind: 'hang-up' };

/** In a few words, for the conversation on the screen. */
export function describeStep(step: CallStep): string {
  switch (step.kind) {
    case 'say':
      return step.text;
    case 'key':
      return `presses ${step.keys}`;
    case 'silence':
      return `says nothing for ${step.seconds} s`;
    case 'wav':
      return `plays ${step.file}`;
    case 'hang-up':
      return 'hangs up';
  }
}
