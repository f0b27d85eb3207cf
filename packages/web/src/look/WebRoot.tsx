import { MantineProvider } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { markLanguage } from '../language/language.js';
import { BrokenPage } from './BrokenPage.js';
import { OfflineBanner } from './OfflineBanner.js';
import { cssVariables, theme } from './theme.js';

/** What stands around every page: look, language, and what is shown when something breaks. */
export function WebRoot({ children }: { children: ReactNode }) {
  useEffect(markLanguage, []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <BrokenPage>{children}</BrokenPage>
      <OfflineBanner />
    </MantineProvider>
  );
}
