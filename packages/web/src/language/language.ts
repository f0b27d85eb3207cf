/** The languages of the editor and the desk. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What each calls itself. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français' };

const locales: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };
const STORED_AS = 'baton-language';

/**
 * A stored choice, else the first of the browser's languages that there is, else English.
 * @param wanted language tags of the browser, the dearest first, such as `fr-CA`
 */
export function languageFor(stored: string | null, wanted: readonly string[]): Language {
  const known = (tag: string) => languages.find((language) => language === tag.toLowerCase().split('-')[0]);
  return (
    (stored === null ? undefined : known(stored)) ?? wanted.map(known).find((found) => found !== undefined) ?? 'en'
  );
}

/** The language of this page. It is read once: another choice loads the page anew. Outside of a browser it is English. */
export const language: Language = typeof document === 'undefined' ? 'en' : languageFor(stored(), navigator.languages);

/** For `Intl`: how dates and numbers of this page are written. */
export const locale = locales[language];

/** Keeps the choice and loads the page anew. Whoever calls it has made sure that nothing unsaved is lost. */
export function changeLanguage(chosen: Language): void {
  try {
    localStorage.setItem(STORED_AS, chosen);
  } catch {
    // A browser that keeps nothing stays in its own language.
  }
  window.location.reload();
}

/** Tells screen readers and the browser's own translator which language the page is in. */
export function markLanguage(): void {
  document.documentElement.lang = language;
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}
