import { LoadingPage, SignInPage, WebRoot, WrongRolePage } from '@baton/web/components';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Account } from './api/api-types.js';
import { AppFrame } from './AppFrame.js';
import { CallPage } from './calls/CallPage.js';
import { CallsPage } from './calls/CallsPage.js';
import { FlowsPage } from './flows/FlowsPage.js';
import { NotFoundPage } from './look/NotFoundPage.js';
import { mayEdit, mayManage, mayPublish } from './people/may.js';
import { NumbersPage } from './numbers/NumbersPage.js';
import { routeStore } from './routing/navigation.js';
import { askForSession, sessionStore, signIn, signOut } from './sign-in/session-store.js';
import { SignInAgain } from './sign-in/SignInAgain.js';
import { texts } from './texts.js';

/** The canvas is by far the largest part; whoever signs in or reads a call does not wait for it. */
const ManagePage = lazy(() => import('./people/ManagePage.js').then((part) => ({ default: part.ManagePage })));
const InvitationPage = lazy(() =>
  import('./account/InvitationPage.js').then((part) => ({ default: part.InvitationPage })),
);
const AccountPage = lazy(() => import('./account/AccountPage.js').then((part) => ({ default: part.AccountPage })));
const FlowPage = lazy(() => import('./flow-page/FlowPage.js').then((part) => ({ default: part.FlowPage })));

export function App() {
  useEffect(() => void askForSession(), []);
  return (
    <WebRoot>
      <Gate />
      <Notifications position="bottom-center" />
    </WebRoot>
  );
}

function Gate() {
  const session = useStore(sessionStore);
  const { route } = useStore(routeStore);
  // Who comes with a link needs no session, and one of somebody else does not matter.
  if (route.page === 'invitation') {
    return (
      <Suspense fallback={<LoadingPage />}>
        <InvitationPage onCome={come} />
      </Suspense>
    );
  }
  if (session.phase === 'asking') return <LoadingPage />;
  if (session.phase === 'away') return <LoadingPage reason={texts.away} />;
  if (session.phase === 'signed-out')
    return <SignInPage product={texts.product} intro={texts.signIn.intro} onSignIn={signIn} />;
  if (session.account.role === 'agent') return <WrongRolePage text={texts.signIn.agentHere} onSignOut={signOut} />;
  // By the account: another one who signs in where a session has ended begins with a page of their own.
  return (
    <AppFrame key={session.account.id} account={session.account}>
      <Suspense fallback={<LoadingPage />}>
        <Page account={session.account} />
      </Suspense>
      <SignInAgain opened={session.phase === 'expired'} />
    </AppFrame>
  );
}

/** Somebody has come by a link: the token in it is used up, and goes out of the browser's history. */
function come(account: Account): void {
  window.history.replaceState(null, '', '/');
  routeStore.setState({ route: { page: 'flows' } });
  sessionStore.setState({ phase: 'signed-in', account }, true);
}

function Page({ account }: { account: Account }) {
  const { role } = account;
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
    case 'account':
      return <AccountPage self={account} />;
    case 'people':
    case 'audit':
    case 'settings':
      return mayManage(role) ? <ManagePage route={route} self={account} /> : <NotFoundPage />;
    case 'invitation':
    case 'unknown':
      return <NotFoundPage />;
  }
}
