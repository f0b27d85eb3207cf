import { identifierSchema } from '../vocabulary.js';

const LONGEST = 64;

/** Gives out names that expressions and templates can use, none of them twice and none that is taken already. */
export class UniqueNames {
  private readonly taken: Set<string>;
  /** How often a name was wanted, so that a thousand of one name are not tried a thousand times each. */
  private readonly wanted = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  has(name: string): boolean {
    return this.taken.has(name);
  }

  /** `pay-bill__amount` becomes `pay_bill__amount`; where that is taken, `pay_bill__amount_2`. */
  take(text: string): string {
    const plain = text.replace(/\W/g, '_');
    const name = (identifierSchema.safeParse(plain.slice(0, 1)).success ? plain : `n${plain}`).slice(0, LONGEST);
    let free = name;
    for (let count = this.wanted.get(name) ?? 2; this.taken.has(free); count += 1) {
      const suffix = `_${count}`;
      free = name.slice(0, LONGEST - suffix.length) + suffix;
      this.wanted.set(name, count + 1);
    }
    this.taken.add(free);
    return free;
  }
}
