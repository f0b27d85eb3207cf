export {
  createUnderstanding,
  learnFlow,
  type LearntFlow,
  type SpokenAt,
  type Understanding,
  type UnderstandingOptions,
} from './understanding.js';
export { understoodLanguages, UnsupportedLanguageError } from './languages/language-of.js';
export type { GrammarAlternative, GrammarRule, GrammarToken, PhraseGrammar } from './grammar/phrase-grammar.js';
