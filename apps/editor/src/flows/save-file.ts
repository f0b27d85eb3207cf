/** Gives a text to the browser, which saves it as a file. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // A browser reads it a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
