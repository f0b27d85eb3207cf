import type { Intent } from '@baton/flow-schema';
import type { Language } from '../languages/language.js';
import type { GrammarAlternative, GrammarToken } from './phrase-grammar.js';
import { spokenForms, spokenWords } from './spoken-words.js';

/** What an example begins with decides which ways of leading up to it fit. */
export interface SplitExample {
  readonly kind: 'verb' | 'noun' | 'whole';
  readonly core: readonly string[];
}

/** An example without what leads up to it: "I'd like to book a table" → verb, book a table. */
export function splitExample(words: readonly string[], language: Language): SplitExample {
  const { carriers } = language;
  const leads = leadsOf(language);
  const led = (phrases: Leads['verb']): number =>
    phrases.reduce((longest, lead) => {
      const isLed = lead.length < words.length && lead.every((word, at) => words[at] === word);
      return isLed ? Math.max(longest, lead.length) : longest;
    }, 0);
  const verb = led(leads.verb);
  const noun = led(leads.noun);
  if (verb > noun) return { kind: 'verb', core: words.slice(verb) };
  if (noun > 0) return { kind: 'noun', core: words.slice(noun) };
  const first = words[0] ?? '';
  if (carriers.verbs.has(first)) return { kind: 'verb', core: words };
  if (carriers.determiners.has(first)) return { kind: 'noun', core: words };
  return { kind: 'whole', core: words };
}

interface Leads {
  readonly verb: readonly (readonly string[])[];
  readonly noun: readonly (readonly string[])[];
}

const knownLeads = new WeakMap<Language, Leads>();

/** The words of what leads up to something, made once for each language. */
function leadsOf(language: Language): Leads {
  const spoken = (phrases: readonly string[]): string[][] => phrases.map((phrase) => spokenWords(phrase, language));
  const { beforeVerb, beforeNoun } = language.carriers;
  const leads = knownLeads.get(language) ?? { verb: spoken(beforeVerb), noun: spoken(beforeNoun) };
  knownLeads.set(language, leads);
  return leads;
}

/**
 * The phrases of intents, with every way of leading up to them; values in examples stand for all values.
 * @param most words after which no more is written, since it is too large already
 */
export function intentAlternatives(
  intents: readonly Intent[],
  language: Language,
  most = Infinity,
): GrammarAlternative[] {
  let written = 0;
  const cores = {
    verb: new Map<string, GrammarToken[]>(),
    noun: new Map<string, GrammarToken[]>(),
    whole: new Map<string, GrammarToken[]>(),
  };
  for (const example of intents.flatMap(({ examples }) => examples)) {
    for (const words of spokenForms(example, language)) {
      const { kind, core } = splitExample(words, language);
      const tokens = withValueRules(core, language);
      const key = JSON.stringify(tokens);
      if (tokens.length === 0 || cores[kind].has(key)) continue;
      cores[kind].set(key, tokens);
      written += tokens.length;
    }
    if (written > most) break;
  }
  const alternatives = (kind: keyof typeof cores): GrammarAlternative[] =>
    [...cores[kind].values()].map((tokens) => ({ tokens }));
  const led: GrammarAlternative[] = [];
  if (cores.verb.size > 0)
    led.push({
      tokens: [{ optional: [{ rule: 'lead.verb' }] }, { oneOf: alternatives('verb') }],
      weight: cores.verb.size,
    });
  if (cores.noun.size > 0)
    led.push({
      tokens: [{ optional: [{ rule: 'lead.noun' }] }, { oneOf: alternatives('noun') }],
      weight: cores.noun.size,
    });
  return [...led, ...alternatives('whole')];
}

/** "a table for two tomorrow" → a table for <number> <date>. */
export function withValueRules(words: readonly string[], language: Language): GrammarToken[] {
  const found = [
    ...language
      .dates(words, { today: '2000-01-01', dayFirst: true, evenings: true })
      .filter(({ strength }) => strength === 'cued')
      .map((at) => ({ ...at, rule: 'date' })),
    ...language
      .times(words)
      .filter(({ strength }) => strength === 'cued')
      .map((at) => ({ ...at, rule: 'time' })),
    ...language.numbers(words).map((at) => ({ ...at, rule: 'number' })),
  ];
  const tokens: GrammarToken[] = [];
  for (let at = 0; at < words.length;) {
    const value = found.find(({ start, end }) => start === at && !(end - start === 1 && words[at] === 'one'));
    if (value?.rule === 'number') tokens.push(...numberTokens(words.slice(value.start, value.end), language));
    else if (value) tokens.push({ rule: value.rule });
    else tokens.push(words[at] ?? '');
    at = value ? value.end : at + 1;
  }
  return tokens;
}

/** The number becomes a rule, the words that it counts stay: <number> people. */
function numberTokens(words: readonly string[], language: Language): GrammarToken[] {
  const length = words.findIndex((_, at) => language.numbers(words.slice(0, at + 1)).length > 0) + 1;
  let end = length;
  while (
    end < words.length &&
    language.spellNumber(language.numbers(words.slice(0, end + 1))[0]?.value ?? 0).length > end
  )
    end++;
  return [{ rule: 'number' }, ...words.slice(end)];
}
