/** Some 14 characters a second: what the sample's voice takes, within a fifth. */
const MS_PER_CHARACTER = 70;
const SHORTEST_PROMPT_MS = 400;
const SHORTEST_UTTERANCE_MS = 300;

/** How long a prompt takes to be said, milliseconds; the same for the same text. */
export const promptMs = (text: string): number => Math.max(SHORTEST_PROMPT_MS, text.length * MS_PER_CHARACTER);

/** How long a caller takes to say this, milliseconds. */
export const utteranceMs = (text: string): number => Math.max(SHORTEST_UTTERANCE_MS, text.length * MS_PER_CHARACTER);

/** What of a text is said in that time: whole words, and one at least. */
export function saidWithin(text: string, ms: number): string {
  const most = Math.max(1, Math.floor(ms / MS_PER_CHARACTER));
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return space > 0 ? text.slice(0, space) : text.slice(0, most);
}
