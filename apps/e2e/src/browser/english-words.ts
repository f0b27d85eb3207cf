import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';

/** The editor's own texts, as they were compiled: what is compared is what is shown. */
const texts = join(import.meta.dirname, '..', '..', '..', 'editor', 'dist', 'texts');

async function wordsOf(language: 'en' | 'fr'): Promise<Set<string>> {
  const files = readdirSync(join(texts, language)).filter((file) => file.endsWith('-texts.js'));
  const parts = await Promise.all(
    files.map((file) => import(pathToFileURL(join(texts, language, file)).href) as Promise<unknown>),
  );
  return new Set(parts.flatMap(stringsIn));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** What stands on a page in the editor's English words, the drawing of a flow apart: that is in its own language. */
export async function englishWordsOn(page: Page): Promise<string[]> {
  const [english, french] = await Promise.all([wordsOf('en'), wordsOf('fr')]);
  const shown = await page.evaluate<string[]>(shownWords);
  return shown.filter((words) => words.length > 2 && english.has(words) && !french.has(words));
}

/** Run in the browser: every text and every name that is only read out, but for languages’ own names and what the flow itself calls its cards. */
const shownWords = `[...document.querySelectorAll('body *')]
  .filter((element) => element.closest('.react-flow, table tbody, input, option, [lang=en], style, script') === null)
  .flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
    element.getAttribute('aria-label'),
    element.getAttribute('placeholder'),
    element.getAttribute('title'),
  ])
  .filter((words) => words !== null && words.trim() !== '')
  .map((words) => words.trim())`;
