import { LoadingPage, SignInPage, WebRoot, WrongRolePage } from '@baton/web/components';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { DeskPage } from './desk/DeskPage.js';
import { askForSession, sessionStore, signIn, signOut } from './sign-in/session-store.js';
import { texts } from './texts.js';

export function App() {
  useEffect(() => void askForSession(), []);
  return (
    <WebRoot>
      <Gate />
    </WebRoot>
  );
}

function Gate() {
  const session = useStore(sessionStore);
  if (session.phase === 'asking') return <LoadingPage />;
  if (session.phase === 'away') return <LoadingPage reason={texts.away} />;
  if (session.phase === 'signed-out')
    return <SignInPage product={texts.product} intro={texts.signIn.intro} onSignIn={signIn} />;
  if (session.account.role === 'analyst' || session.account.role === 'viewer')
    return <WrongRolePage text={texts.signIn.notHere} onSignOut={signOut} />;
  return <DeskPage account={session.account} />;
}
