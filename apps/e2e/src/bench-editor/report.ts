import { movements, type Compared, type SizeFigures } from './frames.js';

/** The figures for people, one line each. */
export function tableOf(figures: Record<string, SizeFigures>): string {
  const cell = (value: number | null) => (value === null ? '–' : String(value)).padStart(11);
  const row = (name: string, { value, bare, ratio }: Compared) =>
    `${name.padEnd(26)}${cell(value)}${cell(bare)}${cell(ratio)}  ms`;
  return [
    `${''.padEnd(26)}${'editor'.padStart(11)}${'bare'.padStart(11)}${'ratio'.padStart(11)}`,
    ...Object.entries(figures).flatMap(([size, seen]) => [
      row(`${size} cards, openMs`, seen.openMs),
      ...movements.flatMap((movement) => [
        row(`${size}, ${movement}, frameP50Ms`, seen[movement].frameP50Ms),
        row(`${size}, ${movement}, frameP95Ms`, seen[movement].frameP95Ms),
      ]),
    ]),
  ].join('\n');
}
