/** Stands where a secret was. */
export const HIDDEN = '••••••';

/** A text without the values of secrets, however another system may have written them down again. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return secrets
    .flatMap(formsOf)
    .sort((a, b) => b.length - a.length)
    .reduce((shown, form) => shown.replaceAll(form, HIDDEN), text);
}

function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    Buffer.from(secret).toString('hex'),
  ];
  return [...new Set(forms)].filter((form) => form !== '');
}
