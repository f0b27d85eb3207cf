/** A set of small numbers for each of many rows, kept as bits: uniting two sets takes a few machine words. */
export class BitRows {
  private readonly words: number;
  private readonly bits: Uint32Array;

  constructor(rows: number, columns: number) {
    this.words = Math.max(1, Math.ceil(columns / 32));
    this.bits = new Uint32Array(rows * this.words);
  }

  has(row: number, column: number): boolean {
    return ((this.bits[row * this.words + (column >>> 5)] ?? 0) & (1 << (column & 31))) !== 0;
  }

  add(row: number, column: number): void {
    const at = row * this.words + (column >>> 5);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (column & 31));
  }

  remove(row: number, column: number): void {
    const at = row * this.words + (column >>> 5);
    this.bits[at] = (this.bits[at] ?? 0) & ~(1 << (column & 31));
  }

  /** Makes a row that of another of these. */
  copy(row: number, from: BitRows, fromRow: number): void {
    for (let word = 0; word < this.words; word += 1) {
      this.bits[row * this.words + word] = from.bits[fromRow * this.words + word] ?? 0;
    }
  }

  /** Adds a row of another of these; whether that changed anything. */
  unite(row: number, from: BitRows, fromRow: number): boolean {
    let changed = false;
    for (let word = 0; word < this.words; word += 1) {
      const at = row * this.words + word;
      const old = this.bits[at] ?? 0;
      const united = (old | (from.bits[fromRow * this.words + word] ?? 0)) >>> 0;
      if (united === old) continue;
      this.bits[at] = united;
      changed = true;
    }
    return changed;
  }
}
