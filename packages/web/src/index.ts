export { ApiError } from './api/api-error.js';
export { apiFetch, whenSignedOut } from './api/api-fetch.js';
export {
  changeLanguage,
  language,
  languageFor,
  languageNames,
  languages,
  locale,
  markLanguage,
  type Language,
} from './language/language.js';
export { inFrenchType } from './language/french-type.js';
export type { SameWords } from './language/same-words.js';
export { createSession, type Session, type SessionOf, type SessionRoutes } from './session/create-session.js';
export { clockWords } from './time/clock-words.js';
export { dayWords, whenWords } from './time/when-words.js';
