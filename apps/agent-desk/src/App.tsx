import { MantineProvider } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { DeskPage } from './desk/DeskPage.js';
import { LoadingPage } from './look/LoadingPage.js';
import { cssVariables, theme } from './look/theme.js';
import { askForSession, sessionStore } from './sign-in/session-store.js';
import { SignInPage } from './sign-in/SignInPage.js';
import { WrongRolePage } from './sign-in/WrongRolePage.js';
import { texts } from './texts.js';

export function App() {
  useEffect(() => void askForSession(), []);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Gate />
    </MantineProvider>
  );
}

function Gate() {
  const session = useStore(sessionStore);
  if (session.phase === 'asking') return <LoadingPage />;
  if (session.phase === 'away') return <LoadingPage reason={texts.away} />;
  if (session.phase === 'signed-out') return <SignInPage />;
  if (session.account.role === 'analyst') return <WrongRolePage />;
  return <DeskPage account={session.account} />;
}
