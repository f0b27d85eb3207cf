/** What was given cannot be used; the message is one line or several that say why. The program ends with 2. */
export class InputError extends Error {}
