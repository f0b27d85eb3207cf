/**
 * Progress for a person: on a terminal one line per step that counts its seconds, elsewhere a line when a step begins
 * to take long and one when it is done. See stepsToStderr for programs whose stdout is read by a machine.
 */
/** @type {NodeJS.WriteStream} */
let out = process.stdout;

/** What follows is written to stderr. */
export function stepsToStderr() {
  out = process.stderr;
}

/** A line of its own, between steps. */
export function say(/** @type {string} */ line) {
  out.write(`${line}\n`);
}

/**
 * @template T
 * @param {string} title what is being done, as in "Installing packages"
 * @param {(note: (text: string) => void) => Promise<T>} work may note how far it is
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  let detail = '';
  const show = () => {
    const line = `  ${title} … ${seconds()}${detail ? ` (${detail})` : ''}`;
    if (out.isTTY) out.write(`\r\x1b[2K${line}`);
    else out.write(`${line}\n`);
  };
  if (out.isTTY) show();
  else out.write(`  ${title} …\n`);
  const ticking = setInterval(show, out.isTTY ? 250 : 10_000);
  try {
    const result = await work((text) => (detail = text));
    clearInterval(ticking);
    out.write(`${out.isTTY ? '\r\x1b[2K' : ''}  ${title}: ${seconds()}\n`);
    return result;
  } catch (error) {
    clearInterval(ticking);
    out.write(`${out.isTTY ? '\r\x1b[2K' : ''}  ${title}: failed after ${seconds()}\n`);
    throw error;
  }
}
