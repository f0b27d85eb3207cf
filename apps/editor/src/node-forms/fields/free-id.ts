/** `rule-3`: the stem and the first number that none of the entries has. */
export function freeId(stem: string, entries: readonly { id: string }[]): string {
  const taken = new Set(entries.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
