/** White text on each of them, and each of them on a white or nearly black page, can be read (WCAG 2.2: 4.5 and 3 to 1). */
const colours = ['#b02a5b', '#7a4ad6', '#0f7173', '#a8480f', '#2b6cb8', '#4f7a1d', '#c0392b', '#8a5a00'];

/** The same person has the same colour for everybody. */
export function colourOf(personId: string): string {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return colours[sum % colours.length] as string;
}

/** `Anna Berg` → `AB`. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => (word[0] as string).toUpperCase())
    .join('');
