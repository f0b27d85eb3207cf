import { LoadingPage, SignInPage, WebRoot, WrongRolePage } from '@baton/web/components';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { AppFrame } from './AppFrame.js';
import { CallPage } from './calls/CallPage.js';
import { CallsPage } from './calls/CallsPage.js';
import { FlowsPage } from './flows/FlowsPage.js';
import { NotFoundPage } from './look/NotFoundPage.js';
import { mayEdit, mayPublish, type Role } from './people/may.js';
import { NumbersPage } from './numbers/NumbersPage.js';
import { routeStore } from './routing/navigation.js';
import { askForSession, sessionStore, signIn, signOut } from './sign-in/session-store.js';
import { SignInAgain } from './sign-in/SignInAgain.js';
import { texts } from './texts.js';

/** The canvas is by far the largest part; whoever signs in or reads a call does not wait for it. */
const FlowPage = lazy(() => import('./flow-page/FlowPage.js').then((part) => ({ default: part.FlowPage })));

export function App() {
  useEffect(() => void askForSession(), []);
  return (
    <WebRoot>
      <Gate />
      <Notifications position="bottom-center" aria-label={texts.notifications} />
    </WebRoot>
  );
}

function Gate() {
  const session = useStore(sessionStore);
  if (session.phase === 'asking') return <LoadingPage />;
  if (session.phase === 'away') return <LoadingPage reason={texts.away} />;
  if (session.phase === 'signed-out')
    return <SignInPage product={texts.product} intro={texts.signIn.intro} onSignIn={signIn} />;
  if (session.account.role === 'agent') return <WrongRolePage text={texts.signIn.agentHere} onSignOut={signOut} />;
  return (
    <AppFrame account={session.account}>
      <Suspense fallback={<LoadingPage />}>
        <Page role={session.account.role} />
      </Suspense>
      <SignInAgain opened={session.phase === 'expired'} />
    </AppFrame>
  );
}

function Page({ role }: { role: Role }) {
  const { route } = useStore(routeStore);
  switch (route.page) {
    case 'flows':
      return <FlowsPage mayEdit={mayEdit(role)} />;
    case 'flow':
      return <FlowPage key={route.flowId} flowId={route.flowId} tab={route.tab} role={role} />;
    case 'calls':
      return <CallsPage />;
    case 'numbers':
      return <NumbersPage mayPublish={mayPublish(role)} />;
    case 'call':
      return <CallPage key={route.callId} callId={route.callId} />;
    case 'unknown':
      return <NotFoundPage />;
  }
}
