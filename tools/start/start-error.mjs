/** A reason not to start that one line can tell. Whoever reads it can act on it; no stack trace is shown. */
export class StartError extends Error {
  /**
   * @param {string} message one line
   * @param {string} [details] what a failed command printed, shown above the line
   */
  constructor(message, details) {
    super(message);
    this.name = 'StartError';
    this.details = details;
  }
}
