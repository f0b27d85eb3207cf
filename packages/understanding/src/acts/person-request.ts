import type { Language } from '../languages/language.js';
import { PhraseSet } from '../text/phrase-set.js';
import { wordsOf } from '../text/words-of.js';

/** Words between what makes contact and who is wanted: "speak to [one of your lovely real] agents". */
const LONGEST_GAP = 5;
/** How far before a request its negation can stand: "i do not really want to speak to". */
const NEGATION_REACH = 5;

/** Reads whether a caller asks for a person, in any words. */
export class PersonRequest {
  readonly #nouns: PhraseSet;
  /** With those who are somebody only when one wants to speak to them. */
  readonly #anybody: PhraseSet;
  readonly #summons: PhraseSet;
  readonly #contacts: PhraseSet;
  readonly #wishes: PhraseSet;
  readonly #whole: PhraseSet;
  readonly #machines: PhraseSet;
  readonly #negations: PhraseSet;
  readonly #qualifiers: ReadonlySet<string>;
  readonly #courtesies: ReadonlySet<string>;
  readonly #language: Language;

  constructor(language: Language, extraPhrases: readonly string[] = []) {
    const { person } = language;
    const set = (phrases: readonly string[]): PhraseSet =>
      new PhraseSet(phrases.map((phrase) => wordsOf(phrase, language)));
    const extra = extraPhrases.map((phrase) => wordsOf(phrase, language));
    this.#language = language;
    // A flow's own phrase of one or two words is somebody ("the manager"); a longer one is a whole request.
    const isSomebody = (words: readonly string[]): boolean =>
      words.filter((word) => !person.articles.includes(word)).length <= 1;
    const somebody = extra.filter(isSomebody).map((words) => words.filter((word) => !person.articles.includes(word)));
    this.#nouns = new PhraseSet([...person.nouns.map((noun) => wordsOf(noun, language)), ...somebody]);
    this.#anybody = new PhraseSet([
      ...[...person.nouns, ...person.others].map((noun) => wordsOf(noun, language)),
      ...somebody,
    ]);
    this.#whole = new PhraseSet([
      ...person.whole.map((words) => wordsOf(words, language)),
      ...extra.filter((words) => !isSomebody(words)),
    ]);
    this.#summons = set(person.summons);
    this.#contacts = set(person.contacts);
    this.#wishes = set(person.wishes);
    this.#machines = set(person.machines);
    this.#negations = set(person.negations);
    this.#qualifiers = new Set([...person.qualifiers.flatMap((word) => word.split(' ')), ...person.articles]);
    this.#courtesies = new Set([...person.courtesies, ...person.articles]);
  }

  isMadeIn(words: readonly string[]): boolean {
    return this.#isBare(words) || this.#isSummons(words) || words.some((_, start) => this.#isRequestAt(words, start));
  }

  #isRequestAt(words: readonly string[], start: number): boolean {
    const whole = this.#whole.lengthAt(words, start);
    if (whole > 0) return !this.#isNegated(words, start);
    const contact = this.#contacts.lengthAt(words, start);
    if (contact > 0 && this.#somebodyAfter(words, start + contact, this.#anybody))
      return !this.#isNegated(words, start);
    if (contact > 0 && this.#isNamed(words[start + contact])) return !this.#isNegated(words, start);
    if (contact > 0 && this.#machineAfter(words, start + contact)) return this.#isNegated(words, start);
    const wish = this.#wishes.lengthAt(words, start);
    return wish > 0 && this.#somebodyAfter(words, start + wish, this.#nouns) && !this.#isNegated(words, start);
  }

  /** A noun, with nothing but articles and qualifiers before it. */
  #somebodyAfter(words: readonly string[], start: number, nouns: PhraseSet): boolean {
    // "I want one person" counts guests.
    if (nouns === this.#nouns && this.#isCount(words, start)) return false;
    for (let at = start; at <= start + LONGEST_GAP && at < words.length; at++) {
      // "agent" of "agent fees" and the first "human" of "human being": what follows decides nothing for a request.
      if (nouns.lengthAt(words, at) > 0) return !this.#isOfAnotherTrade(words, at, start);
      if (!this.#qualifiers.has(words[at] ?? '')) return false;
    }
    return false;
  }

  /** "can I speak to Maria" */
  #isNamed(word = ''): boolean {
    const { names, functionWords } = this.#language;
    return names.given.includes(word) && !functionWords.has(word);
  }

  #isOfAnotherTrade(words: readonly string[], at: number, start: number): boolean {
    return at > start && this.#language.person.otherTrades.includes(words[at - 1] ?? '');
  }

  #machineAfter(words: readonly string[], start: number): boolean {
    for (let at = start; at <= start + LONGEST_GAP && at < words.length; at++) {
      if (this.#machines.lengthAt(words, at) > 0) return true;
      if (!this.#qualifiers.has(words[at] ?? '')) return false;
    }
    return false;
  }

  #isNegated(words: readonly string[], start: number): boolean {
    for (let at = Math.max(0, start - NEGATION_REACH); at < start; at++) {
      // "no, I'd rather not, I want to talk to a person": a new clause begins with its own subject.
      if (this.#negations.lengthAt(words, at) > 0)
        return !words.slice(at + 1, start).some((word) => this.#language.person.subjects.includes(word));
    }
    return false;
  }

  /** "operator, I have a question", "this is useless, agent"; but not "I am an agent", "travel agent". */
  #isSummons(words: readonly string[]): boolean {
    const { afterTrade, articles, possessives, otherTrades } = this.#language.person;
    const said = words.findIndex((word) => !this.#courtesies.has(word));
    const first = this.#summons.lengthAt(words, said);
    if (first > 0 && !afterTrade.includes(words[said + first] ?? '')) return true;
    const end = words.findLastIndex((word) => !this.#courtesies.has(word)) + 1;
    return words.some((word, at) => {
      const before = words[at - 1] ?? '';
      const isOther = [...articles, ...possessives, ...otherTrades].includes(before) || this.#isNegated(words, at);
      return (
        at + this.#summons.lengthAt(words, at) === end &&
        word !== '' &&
        this.#summons.lengthAt(words, at) > 0 &&
        !isOther
      );
    });
  }

  /** Nothing but a person, politely: "agent", "a real person please", "no thank you, operator". */
  #isBare(words: readonly string[]): boolean {
    let persons = 0;
    for (let at = 0; at < words.length;) {
      const noun = this.#nouns.lengthAt(words, at);
      if (noun > 0) persons += 1;
      else if (!this.#courtesies.has(words[at] ?? '') && !this.#qualifiers.has(words[at] ?? '')) return false;
      at += noun || 1;
    }
    return persons > 0 && !words.some((_, at) => this.#isCount(words, at));
  }

  /** "one person" is a number of guests. */
  #isCount(words: readonly string[], start: number): boolean {
    return this.#language.numbers(words).some((found) => found.start === start && found.strength === 'cued');
  }
}
