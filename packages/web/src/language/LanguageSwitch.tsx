import { SegmentedControl } from '@mantine/core';
import { changeLanguage, language, languageNames, languages } from './language.js';
import { webTexts } from './web-texts.js';

/** Where nothing can be lost yet: the page is loaded anew in the other language. */
export function LanguageSwitch() {
  return (
    <SegmentedControl
      aria-label={webTexts.language}
      size="sm"
      value={language}
      data={languages.map((known) => ({ value: known, label: <span lang={known}>{languageNames[known]}</span> }))}
      onChange={changeLanguage}
    />
  );
}
