/** Says on stderr how far long work is: on a terminal in one line, elsewhere every five seconds. */
export class Progress {
  #last = performance.now();
  #shown = false;

  /** @param {string} text */
  show(text) {
    const now = performance.now();
    if (now - this.#last < (process.stderr.isTTY ? 200 : 5_000)) return;
    this.#last = now;
    this.#shown = true;
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
  }

  end() {
    if (this.#shown && process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
  }
}
